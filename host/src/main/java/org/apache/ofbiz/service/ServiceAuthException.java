package org.apache.ofbiz.service;

/** The caller may not run the service, or is not known at all. */
public class ServiceAuthException extends GenericServiceException {
    public ServiceAuthException(String message) { super(message); }
}
