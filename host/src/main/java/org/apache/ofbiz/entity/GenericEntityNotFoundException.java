package org.apache.ofbiz.entity;

/** A row that must exist does not: store of a value without a row, refresh of a removed one. */
public class GenericEntityNotFoundException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericEntityNotFoundException(String message) { super(message); }
    public GenericEntityNotFoundException(String message, Throwable cause) { super(message, cause); }
}
