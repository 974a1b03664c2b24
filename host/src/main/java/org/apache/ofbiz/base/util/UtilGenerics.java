package org.apache.ofbiz.base.util;

import java.util.Collection;
import java.util.Map;

/** Unchecked casts in one place: the platform passes everything as Object. */
public final class UtilGenerics {

    private UtilGenerics() { }

    /** Casts to whatever the caller expects. */
    @SuppressWarnings("unchecked")
    public static <V> V cast(Object object) {
        return (V) object;
    }

    /** Casts a collection after checking each element. */
    @SuppressWarnings("unchecked")
    public static <E, C extends Collection<E>> C checkCollection(Object object, Class<E> type) {
        if (object != null) {
            for (Object element : (Collection<?>) object) {
                check(element, type);
            }
        }
        return (C) object;
    }

    /** Casts a map after checking each key and value. */
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> checkMap(Object object, Class<K> keyType, Class<V> valueType) {
        if (object != null) {
            ((Map<?, ?>) object).forEach((key, value) -> {
                check(key, keyType);
                check(value, valueType);
            });
        }
        return (Map<K, V>) object;
    }

    private static void check(Object element, Class<?> type) {
        if (element != null && !type.isInstance(element)) {
            throw new IllegalArgumentException("Object is a " + element.getClass().getName() + ", not a " + type.getName());
        }
    }
}
