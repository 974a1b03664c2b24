package org.fulian.people.rules;

import java.util.Map;

/** A file that cannot be taken as a register at all; nothing of it is used. */
public class UnreadableWorkbookException extends Exception {
    /** Why. Each has a label {@code FulianWorkbook_<fault>}. */
    public enum Fault { EMPTY, TOO_LARGE, WRONG_TYPE, OLD_FORMAT, ENCRYPTED, DAMAGED, UNPACKED_TOO_LARGE, NO_HEADER, MISSING_COLUMNS, NO_ROWS, TOO_MANY_ROWS }

    private final Fault fault;
    private final transient Map<String, String> arguments;

    /** With arguments for the label. */
    public UnreadableWorkbookException(Fault fault, Map<String, String> arguments) {
        super(fault.name());
        this.fault = fault;
        this.arguments = Map.copyOf(arguments);
    }

    /** Without arguments. */
    public UnreadableWorkbookException(Fault fault) {
        this(fault, Map.of());
    }

    /** The reason. */
    public Fault fault() {
        return fault;
    }

    /** Key of the message in FulianPeopleUiLabels. */
    public String labelKey() {
        return "FulianWorkbook_" + fault;
    }

    /** Values for the message. */
    public Map<String, String> arguments() {
        return arguments;
    }
}
