package org.apache.ofbiz.base.util;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;

/** Small constructions of collections, numbers and locales (host-api §8). */
public final class UtilMisc {

    private UtilMisc() { }

    /** A mutable HashMap of alternating keys and values; an odd count is refused. */
    @SafeVarargs
    public static <K, V> Map<K, V> toMap(Object... data) {
        return toMap(HashMap::new, data);
    }

    /** As {@link #toMap(Object...)}, into a map of the caller's kind. */
    public static <K, V> Map<K, V> toMap(Supplier<Map<K, V>> constructor, Object... data) {
        if (data == null) {
            return null;
        }
        if (data.length == 1 && data[0] instanceof Map) {
            return UtilGenerics.cast(data[0]);
        }
        if (data.length % 2 != 0) {
            throw new IllegalArgumentException("You must pass an even sized array to the toMap method (size = " + data.length + ")");
        }
        Map<K, V> map = constructor.get();
        for (int i = 0; i < data.length; i += 2) {
            map.put(UtilGenerics.<K>cast(data[i]), UtilGenerics.<V>cast(data[i + 1]));
        }
        return map;
    }

    /** A mutable LinkedList. */
    @SafeVarargs
    public static <T> List<T> toList(T... data) {
        return data == null ? null : new LinkedList<>(Arrays.asList(data));
    }

    /** A mutable ArrayList of an array. */
    public static <T> List<T> toListArray(T[] data) {
        return data == null ? null : new ArrayList<>(Arrays.asList(data));
    }

    /** A mutable set in the order given. */
    @SafeVarargs
    public static <T> Set<T> toSet(T... data) {
        return data == null ? null : new LinkedHashSet<>(Arrays.asList(data));
    }

    /** A mutable set of a collection. */
    public static <T> Set<T> toSet(Collection<T> collection) {
        return collection == null ? null : new LinkedHashSet<>(collection);
    }

    /** A copy that may be changed; null gives an empty one. */
    public static <K, V> Map<K, V> makeMapWritable(Map<K, ? extends V> map) {
        return map == null ? new HashMap<>() : new HashMap<>(map);
    }

    /** A copy that may be changed; null gives an empty one. */
    public static <T> List<T> makeListWritable(Collection<? extends T> col) {
        return col == null ? new LinkedList<>() : new LinkedList<>(col);
    }

    /** Drops the entries that cannot be kept in a session. */
    public static <V> void makeMapSerializable(Map<String, V> map) {
        map.values().removeIf(value -> value != null && !(value instanceof Serializable));
    }

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
        Object old = map.get(key);
        BigDecimal sum = old == null ? BigDecimal.ZERO : old instanceof BigDecimal b ? b : new BigDecimal(old.toString());
        BigDecimal result = number == null ? sum : sum.add(number);
        map.put(key, result);
        return result;
    }

    /** Appends to the list under a key, making the list when it is missing. */
    public static <K, V> void addToListInMap(V element, Map<K, Object> map, K key) {
        UtilGenerics.<List<V>>cast(map.computeIfAbsent(key, k -> new LinkedList<V>())).add(element);
    }

    /** A locale of "zh_CN", "zh-CN" or "zh"; null when the text is none. */
    public static Locale parseLocale(String localeString) {
        if (UtilValidate.isEmpty(localeString)) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(localeString.trim().replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale;
    }

    /** A locale of anything; the JVM's default when it is neither a locale nor the text of one. */
    public static Locale ensureLocale(Object localeObject) {
        Locale locale = localeObject instanceof Locale given ? given : localeObject instanceof String text ? parseLocale(text) : null;
        return locale == null ? Locale.getDefault() : locale;
    }

    /** The locales offered to users: those of general.properties "locales.available", else English and Chinese. */
    public static List<Locale> availableLocales() {
        String names = UtilProperties.getPropertyValue("general", "locales.available", "en,zh");
        return Arrays.stream(names.split(",")).map(UtilMisc::parseLocale).filter(l -> l != null).collect(Collectors.toList());
    }

    /** Index of the last page. */
    public static int getViewLastIndex(int listSize, int viewSize) {
        return (int) Math.ceil((double) listSize / viewSize) - 1;
    }

    /** 0 when it is no number. */
    public static long toLong(Object value) {
        Long number = toLongObject(value);
        return number == null ? 0L : number;
    }

    /** 0 when it is no number. */
    public static int toInteger(Object value) {
        Integer number = toIntegerObject(value);
        return number == null ? 0 : number;
    }

    /** 0 when it is no number. */
    public static double toDouble(Object value) {
        Double number = toDoubleObject(value);
        return number == null ? 0.0 : number;
    }

    /** Null when it is no number. */
    public static Long toLongObject(Object value) {
        return value instanceof Number n ? (Long) n.longValue() : parsed(value, Long::valueOf);
    }

    /** Null when it is no number. */
    public static Integer toIntegerObject(Object value) {
        return value instanceof Number n ? (Integer) n.intValue() : parsed(value, Integer::valueOf);
    }

    /** Null when it is no number. */
    public static Double toDoubleObject(Object value) {
        return value instanceof Number n ? (Double) n.doubleValue() : parsed(value, Double::valueOf);
    }

    private static <N> N parsed(Object value, java.util.function.Function<String, N> parser) {
        try {
            return value == null ? null : parser.apply(value.toString().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** One line per entry, for logs. */
    public static <K, V> String printMap(Map<? extends K, ? extends V> map) {
        return new LinkedHashMap<>(map).entrySet().stream().map(e -> e.getKey() + " --> " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
