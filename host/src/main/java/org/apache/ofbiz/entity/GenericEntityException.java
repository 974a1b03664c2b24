package org.apache.ofbiz.entity;

import org.apache.ofbiz.base.util.GeneralException;

/** Any failure of the entity engine (host-api §3.2): the SQL error, if there is one, is its cause. */
public class GenericEntityException extends GeneralException {
    private static final long serialVersionUID = 1L;

    public GenericEntityException(String message) { super(message); }
    public GenericEntityException(String message, Throwable cause) { super(message, cause); }
    public GenericEntityException(Throwable cause) { super(cause); }
}
