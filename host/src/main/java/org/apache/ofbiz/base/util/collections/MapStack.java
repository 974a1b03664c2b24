package org.apache.ofbiz.base.util.collections;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.Debug;

/** The context of screens and scripts: a {@link MapContext} that answers to the key "context" with itself. */
public final class MapStack<K> extends MapContext<K, Object> {
    private static final String SELF = "context";

    private MapStack() { }

    /** A stack with one empty map. */
    public static <K> MapStack<K> create() { return create(new HashMap<>()); }

    /** A stack over a map, which receives the writes. */
    public static <K> MapStack<K> create(Map<K, Object> baseMap) {
        if (baseMap instanceof MapStack<K> source) {
            return source.standAloneStack();
        }
        MapStack<K> stack = new MapStack<>();
        stack.contexts.add(baseMap);
        return stack;
    }

    /** A stack of its own over the same maps: pushes stay private and do not follow later ones, writes to a common map are seen by both. */
    public MapStack<K> standAloneStack() {
        MapStack<K> stack = new MapStack<>();
        stack.contexts.addAll(contexts);
        return stack;
    }

    /** A stand-alone stack with a scope of its own on top, so that its writes stay private. */
    public MapStack<K> standAloneChildStack() {
        MapStack<K> child = standAloneStack();
        child.push();
        return child;
    }

    @Override
    public Object get(Object key) { return SELF.equals(key) ? this : super.get(key); }

    @Override
    public Object get(String name, Locale locale) { return SELF.equals(name) ? this : super.get(name, locale); }

    /** Writes to the top map; "context" is not a name that can be given away. */
    @Override
    public Object put(K key, Object value) {
        if (SELF.equals(key)) {
            if (value != this) {
                Debug.logWarning("A value for the key [context] in a MapStack is ignored", MapStack.class.getName());
            }
            return null;
        }
        return super.put(key, value);
    }
}
