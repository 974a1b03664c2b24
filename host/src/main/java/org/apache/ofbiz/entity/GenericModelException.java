package org.apache.ofbiz.entity;

/** A query names an entity or a field that the model does not know. */
public class GenericModelException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public GenericModelException(String message) { super(message); }
    public GenericModelException(String message, Throwable cause) { super(message, cause); }
}
