package org.apache.ofbiz.base.util;

import java.util.List;

/** The checked exception of the platform: a message, perhaps a list of messages, perhaps a cause named in the text. */
public class GeneralException extends Exception {

    private final List<String> messages;

    public GeneralException() { this(null, null, null); }
    public GeneralException(String msg) { this(msg, null, null); }
    public GeneralException(String msg, Throwable nested) { this(msg, null, nested); }
    public GeneralException(Throwable nested) { this(null, null, nested); }
    public GeneralException(String msg, List<String> messages) { this(msg, messages, null); }

    /** Message, details and cause. */
    public GeneralException(String msg, List<String> messages, Throwable nested) {
        super(msg, nested);
        this.messages = messages;
    }

    /** The message with that of the cause in brackets: these texts reach the user (host-api §0.6). */
    @Override
    public String getMessage() { return withNested(super.getMessage(), getCause()); }

    /** The message without the cause. */
    public String getNonNestedMessage() { return super.getMessage(); }

    /** The detail messages, null when there are none. */
    public List<String> getMessageList() { return messages; }

    static String withNested(String own, Throwable cause) {
        if (cause == null) {
            return own;
        }
        return own == null ? cause.getMessage() : own + " (" + cause.getMessage() + ")";
    }
}
