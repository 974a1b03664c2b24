package org.fulian.host.base;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Time;
import java.sql.Timestamp;
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
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilValidate;

/** The one table of conversions between types, used by services, screens, ECAs and entities alike (host-api §8.1). */
public record Conversion(String format, TimeZone timeZone, Locale locale) {
    private static final Map<Class<?>, Function<BigDecimal, Number>> NUMBERS = Map.of(BigDecimal.class, number -> number,
            Number.class, number -> number, Integer.class, BigDecimal::intValue, Long.class, BigDecimal::longValue,
            Double.class, BigDecimal::doubleValue, Float.class, BigDecimal::floatValue);
    private static final Map<Class<?>, LongFunction<Date>> DATES = Map.of(Timestamp.class, Timestamp::new, java.sql.Date.class, java.sql.Date::new,
            Time.class, Time::new, Date.class, Date::new);
    private static final Map<Class<?>, Function<Collection<?>, Collection<?>>> COLLECTIONS = Map.of(List.class, ArrayList::new,
            ArrayList.class, ArrayList::new, Collection.class, ArrayList::new, LinkedList.class, LinkedList::new, Set.class, LinkedHashSet::new);

    /** Converts; null when there is no rule for this pair of types. */
    public Object convert(Object source, Class<?> target) throws ParseException {
        if (target.isInstance(source)) {
            return source;
        }
        if (target == String.class) {
            return toText(source);
        }
        if (COLLECTIONS.containsKey(target)) {
            return COLLECTIONS.get(target).apply(items(source));
        }
        if (NUMBERS.containsKey(target)) {
            BigDecimal number = toNumber(source);
            return number == null ? null : NUMBERS.get(target).apply(number);
        }
        if (DATES.containsKey(target)) {
            Date date = source instanceof Date given ? given : source instanceof Long millis ? new Date(millis)
                    : source instanceof String text ? parseDate(text.trim(), target) : null;
            return date == null ? null : DATES.get(target).apply(date.getTime());
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
        return target == Map.class && text.startsWith("{") && text.endsWith("}") ? map(text) : null;
    }

    private static Map<String, Object> map(String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String entry : listed(text)) {
            String[] pair = entry.split("=", 2);   // an entry without = fails here, and the conversion with it
            map.put(pair[0], pair[1]);
        }
        return map;
    }

    /** What stands between brackets, cut at the commas. */
    private static List<String> listed(String text) {
        return text.length() == 2 ? List.of() : List.of(text.substring(1, text.length() - 1).split(",\\s*", -1));
    }

    private static Collection<?> items(Object source) {
        return source instanceof Collection<?> given ? given : source instanceof Object[] array ? Arrays.asList(array)
                : source instanceof String text && text.startsWith("[") && text.endsWith("]") ? listed(text) : List.of(source);
    }

    private Locale localeOrDefault() { return locale == null ? Locale.getDefault() : locale; }

    private String toText(Object source) {
        if (source instanceof Number number && UtilValidate.isEmpty(format)) {
            NumberFormat numbers = NumberFormat.getNumberInstance(localeOrDefault());
            numbers.setMaximumFractionDigits(10);
            return numbers.format(number);
        }
        return source instanceof Number number ? new DecimalFormat(format).format(number)
                : source instanceof Date date ? dateFormat(date.getClass()).format(date) : source.toString();
    }

    private BigDecimal toNumber(Object source) throws ParseException {
        Number number = source instanceof Number given ? given
                : source instanceof Boolean yes ? (Integer) (yes ? 1 : 0)
                : source instanceof Date date ? (Long) date.getTime()
                : source instanceof CharSequence text ? parseNumber(text.toString()) : null;
        return number == null ? null : number instanceof Double || number instanceof Float ? BigDecimal.valueOf(number.doubleValue())
                : new BigDecimal(number.toString());
    }

    /** Reads as far as the text is a number: grouping commas are skipped and "12abc" is 12 (host-api §8.1). */
    private Number parseNumber(String text) throws ParseException {
        DecimalFormat numbers = (DecimalFormat) NumberFormat.getNumberInstance(localeOrDefault());
        numbers.setParseBigDecimal(true);
        return numbers.parse(text.replace(" ", ""));
    }

    private DateFormat dateFormat(Class<?> type) {
        String pattern = UtilValidate.isNotEmpty(format) ? format : type == java.sql.Date.class ? UtilDateTime.getDateFormat()
                : type == Time.class ? UtilDateTime.getTimeFormat() : UtilDateTime.getDateTimeFormat();
        return UtilDateTime.toDateTimeFormat(pattern, timeZone, locale);
    }

    private Date parseDate(String text, Class<?> type) throws ParseException {
        boolean moment = type != java.sql.Date.class && type != Time.class;
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
}
