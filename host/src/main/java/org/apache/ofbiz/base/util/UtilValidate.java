package org.apache.ofbiz.base.util;

import org.apache.commons.validator.routines.EmailValidator;

/** Checks of single values; for the checks of texts an empty one is valid (host-api §8). */
public final class UtilValidate {
    private UtilValidate() { }

    /** Null, "", or an empty collection, map or IsEmpty; anything else (blanks, a number, a date) is never empty. */
    public static boolean isEmpty(Object value) { return ObjectType.isEmpty(value); }

    /** The opposite of isEmpty. */
    public static boolean isNotEmpty(Object o) { return !ObjectType.isEmpty(o); }

    /** An e-mail address. */
    public static boolean isEmail(String s) { return isEmpty(s) || EmailValidator.getInstance().isValid(s); }

    /** Null when the text may serve as an id in the database, else a message saying why not. */
    public static String checkValidDatabaseId(String value) {
        if (isEmpty(value)) {
            return "the id is empty";
        }
        return value.matches("[\\w .:/@-]+") ? null : "the id [" + value + "] holds characters that an id may not have";
    }
}
