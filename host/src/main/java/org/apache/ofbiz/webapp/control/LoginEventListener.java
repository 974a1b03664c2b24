package org.apache.ofbiz.webapp.control;

import javax.servlet.http.HttpSessionEvent;
import javax.servlet.http.HttpSessionListener;

/** Named by the web.xml of every component; the host keeps no statistics of sessions. */
public class LoginEventListener implements HttpSessionListener {
    /** Called by the container. */
    public LoginEventListener() { }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        // nothing to count
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        // nothing to count
    }
}
