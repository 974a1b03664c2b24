package org.apache.ofbiz.base.util;

import java.util.List;

/** The checked exception of the platform: a message, perhaps a list of messages, perhaps a cause named in the text. */
public class GeneralException extends Exception {

    private final List<String> messages;

    /** No message. */
    public GeneralException() {
        this(null, null, null);
    }

    /** A message only. */
    public GeneralException(String msg) {
        this(msg, null, null);
    }

    /** A message and what caused it. */
    public GeneralException(String msg, Throwable nested) {
        this(msg, null, nested);
    }

    /** The cause only. */
    public GeneralException(Throwable nested) {
        this(null, null, nested);
    }

    /** A message and the details behind it. */
    public GeneralException(String msg, List<String> messages) {
        this(msg, messages, null);
    }

    /** The details only. */
    public GeneralException(List<String> messages) {
        this(null, messages, null);
    }

    /** Details and cause. */
    public GeneralException(List<String> messages, Throwable nested) {
        this(null, messages, nested);
    }

    /** All three. */
    public GeneralException(String msg, List<String> messages, Throwable nested) {
        super(msg, nested);
        this.messages = messages;
    }

    /** The message with that of the cause in brackets: these texts reach the user (host-api §0.6). */
    @Override
    public String getMessage() {
        return withNested(super.getMessage(), getCause());
    }

    /** The message without the cause. */
    public String getNonNestedMessage() {
        return super.getMessage();
    }

    /** The detail messages, null when there are none. */
    public List<String> getMessageList() {
        return messages;
    }

    /** The cause, or this exception when it has none. */
    public Throwable getNested() {
        return getCause() == null ? this : getCause();
    }

    static String withNested(String own, Throwable cause) {
        if (cause == null) {
            return own;
        }
        return own == null ? cause.getMessage() : own + " (" + cause.getMessage() + ")";
    }
}
