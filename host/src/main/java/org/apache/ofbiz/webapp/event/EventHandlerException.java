package org.apache.ofbiz.webapp.event;

/** An event could not be run, or threw. */
@SuppressWarnings("serial")
public class EventHandlerException extends Exception {
    /** For the handlers of the host. */
    protected EventHandlerException(String message, Throwable cause) {
        super(message, cause);
    }
}
