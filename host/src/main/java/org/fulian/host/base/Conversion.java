package org.fulian.host.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.apache.ofbiz.base.util.StringUtil;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilValidate;

/** The one table of conversions between types, used by services, screens, ECAs and entities alike (host-api §8.1). */
public record Conversion(String format, TimeZone timeZone, Locale locale) {

    /** Converts; null when there is no rule for this pair of types. */
    public Object convert(Object source, Class<?> target) throws ParseException {
        if (target.isInstance(source)) {
            return source;
        }
        if (target == String.class) {
            return toText(source);
        }
        Object collected = toCollection(source, target);
        if (collected != null) {
            return collected;
        }
        if (Number.class.isAssignableFrom(target)) {
            return toNumber(source, target);
        }
        if (Date.class.isAssignableFrom(target)) {
            return toDate(source, target);
        }
        if (target == Boolean.class) {
            return source instanceof String text ? (Object) "true".equalsIgnoreCase(text.trim())
                    : source instanceof Number number ? number.doubleValue() != 0 : null;
        }
        if (source instanceof byte[] bytes && target == ByteBuffer.class) {
            return ByteBuffer.wrap(bytes);
        }
        return source instanceof CharSequence text ? ofText(text.toString(), target) : null;
    }

    private static Object ofText(String text, Class<?> target) {
        if (target == Locale.class) {
            return UtilMisc.parseLocale(text);
        }
        if (target == TimeZone.class) {
            return UtilDateTime.toTimeZone(text);
        }
        if (target == Map.class) {
            return text.startsWith("{") && text.endsWith("}") ? map(text) : null;
        }
        return target == Character.class && text.length() == 1 ? text.charAt(0) : null;
    }

    private static Map<String, Object> map(String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String entry : StringUtil.toList("[" + text.substring(1, text.length() - 1) + "]")) {
            String[] pair = entry.split("=", 2);   // an entry without = fails here, and the conversion with it
            map.put(pair[0], pair[1]);
        }
        return map;
    }

    private Locale localeOrDefault() {
        return locale == null ? Locale.getDefault() : locale;
    }

    private String toText(Object source) {
        if (source instanceof Number number && !(source instanceof BigInteger)) {
            NumberFormat numbers = UtilValidate.isEmpty(format) ? NumberFormat.getNumberInstance(localeOrDefault())
                    : new DecimalFormat(format);
            if (UtilValidate.isEmpty(format)) {
                numbers.setMaximumFractionDigits(10);
            }
            return numbers.format(number);
        }
        if (source instanceof Date date) {
            return dateFormat(date.getClass()).format(date);
        }
        return source.toString();
    }

    private Object toNumber(Object source, Class<?> target) throws ParseException {
        Number number = source instanceof Number given ? given
                : source instanceof Boolean yes ? (Integer) (yes ? 1 : 0)
                : source instanceof Date date ? (Long) date.getTime()
                : source instanceof CharSequence text ? parseNumber(text.toString()) : null;
        if (number == null) {
            return null;
        }
        BigDecimal exact = number instanceof Double || number instanceof Float ? BigDecimal.valueOf(number.doubleValue())
                : new BigDecimal(number.toString());
        if (target == BigDecimal.class) {
            return exact;
        }
        if (target == BigInteger.class) {
            return exact.toBigInteger();
        }
        return target == Integer.class ? (Object) exact.intValue() : target == Long.class ? (Object) exact.longValue()
                : target == Double.class ? (Object) exact.doubleValue() : target == Float.class ? (Object) exact.floatValue()
                : target == Short.class ? (Object) exact.shortValue() : target == Number.class ? exact : null;
    }

    /** Reads as far as the text is a number: grouping commas are skipped and "12abc" is 12 (host-api §8.1). */
    private Number parseNumber(String text) throws ParseException {
        DecimalFormat numbers = (DecimalFormat) NumberFormat.getNumberInstance(localeOrDefault());
        numbers.setParseBigDecimal(true);
        return numbers.parse(text.replace(" ", ""));
    }

    private Object toDate(Object source, Class<?> target) throws ParseException {
        Date date = source instanceof Date given ? given : source instanceof Long millis ? new Date(millis)
                : source instanceof String text ? parseDate(text.trim(), target) : null;
        if (date == null) {
            return null;
        }
        return target == java.sql.Timestamp.class ? new java.sql.Timestamp(date.getTime())
                : target == java.sql.Date.class ? new java.sql.Date(date.getTime())
                : target == java.sql.Time.class ? new java.sql.Time(date.getTime()) : target == Date.class ? date : null;
    }

    private DateFormat dateFormat(Class<?> type) {
        String pattern = UtilValidate.isNotEmpty(format) ? format : type == java.sql.Date.class ? UtilDateTime.getDateFormat()
                : type == java.sql.Time.class ? UtilDateTime.getTimeFormat() : UtilDateTime.getDateTimeFormat();
        return UtilDateTime.toDateTimeFormat(pattern, timeZone, locale);
    }

    private Date parseDate(String text, Class<?> type) throws ParseException {
        boolean moment = type != java.sql.Date.class && type != java.sql.Time.class;
        try {
            return dateFormat(type).parse(moment && UtilValidate.isEmpty(format) ? completed(text) : text);
        } catch (ParseException e) {
            DateFormat usual = moment ? DateFormat.getDateTimeInstance() : type == java.sql.Date.class ? DateFormat.getDateInstance()
                    : DateFormat.getTimeInstance();
            usual.setTimeZone(timeZone == null ? TimeZone.getDefault() : timeZone);
            return usual.parse(text);
        }
    }

    /** Adds the time and the fraction of a second that a moment may be written without; ".2" is 200 milliseconds. */
    private static String completed(String text) {
        String withTime = text.contains(":") ? text : text + " 00:00:00.00";
        int point = withTime.indexOf('.');
        return point < 0 ? withTime + ".0" : withTime + "0".repeat(Math.max(0, 4 - (withTime.length() - point)));
    }

    private static Object toCollection(Object source, Class<?> target) {
        boolean list = target == List.class || target == ArrayList.class || target == LinkedList.class || target == Collection.class;
        if (!list && target != Set.class) {
            return null;
        }
        Collection<?> items = source instanceof Collection<?> given ? given : source instanceof Object[] array ? Arrays.asList(array)
                : source instanceof String text && text.startsWith("[") && text.endsWith("]") ? StringUtil.toList(text) : List.of(source);
        return !list ? new LinkedHashSet<>(items) : target == LinkedList.class ? new LinkedList<>(items) : new ArrayList<>(items);
    }
}
