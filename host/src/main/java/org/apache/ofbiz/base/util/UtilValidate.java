package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.apache.ofbiz.base.lang.IsEmpty;

/** Checks of single values; apart from isEmpty and checkValidDatabaseId an empty text is a valid one (host-api §8). */
public final class UtilValidate {

    private static final Pattern DATABASE_ID = Pattern.compile("[\\w .:/@-]+");

    private UtilValidate() { }

    /** Null, "", or an empty collection, map or IsEmpty; anything else (a number, a date) is never empty. */
    public static boolean isEmpty(Object value) {
        return ObjectType.isEmpty(value);
    }

    /** Null or empty. */
    public static <E> boolean isEmpty(Collection<E> c) {
        return c == null || c.isEmpty();
    }

    /** Null or empty. */
    public static <K, E> boolean isEmpty(Map<K, E> m) {
        return m == null || m.isEmpty();
    }

    /** Null or without characters; blanks count as characters. */
    public static boolean isEmpty(CharSequence c) {
        return c == null || c.length() == 0;
    }

    /** Null or empty. */
    public static boolean isEmpty(IsEmpty o) {
        return o == null || o.isEmpty();
    }

    /** The opposite of isEmpty. */
    public static boolean isNotEmpty(Object o) {
        return !ObjectType.isEmpty(o);
    }

    /** The opposite of isEmpty. */
    public static <E> boolean isNotEmpty(Collection<E> c) {
        return !isEmpty(c);
    }

    /** The opposite of isEmpty. */
    public static boolean isNotEmpty(CharSequence c) {
        return !isEmpty(c);
    }

    /** The opposite of isEmpty. */
    public static boolean isNotEmpty(IsEmpty o) {
        return !isEmpty(o);
    }

    /** An e-mail address. */
    public static boolean isEmail(String s) {
        return isEmpty(s) || EmailValidator.getInstance().isValid(s);
    }

    /** Text with a scheme in it. */
    public static boolean isUrl(String s) {
        return isEmpty(s) || s.contains("://");
    }

    /** A well-formed http, https or ftp address. */
    public static boolean isValidUrl(String s) {
        return UrlValidator.getInstance().isValid(s);
    }

    /** Digits only. */
    public static boolean isInteger(String s) {
        return isEmpty(s) || s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Digits, perhaps after a sign. */
    public static boolean isSignedInteger(String s) {
        return isEmpty(s) || s.matches("[+-]?[0-9]+") && UtilMisc.toLongObject(s.replace("+", "")) != null;
    }

    /** A whole number greater than zero. */
    public static boolean isPositiveInteger(String s) {
        return isEmpty(s) || isSignedInteger(s) && UtilMisc.toLong(s.replace("+", "")) > 0;
    }

    /** A whole number between two others, both included. */
    public static boolean isIntegerInRange(String s, int a, int b) {
        return isEmpty(s) || isSignedInteger(s) && UtilMisc.toLong(s) >= a && UtilMisc.toLong(s) <= b;
    }

    /** Letters A to Z and digits. */
    public static boolean isAlphanumeric(String s) {
        return isEmpty(s) || s.matches("[A-Za-z0-9]+");
    }

    /** A date in the US form MM/dd/yyyy. */
    public static boolean isDate(String date) {
        return isEmpty(date) || parses(date, "MM/dd/yyyy");
    }

    /** A time of day, HH:mm or HH:mm:ss. */
    public static boolean isTime(String time) {
        return isEmpty(time) || parses(time, "HH:mm:ss") || parses(time, "HH:mm");
    }

    private static boolean parses(String text, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern);
        format.setLenient(false);
        ParsePosition position = new ParsePosition(0);
        return format.parse(text, position) != null && position.getIndex() == text.length();
    }

    /** A US date later than today. */
    public static boolean isDateAfterToday(String date) {
        try {
            return isEmpty(date) || new SimpleDateFormat("MM/dd/yyyy").parse(date).after(new Date());
        } catch (ParseException e) {
            return false;
        }
    }

    /** A moment in the past; null is none. */
    public static boolean isDateBeforeNow(Timestamp date) {
        return date != null && date.before(UtilDateTime.nowTimestamp());
    }

    /** A moment in the future; null is none. */
    public static boolean isDateAfterNow(Timestamp date) {
        return date != null && date.after(UtilDateTime.nowTimestamp());
    }

    /** Null when the text may serve as an id in the database, else a message saying why not. */
    public static String checkValidDatabaseId(String value) {
        if (isEmpty(value)) {
            return "the id is empty";
        }
        return DATABASE_ID.matcher(value).matches() ? null : "the id [" + value + "] holds characters that an id may not have";
    }

    /** As {@link #checkValidDatabaseId}, with the message appended to a buffer. */
    public static boolean isValidDatabaseId(String value, StringBuffer errorMessages) {
        String problem = checkValidDatabaseId(value);
        if (problem != null) {
            errorMessages.append(problem);
        }
        return problem == null;
    }
}
