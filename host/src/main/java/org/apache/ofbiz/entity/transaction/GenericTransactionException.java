package org.apache.ofbiz.entity.transaction;

import org.apache.ofbiz.entity.GenericEntityException;

/** A transaction could not be begun, committed, suspended or rolled back. */
public class GenericTransactionException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericTransactionException(String message) { super(message); }
    public GenericTransactionException(String message, Throwable cause) { super(message, cause); }
}
