package org.apache.ofbiz.service;

/** Ends a Groovy service from within: the engine turns it into an error result. */
public class ExecutionServiceException extends GenericServiceException {
    public ExecutionServiceException(String message) { super(message); }
}
