package org.apache.ofbiz.webapp.control;

import javax.servlet.http.HttpSessionListener;

/** Named by the web.xml of every component; the host keeps no statistics of sessions. */
public class LoginEventListener implements HttpSessionListener {
}
