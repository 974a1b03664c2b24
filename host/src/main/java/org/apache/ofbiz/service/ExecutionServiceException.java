package org.apache.ofbiz.service;

/** Ends a Groovy service from within: the engine turns it into an error result. */
public class ExecutionServiceException extends GenericServiceException {
    public ExecutionServiceException() { }

    public ExecutionServiceException(String message) {
        super(message);
    }

    public ExecutionServiceException(String message, Throwable nested) {
        super(message, nested);
    }

    public ExecutionServiceException(Throwable nested) {
        super(nested);
    }
}
