package org.apache.ofbiz.webapp.view;

/** A view could not be rendered. */
@SuppressWarnings("serial")
public class ViewHandlerException extends Exception {
    /** For the handlers of the host; they throw subclasses of their own. */
    protected ViewHandlerException(String message, Throwable cause) {
        super(message, cause);
    }
}
