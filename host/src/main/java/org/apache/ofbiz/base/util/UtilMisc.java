package org.apache.ofbiz.base.util;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;

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

    /** A mutable set in the order given. */
    @SafeVarargs
    public static <T> Set<T> toSet(T... data) { return data == null ? null : new LinkedHashSet<>(Arrays.asList(data)); }

    /** A mutable set in the order of a collection. */
    public static <T> Set<T> toSet(Collection<T> collection) { return collection == null ? null : new LinkedHashSet<>(collection); }

    /** A copy that may be changed; null gives an empty one. */
    public static <K, V> Map<K, V> makeMapWritable(Map<K, ? extends V> map) { return map == null ? new HashMap<>() : new HashMap<>(map); }

    /** Sorts a copy by keys, {@code -key} downwards, nulls first. */
    public static List<Map<Object, Object>> sortMaps(List<Map<Object, Object>> listOfMaps, List<? extends String> sortKeys) {
        if (listOfMaps == null || sortKeys == null) {
            return null;
        }
        List<Map<Object, Object>> sorted = new ArrayList<>(listOfMaps);
        for (int i = sortKeys.size() - 1; i >= 0; i--) {   // the sort is stable: the weakest key goes first
            FlexibleMapAccessor<Comparable<Object>> key = FlexibleMapAccessor.getInstance(sortKeys.get(i));
            Comparator<Map<Object, Object>> order = Comparator.comparing(map -> key.get(UtilGenerics.cast(map)),
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            sorted.sort(key.getIsAscending() ? order : order.reversed());
        }
        return sorted;
    }

    /** Adds to the number under a key and returns the sum. */
    public static <K> BigDecimal addToBigDecimalInMap(Map<K, Object> map, K key, BigDecimal number) {
        BigDecimal old = map.get(key) == null ? BigDecimal.ZERO : new BigDecimal(map.get(key).toString());
        BigDecimal sum = number == null ? old : old.add(number);
        map.put(key, sum);
        return sum;
    }

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

    /** Index of the last page. */
    public static int getViewLastIndex(int listSize, int viewSize) { return (int) Math.ceil((double) listSize / viewSize) - 1; }

    /** A number of anything, 0 when it is none. */
    public static long toLong(Object value) { return number(value).longValue(); }
    public static int toInteger(Object value) { return number(value).intValue(); }
    public static double toDouble(Object value) { return number(value).doubleValue(); }

    private static Number number(Object value) {
        try {
            return value instanceof Number number ? number : value == null ? 0 : new BigDecimal(value.toString().trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A number of anything, null when it is none. */
    public static Long toLongObject(Object value) {
        try {
            return value instanceof Number number ? (Long) number.longValue() : value == null ? null : Long.valueOf(value.toString().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public static Integer toIntegerObject(Object value) {
        Long number = toLongObject(value);
        return number == null ? null : (Integer) number.intValue();
    }
}
