package org.fulian.host.expr;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;

import javax.el.FunctionMapper;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilProperties;
import org.fulian.host.UnsupportedFeatureException;

/** The functions {@code date: math: str: sys: util:} of expressions (host-api §6.1). */
public final class UelFunctions extends FunctionMapper {

    private static final List<Class<?>> IN_ZONE = List.of(Timestamp.class, TimeZone.class, Locale.class);

    private final Map<String, Method> functions = new HashMap<>();

    UelFunctions() {
        register("date", Dates.class);
        register("str", Strings.class);
        register("util", Utilities.class);
        for (Method method : UtilDateTime.class.getMethods()) {   // date:dayStart(stamp, timeZone, locale) is getDayStart
            String name = method.getName();
            if (name.startsWith("get") && Arrays.asList(method.getParameterTypes()).equals(IN_ZONE)) {
                functions.put("date:" + Character.toLowerCase(name.charAt(3)) + name.substring(4), method);
            }
        }
        Map<String, Long> overloads = Arrays.stream(Math.class.getMethods()).collect(Collectors.groupingBy(Method::getName, Collectors.counting()));
        for (Method method : Math.class.getMethods()) {   // overloaded ones carry the type in their name: math:maxLong
            if (Modifier.isStatic(method.getModifiers())) {
                String type = overloads.get(method.getName()) == 1 ? "" : method.getParameterTypes()[0].getSimpleName();
                functions.put("math:" + method.getName() + (type.isEmpty() ? "" : Character.toUpperCase(type.charAt(0)) + type.substring(1)), method);
            }
        }
        for (Method method : System.class.getMethods()) {
            if (List.of("getenv", "getProperty").contains(method.getName()) && method.getParameterCount() == 1) {
                functions.put("sys:" + method.getName(), method);
            }
        }
    }

    private void register(String prefix, Class<?> holder) {
        for (Method method : holder.getDeclaredMethods()) {
            functions.put(prefix + ":" + method.getName(), method);
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

    /** {@code date:}, beside the functions taken from UtilDateTime. */
    public static final class Dates {

        private Dates() { }

        public static Timestamp nowTimestamp() { return UtilDateTime.nowTimestamp(); }

        public static String dateString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, UtilDateTime.getDateFormat(), tz, locale);
        }

        public static String timeStampString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, tz, locale);
        }
    }

    /** {@code str:}; JUEL gives "" for a missing text. */
    public static final class Strings {

        private Strings() { }

        public static String toString(Object value) { return value == null ? "" : value.toString(); }
        public static String trim(String text) { return text.trim(); }
        public static int length(String text) { return text.length(); }
        public static boolean startsWith(String text, String start) { return text.startsWith(start); }
        public static boolean endsWith(String text, String end) { return text.endsWith(end); }
        public static int indexOf(String text, String part) { return text.indexOf(part); }
        public static String replace(String text, String part, String by) { return text.replace(part, by); }
        public static String replaceAll(String text, String regex, String by) { return text.replaceAll(regex, by); }
        public static String substring(String text, int begin, int end) { return text.substring(begin, end); }
        public static String toLowerCase(String text) { return text.toLowerCase(Locale.ROOT); }
        public static String toUpperCase(String text) { return text.toUpperCase(Locale.ROOT); }
    }

    /** {@code util:}. */
    public static final class Utilities {

        private Utilities() { }

        public static int size(Object value) {
            return value instanceof Map<?, ?> map ? map.size() : value instanceof Collection<?> items ? items.size()
                    : value instanceof CharSequence text ? text.length() : 0;
        }

        public static String label(String resource, String name, Locale locale) {
            return UtilProperties.getMessage(resource, name, locale == null ? Locale.getDefault() : locale);
        }

        public static Locale defaultLocale() { return Locale.getDefault(); }
        public static TimeZone defaultTimeZone() { return TimeZone.getDefault(); }
    }
}
