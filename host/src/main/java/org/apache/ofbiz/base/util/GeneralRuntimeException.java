package org.apache.ofbiz.base.util;

/** The unchecked brother of {@link GeneralException}. */
public class GeneralRuntimeException extends RuntimeException {
    public GeneralRuntimeException(String msg, Throwable nested) { super(msg, nested); }

    /** The message with that of the cause in brackets. */
    @Override
    public String getMessage() { return GeneralException.withNested(super.getMessage(), getCause()); }
}
