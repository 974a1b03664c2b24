package org.fulian.host.expr;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import javax.el.FunctionMapper;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.fulian.host.UnsupportedFeatureException;

/** The functions {@code date: math: str: sys: util: screen:} of expressions (host-api §6.1). */
public final class UelFunctions extends FunctionMapper {

    private final Map<String, Method> functions = new HashMap<>();

    UelFunctions() {
        register("date", Dates.class);
        register("str", Strings.class);
        register("sys", Systems.class);
        register("util", Utilities.class);
        register("screen", Screens.class);
        registerMath();
    }

    private void register(String prefix, Class<?> holder) {
        for (Method method : holder.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                functions.put(prefix + ":" + method.getName(), method);
            }
        }
    }

    /** Overloaded ones carry the type in their name: {@code math:maxLong}. */
    private void registerMath() {
        Map<String, Integer> count = new HashMap<>();
        for (Method method : Math.class.getMethods()) {
            count.merge(method.getName(), 1, Integer::sum);
        }
        for (Method method : Math.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                String type = count.get(method.getName()) == 1 ? "" : method.getParameterTypes()[0].getSimpleName();
                functions.put("math:" + method.getName() + (type.isEmpty() ? "" : Character.toUpperCase(type.charAt(0)) + type.substring(1)),
                        method);
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
    public static final class Dates {

        private Dates() { }

        public static Timestamp nowTimestamp() {
            return UtilDateTime.nowTimestamp();
        }

        public static Timestamp dayStart(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getDayStart(stamp, tz, locale);
        }

        public static Timestamp dayEnd(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getDayEnd(stamp, tz, locale);
        }

        public static Timestamp weekStart(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getWeekStart(stamp, tz, locale);
        }

        public static Timestamp weekEnd(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getWeekEnd(stamp, tz, locale);
        }

        public static Timestamp monthStart(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getMonthStart(stamp, tz, locale);
        }

        public static Timestamp monthEnd(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getMonthEnd(stamp, tz, locale);
        }

        public static Timestamp yearStart(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getYearStart(stamp, tz, locale);
        }

        public static Timestamp yearEnd(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getYearEnd(stamp, tz, locale);
        }

        public static int year(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getYear(stamp, tz, locale);
        }

        public static int month(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getMonth(stamp, tz, locale);
        }

        public static int dayOfMonth(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.getDayOfMonth(stamp, tz, locale);
        }

        public static int hour(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.toCalendar(stamp, tz, locale).get(Calendar.HOUR_OF_DAY);
        }

        public static String dateString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, UtilDateTime.getDateFormat(), tz, locale);
        }

        public static String timeString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, UtilDateTime.getTimeFormat(), tz, locale);
        }

        public static String timeStampString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, tz, locale);
        }

        public static String localizedDateString(Timestamp stamp, TimeZone tz, Locale locale) {
            return UtilDateTime.timeStampToString(stamp, null, tz, locale);
        }
    }

    /** {@code str:}; a missing text is an empty one. */
    public static final class Strings {

        private Strings() { }

        private static String text(Object value) {
            return value == null ? "" : value.toString();
        }

        public static String toString(Object value) {
            return text(value);
        }

        public static String trim(String text) {
            return text(text).trim();
        }

        public static int length(String text) {
            return text(text).length();
        }

        public static boolean startsWith(String text, String start) {
            return text(text).startsWith(text(start));
        }

        public static boolean endsWith(String text, String end) {
            return text(text).endsWith(text(end));
        }

        public static int indexOf(String text, String part) {
            return text(text).indexOf(text(part));
        }

        public static String replace(String text, String part, String by) {
            return text(text).replace(text(part), text(by));
        }

        public static String replaceAll(String text, String regex, String by) {
            return text(text).replaceAll(text(regex), text(by));
        }

        public static String substring(String text, int begin, int end) {
            return text(text).substring(begin, end);
        }

        public static String endString(String text, int begin) {
            return text(text).substring(begin);
        }

        public static String toLowerCase(String text) {
            return text(text).toLowerCase(Locale.ROOT);
        }

        public static String toUpperCase(String text) {
            return text(text).toUpperCase(Locale.ROOT);
        }
    }

    /** {@code sys:}. */
    public static final class Systems {

        private Systems() { }

        public static String getenv(String name) {
            return System.getenv(name);
        }

        public static String getProperty(String name) {
            return System.getProperty(name);
        }
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

        public static Locale defaultLocale() {
            return Locale.getDefault();
        }

        public static TimeZone defaultTimeZone() {
            return TimeZone.getDefault();
        }
    }

    /** {@code screen:}. */
    public static final class Screens {

        private Screens() { }

        /** A name for the current scope that is fit for an HTML id. */
        public static String id(MapStack<?> context) {
            return "screen_" + context.getContexts().size();
        }
    }
}
