package org.apache.ofbiz.base.util;

import java.util.Map;

import groovy.lang.Binding;

/** Groovy. */
public final class GroovyUtil {

    private GroovyUtil() { }

    public static Object eval(String expression, Map<String, Object> context) {
        throw new UnsupportedOperationException();
    }

    public static Binding getBinding(Map<String, Object> context) {
        throw new UnsupportedOperationException();
    }
}
