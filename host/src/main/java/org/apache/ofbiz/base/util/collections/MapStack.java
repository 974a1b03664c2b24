package org.apache.ofbiz.base.util.collections;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;

/** The context of screens and scripts: a {@link MapContext} that answers to the key "context" with itself. */
public final class MapStack<K> extends MapContext<K, Object> {

    private static final String SELF = "context";

    private MapStack() { }

    /** A stack with one empty map. */
    public static <K> MapStack<K> create() { return create(new HashMap<>()); }

    /** A stack over a map, which receives the writes. */
    public static <K> MapStack<K> create(Map<K, Object> baseMap) {
        if (baseMap instanceof MapStack) {
            return create(UtilGenerics.<MapStack<K>>cast(baseMap));
        }
        MapStack<K> stack = new MapStack<>();
        stack.push(baseMap);
        return stack;
    }

    /** A stack of its own over the same maps: pushes stay private, writes to a common map are seen by both. */
    public static <K> MapStack<K> create(MapStack<K> source) {
        MapStack<K> stack = new MapStack<>();
        stack.getContexts().addAll(source.getContexts());
        return stack;
    }

    /** See {@link #create(MapStack)}: a save point that does not follow later pushes and pops. */
    public MapStack<K> standAloneStack() { return create(this); }

    /** A stand-alone stack with a scope of its own on top, so that its writes stay private. */
    public MapStack<K> standAloneChildStack() {
        MapStack<K> child = create(this);
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
