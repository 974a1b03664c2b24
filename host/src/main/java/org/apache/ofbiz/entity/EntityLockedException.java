package org.apache.ofbiz.entity;

/** The row of an entity with enable-lock was changed by somebody else since it was read (host-api §2.3). */
public class EntityLockedException extends GenericEntityException {
    private static final long serialVersionUID = 1L;

    public EntityLockedException(String message) { super(message); }
    public EntityLockedException(String message, Throwable cause) { super(message, cause); }
}
