package org.apache.ofbiz.base.util.collections;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.lang.IsEmpty;

/** A path into a map. */
public final class FlexibleMapAccessor<T> implements Serializable, IsEmpty {

    public static <T> FlexibleMapAccessor<T> getInstance(String original) {
        throw new UnsupportedOperationException();
    }

    public String getOriginalName() {
        throw new UnsupportedOperationException();
    }

    public boolean getIsAscending() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public T get(Map<String, ? extends Object> base) {
        return get(base, null);
    }

    public T get(Map<String, ? extends Object> base, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public void put(Map<String, Object> base, T value) {
        throw new UnsupportedOperationException();
    }

    public T remove(Map<String, ? extends Object> base) {
        throw new UnsupportedOperationException();
    }
}
