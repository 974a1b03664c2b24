package org.apache.ofbiz.base.util;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
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
        return expression == null ? null : OPERATOR.matcher(expression).replaceAll(match -> OPERATORS.get(match.group()));
    }

    /** The tokens between any of the delimiter's characters, untrimmed; null for null and "", as for no text at all. */
    public static List<String> split(String str, String delim) {
        if (UtilValidate.isEmpty(str)) {
            return null;
        }
        List<String> parts = new LinkedList<>();
        new StringTokenizer(str, delim == null ? " \t\n\r\f" : delim).asIterator().forEachRemaining(part -> parts.add((String) part));
        return parts;
    }

    /** Marks a text as trusted markup, so that templates do not encode it. */
    public static StringWrapper wrapString(String theString) { return theString == null ? null : new StringWrapper(theString); }

    /** A text that is not encoded again. */
    public static class StringWrapper implements IsEmpty {
        private final String theString;

        /** Wraps. */
        public StringWrapper(String theString) { this.theString = theString; }

        @Override
        public boolean isEmpty() { return theString.isEmpty(); }

        @Override
        public String toString() { return theString; }
    }
}
