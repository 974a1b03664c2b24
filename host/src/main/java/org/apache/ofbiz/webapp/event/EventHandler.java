package org.apache.ofbiz.webapp.event;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.Event;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.RequestMap;

/** Runs the events of one {@code type} (host-api §5.3). */
public interface EventHandler {
    /** Called once, when the web application starts. */
    void init(ServletContext context) throws EventHandlerException;

    /** Runs the event; the returned name selects the response, {@code null} means that the event has answered itself. */
    String invoke(Event event, RequestMap requestMap, HttpServletRequest request, HttpServletResponse response) throws EventHandlerException;
}
