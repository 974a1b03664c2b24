package org.fulian.host.web;

import org.apache.ofbiz.webapp.control.RequestHandlerException;

/** A mistake in a controller, event or page that only shows when a request is answered. */
final class WebFault extends RequestHandlerException {
    private static final long serialVersionUID = 1L;

    WebFault(String message, Throwable cause) {
        super(message, cause);
    }
}
