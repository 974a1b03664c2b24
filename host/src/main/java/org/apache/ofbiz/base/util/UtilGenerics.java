package org.apache.ofbiz.base.util;

/** Unchecked casts in one place: the platform passes everything as Object. */
public final class UtilGenerics {

    private UtilGenerics() { }

    /** Casts to whatever the caller expects. */
    @SuppressWarnings("unchecked")
    public static <V> V cast(Object object) {
        return (V) object;
    }
}
