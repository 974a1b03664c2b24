package org.apache.ofbiz.service;

import org.apache.ofbiz.base.util.GeneralException;

/** What a failed service call throws when it could not answer with a result map. */
public class GenericServiceException extends GeneralException {
    public GenericServiceException(String message) { super(message); }
    public GenericServiceException(String message, Throwable nested) { super(message, nested); }
    public GenericServiceException(Throwable nested) { super(nested); }
}
