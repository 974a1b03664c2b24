package org.apache.ofbiz.base.util.collections;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.lang.IsEmpty;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.fulian.host.expr.MapPath;
import org.fulian.host.expr.Uel;

/** A place in nested maps and lists, written {@code a.b[0]['k']} (host-api §6.1). */
public final class FlexibleMapAccessor<T> implements IsEmpty {
    private final String original;
    private final boolean plain;

    private FlexibleMapAccessor(String original) {
        this.original = original;
        this.plain = original.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    }

    /** Never null: null gives the empty place. */
    public static <T> FlexibleMapAccessor<T> getInstance(String original) {
        return new FlexibleMapAccessor<>(original == null ? "" : original);
    }

    @Override
    public boolean isEmpty() { return original.isEmpty(); }

    /** What is there, null when nothing is. */
    public T get(Map<String, ? extends Object> base) { return get(base, null); }

    /** What is there, in a language; without one the context's own locale decides. */
    public T get(Map<String, ? extends Object> base, Locale locale) {
        if (base == null || isEmpty()) {
            return null;
        }
        return UtilGenerics.cast(plain ? Uel.get(base, original, locale) : Uel.evaluate(base, path(base), locale));
    }

    /** Puts a value there, making the maps and lists on the way; {@code list[]} appends and {@code list[+0]} inserts in front. */
    public void put(Map<String, Object> base, T value) {
        if (!isEmpty()) {
            new MapPath(path(base), base).put(base, value);
        }
    }

    /** Removes what is there and returns it. */
    public T remove(Map<String, ? extends Object> base) {
        return isEmpty() ? null : UtilGenerics.cast(new MapPath(path(base), base).remove(base));
    }

    /** The path itself may be computed. */
    private String path(Map<String, ?> base) { return FlexibleStringExpander.expandString(original, base); }

    @Override
    public String toString() { return original; }
}
