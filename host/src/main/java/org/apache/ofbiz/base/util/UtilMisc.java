package org.apache.ofbiz.base.util;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small constructions of collections, numbers and locales (host-api §8). */
public final class UtilMisc {
    private UtilMisc() { }

    /** A mutable HashMap of alternating keys and values; an odd count is refused. */
    public static <K, V> Map<K, V> toMap(Object... data) {
        if (data != null && data.length == 1 && data[0] instanceof Map) {
            return UtilGenerics.cast(data[0]);
        }
        if (data == null || data.length % 2 != 0) {
            throw new IllegalArgumentException("You must pass an even sized array to the toMap method");
        }
        Map<K, V> map = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            map.put(UtilGenerics.<K>cast(data[i]), UtilGenerics.<V>cast(data[i + 1]));
        }
        return map;
    }

    /** A mutable LinkedList. */
    @SafeVarargs
    public static <T> List<T> toList(T... data) { return data == null ? null : new LinkedList<>(Arrays.asList(data)); }

    /** A locale of "zh_CN", "zh-CN" or "zh"; null when the text is none. */
    public static Locale parseLocale(String localeString) {
        Locale locale = localeString == null ? Locale.ROOT : Locale.forLanguageTag(localeString.trim().replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale;
    }

    /** A locale of anything; the JVM's default when it is neither a locale nor the text of one. */
    public static Locale ensureLocale(Object localeObject) {
        Locale locale = localeObject instanceof Locale given ? given : localeObject instanceof String text ? parseLocale(text) : null;
        return locale == null ? Locale.getDefault() : locale;
    }

    /** A number of anything, null when it is none. */
    public static Long toLongObject(Object value) {
        try {
            return value instanceof Number number ? (Long) number.longValue() : value == null ? null : Long.valueOf(value.toString().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number of anything, null when it is none. */
    public static Integer toIntegerObject(Object value) {
        Long number = toLongObject(value);
        return number == null ? null : (Integer) number.intValue();
    }
}
