package org.apache.ofbiz.base.util;

/** The unchecked brother of {@link GeneralException}. */
public class GeneralRuntimeException extends RuntimeException {

    /** A message only. */
    public GeneralRuntimeException(String msg) {
        super(msg);
    }

    /** A message and what caused it. */
    public GeneralRuntimeException(String msg, Throwable nested) {
        super(msg, nested);
    }

    /** The cause only. */
    public GeneralRuntimeException(Throwable nested) {
        super(null, nested);
    }

    /** The message with that of the cause in brackets. */
    @Override
    public String getMessage() {
        return GeneralException.withNested(super.getMessage(), getCause());
    }
}
