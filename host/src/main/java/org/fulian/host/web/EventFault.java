package org.fulian.host.web;

import org.apache.ofbiz.webapp.event.EventHandlerException;

/** An event that could not be run or that threw. */
final class EventFault extends EventHandlerException {
    private static final long serialVersionUID = 1L;

    EventFault(String message, Throwable cause) {
        super(message, cause);
    }
}
