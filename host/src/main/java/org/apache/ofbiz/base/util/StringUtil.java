package org.apache.ofbiz.base.util;

import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.ofbiz.base.lang.IsEmpty;

/** Work on texts (host-api §8). */
public final class StringUtil {

    /** For templates, which call static methods on an object. */
    public static final StringUtil INSTANCE = new StringUtil();

    private static final Map<String, String> OPERATORS = Map.of("@and", "&&", "@or", "||", "@lteq", "<=", "@gteq", ">=", "@lt", "<",
            "@gt", ">");
    private static final Pattern OPERATOR = Pattern.compile("@(?:and|or|lteq|gteq|lt|gt)\\b");

    private StringUtil() { }

    /** Replaces the word operators that XML attributes use ({@code @lt}, {@code @and} …) by symbols. */
    public static String convertOperatorSubstitutions(String expression) {
        if (expression == null || expression.indexOf('@') < 0) {
            return expression;
        }
        return OPERATOR.matcher(expression).replaceAll(match -> OPERATORS.get(match.group()));
    }

    /** Replaces each occurrence; null stays null. */
    public static String replaceString(String mainString, String oldString, String newString) {
        return UtilValidate.isEmpty(mainString) || UtilValidate.isEmpty(oldString) ? mainString
                : mainString.replace(oldString, newString == null ? "" : newString);
    }

    /** Joins a collection; null when there is nothing to join. */
    public static String join(Collection<?> col, CharSequence delim) {
        return UtilValidate.isEmpty(col) ? null : col.stream().map(String::valueOf).collect(Collectors.joining(delim));
    }

    /** The tokens between any of the delimiter's characters, untrimmed; null for null and "", as for no text at all. */
    public static List<String> split(String str, String delim) {
        if (UtilValidate.isEmpty(str)) {
            return null;
        }
        StringTokenizer tokens = delim == null ? new StringTokenizer(str) : new StringTokenizer(str, delim);
        List<String> parts = new LinkedList<>();
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }

    /** The list that "[a, b]" writes down. */
    public static List<String> toList(String s) {
        LinkedList<String> items = new LinkedList<>();
        String inner = inner(s, '[', ']');
        if (!inner.isEmpty()) {
            items.addAll(List.of(inner.split(",\\s*", -1)));
        }
        return items;
    }

    private static String inner(String s, char open, char close) {
        if (s.length() < 2 || s.charAt(0) != open || s.charAt(s.length() - 1) != close) {
            throw new IllegalArgumentException("The text is not enclosed in " + open + close + ": " + s);
        }
        return s.substring(1, s.length() - 1);
    }

    /** Marks a text as trusted markup, so that templates do not encode it. */
    public static StringWrapper wrapString(String theString) { return makeStringWrapper(theString); }

    /** See {@link #wrapString}; null stays null. */
    public static StringWrapper makeStringWrapper(String theString) {
        if (theString == null) {
            return null;
        }
        return theString.isEmpty() ? StringWrapper.EMPTY_STRING_WRAPPER : new StringWrapper(theString);
    }

    /** A text that is not encoded again. */
    public static class StringWrapper implements IsEmpty {

        /** Of "". */
        public static final StringWrapper EMPTY_STRING_WRAPPER = new StringWrapper("");

        private final String theString;

        /** Wraps. */
        public StringWrapper(String theString) { this.theString = theString; }

        /** Groovy's {@code +}. */
        public String plus(Object value) { return theString + value; }

        @Override
        public boolean isEmpty() { return theString.isEmpty(); }

        @Override
        public String toString() { return theString; }
    }
}
