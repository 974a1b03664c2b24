package org.fulian.host.expr;

import java.lang.reflect.Method;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.el.FunctionMapper;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilProperties;
import org.fulian.host.UnsupportedFeatureException;

/** The commonest functions {@code date: math: str: util:} of expressions (host-api §6.1). */
public final class UelFunctions extends FunctionMapper {
    private final Map<String, Method> functions = new HashMap<>();

    UelFunctions() {
        for (Class<?> family : List.of(DateFunctions.class, MathFunctions.class, StrFunctions.class, UtilFunctions.class)) {
            String prefix = family.getSimpleName().replace("Functions", ":").toLowerCase(Locale.ROOT);
            for (Method method : family.getDeclaredMethods()) {
                functions.put(prefix + method.getName(), method);
            }
        }
    }

    @Override
    public Method resolveFunction(String prefix, String localName) {
        Method method = functions.get(prefix + ":" + localName);
        if (method == null) {
            throw new UnsupportedFeatureException("The expression function " + prefix + ":" + localName, "§6.1");
        }
        return method;
    }

    /** {@code date:}. */
    public interface DateFunctions {
        static Timestamp nowTimestamp() { return UtilDateTime.nowTimestamp(); }
        static Timestamp dayStart(Timestamp stamp, TimeZone tz, Locale locale) { return UtilDateTime.getDayStart(stamp, tz, locale); }
        static Timestamp dayEnd(Timestamp stamp, TimeZone tz, Locale locale) { return UtilDateTime.getDayEnd(stamp, tz, locale); }
        static Timestamp monthStart(Timestamp stamp, TimeZone tz, Locale locale) { return UtilDateTime.getMonthStart(stamp, tz, locale); }
        static Timestamp monthEnd(Timestamp stamp, TimeZone tz, Locale locale) { return UtilDateTime.getMonthEnd(stamp, tz, locale); }

        static String dateString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, UtilDateTime.getDateFormat(), tz, locale);
        }
    }

    /** {@code math:}; the type is part of the name. */
    public interface MathFunctions {
        static long maxLong(long a, long b) { return Math.max(a, b); }
        static long minLong(long a, long b) { return Math.min(a, b); }
        static long roundDouble(double number) { return Math.round(number); }
    }

    /** {@code str:}; JUEL gives "" for a missing text. */
    public interface StrFunctions {
        static String toString(Object value) { return value == null ? "" : value.toString(); }
        static String trim(String text) { return text.trim(); }
        static boolean startsWith(String text, String start) { return text.startsWith(start); }
        static boolean endsWith(String text, String end) { return text.endsWith(end); }
        static String replaceAll(String text, String regex, String by) { return text.replaceAll(regex, by); }
        static String substring(String text, int begin, int end) { return text.substring(begin, end); }
    }

    /** {@code util:}. */
    public interface UtilFunctions {
        static int size(Object value) {
            return value instanceof Map<?, ?> map ? map.size() : value instanceof Collection<?> items ? items.size()
                    : value instanceof CharSequence text ? text.length() : 0;
        }

        static String label(String resource, String name, Locale locale) {
            return UtilProperties.getMessage(resource, name, locale == null ? Locale.getDefault() : locale);
        }

        static Locale defaultLocale() { return Locale.getDefault(); }
        static TimeZone defaultTimeZone() { return TimeZone.getDefault(); }
    }
}
