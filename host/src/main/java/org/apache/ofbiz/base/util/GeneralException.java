package org.apache.ofbiz.base.util;

/** The checked exception of the platform: a message, perhaps a cause named in the text. */
public class GeneralException extends Exception {
    public GeneralException(String msg) { super(msg); }
    public GeneralException(String msg, Throwable nested) { super(msg, nested); }
    public GeneralException(Throwable nested) { super(null, nested); }

    /** The message with that of the cause in brackets: these texts reach the user (host-api §0.6). */
    @Override
    public String getMessage() { return withNested(super.getMessage(), getCause()); }

    /** The message without the cause. */
    public String getNonNestedMessage() { return super.getMessage(); }

    static String withNested(String own, Throwable cause) {
        if (cause == null) {
            return own;
        }
        return own == null ? cause.getMessage() : own + " (" + cause.getMessage() + ")";
    }
}
