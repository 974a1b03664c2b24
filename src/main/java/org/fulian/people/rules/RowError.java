package org.fulian.people.rules;

import java.util.Map;

/**
 * What is wrong with one cell. Never carries the cell's content: it may be somebody's ID number.
 *
 * @param column the column's title in the sheet
 */
public record RowError(int row, String column, Code code, Map<String, String> arguments) {
    /** Kinds of error; each has a label {@code FulianRowError_<code>}. */
    public enum Code {
        NAME_MISSING, NAME_INVALID, ID_MISSING, ID_AS_NUMBER, ID_LENGTH, ID_CHARACTERS, ID_BIRTH_DATE, ID_CHECK_DIGIT, ID_MALE, UNDER_AGE,
        ID_REPEATED, PHONE_INVALID, CODE_UNKNOWN, CODE_WITHDRAWN, FORMULA, CELL_ERROR, TOO_LONG
    }

    /** Key of the message in FulianPeopleUiLabels. */
    public String labelKey() {
        return "FulianRowError_" + code;
    }
}
