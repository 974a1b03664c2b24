package org.apache.ofbiz.base.util.collections;

import java.util.Locale;

/** A map whose values depend on the reader's language. */
public interface LocalizedMap<V> {

    /** The value for a language. */
    V get(String name, Locale locale);
}
