package org.apache.ofbiz.base.util.collections;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.UtilGenerics;

/** A stack of maps read from the top down and written at the top only (host-api §6.2). */
public class MapContext<K, V> extends AbstractMap<K, V> implements LocalizedMap<V> {
    /** The maps, top first. */
    final Deque<Map<K, V>> contexts = new ArrayDeque<>();

    /** Opens a scope. */
    public void push() { push(new HashMap<>()); }

    /** Opens a scope over an existing map, which then receives the writes. */
    public void push(Map<K, V> existingMap) { contexts.addFirst(existingMap); }

    /** Closes a scope and returns it; the bottom map always stays. */
    public Map<K, V> pop() { return contexts.size() > 1 ? contexts.removeFirst() : null; }

    /** The value of the first map that has the key, were it null. */
    @Override
    public V get(Object key) { return holder(key).get(key); }

    /** As get, asking localized maps for the language. */
    @Override
    public V get(String name, Locale locale) {
        Map<K, V> holder = holder(name);
        return holder instanceof LocalizedMap ? UtilGenerics.<LocalizedMap<V>>cast(holder).get(name, locale) : holder.get(name);
    }

    private Map<K, V> holder(Object key) {
        for (Map<K, V> map : contexts) {
            if (map.containsKey(key)) {
                return map;
            }
        }
        return Collections.emptyMap();
    }

    @Override
    public boolean containsKey(Object key) { return holder(key).containsKey(key); }

    @Override
    public V put(K key, V value) { return contexts.getFirst().put(key, value); }

    /** Removes from the top map: an outer value shows again. */
    @Override
    public V remove(Object key) { return contexts.getFirst().remove(key); }

    /** What a reader sees, as an unmodifiable snapshot. */
    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        Map<K, V> seen = new LinkedHashMap<>();
        contexts.descendingIterator().forEachRemaining(seen::putAll);
        return Collections.unmodifiableMap(seen).entrySet();
    }

    /** The keys of each scope; values are left out because a context usually holds itself, for which reason identity decides on equality. */
    @Override
    public String toString() { return contexts.stream().map(Map::keySet).toList().toString(); }

    @Override
    public boolean equals(Object other) { return this == other; }

    @Override
    public int hashCode() { return System.identityHashCode(this); }
}
