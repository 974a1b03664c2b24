package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Collection;
import java.util.Map;

import org.apache.commons.validator.routines.EmailValidator;
import org.apache.ofbiz.base.lang.IsEmpty;

/** Checks of single values; for the checks of texts an empty one is valid (host-api §8). */
public final class UtilValidate {

    private UtilValidate() { }

    /** Null, "", or an empty collection, map or IsEmpty; anything else (blanks, a number, a date) is never empty. */
    public static boolean isEmpty(Object value) { return ObjectType.isEmpty(value); }
    public static <E> boolean isEmpty(Collection<E> c) { return c == null || c.isEmpty(); }
    public static <K, E> boolean isEmpty(Map<K, E> m) { return m == null || m.isEmpty(); }
    public static boolean isEmpty(CharSequence c) { return c == null || c.length() == 0; }
    public static boolean isEmpty(IsEmpty o) { return o == null || o.isEmpty(); }

    /** The opposite of isEmpty. */
    public static boolean isNotEmpty(Object o) { return !ObjectType.isEmpty(o); }
    public static <E> boolean isNotEmpty(Collection<E> c) { return !isEmpty(c); }
    public static boolean isNotEmpty(CharSequence c) { return !isEmpty(c); }
    public static boolean isNotEmpty(IsEmpty o) { return !isEmpty(o); }

    /** An e-mail address. */
    public static boolean isEmail(String s) { return isEmpty(s) || EmailValidator.getInstance().isValid(s); }

    /** Text with a scheme in it. */
    public static boolean isUrl(String s) { return isEmpty(s) || s.contains("://"); }

    /** Digits only. */
    public static boolean isInteger(String s) { return isEmpty(s) || s.chars().allMatch(c -> c >= '0' && c <= '9'); }

    /** A date in the US form MM/dd/yyyy. */
    public static boolean isDate(String date) {
        SimpleDateFormat format = new SimpleDateFormat("MM/dd/yyyy");
        format.setLenient(false);
        ParsePosition position = new ParsePosition(0);
        return isEmpty(date) || format.parse(date, position) != null && position.getIndex() == date.length();
    }

    /** A moment in the past; null is none. */
    public static boolean isDateBeforeNow(Timestamp date) { return date != null && date.before(UtilDateTime.nowTimestamp()); }

    /** A moment in the future; null is none. */
    public static boolean isDateAfterNow(Timestamp date) { return date != null && date.after(UtilDateTime.nowTimestamp()); }

    /** Null when the text may serve as an id in the database, else a message saying why not. */
    public static String checkValidDatabaseId(String value) {
        if (isEmpty(value)) {
            return "the id is empty";
        }
        return value.matches("[\\w .:/@-]+") ? null : "the id [" + value + "] holds characters that an id may not have";
    }
}
