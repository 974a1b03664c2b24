package org.apache.ofbiz.webapp.control;

/** A request could not be answered as the controller asks for. */
@SuppressWarnings("serial")
public class RequestHandlerException extends Exception {
    /** For the controller of the host. */
    protected RequestHandlerException(String message, Throwable cause) {
        super(message, cause);
    }
}
