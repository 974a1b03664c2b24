package org.apache.ofbiz.base.util;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;

/** Properties and labels. */
public final class UtilProperties {

    private UtilProperties() { }

    public static String getMessage(String resource, String name, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static String getMessage(String resource, String name, Map<String, ? extends Object> context, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static String getMessage(String resource, String name, Object[] arguments, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static <E> String getMessage(String resource, String name, List<E> arguments, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static ResourceBundle getResourceBundle(String resource, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static ResourceBundleMapWrapper getResourceBundleMap(String resource, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static ResourceBundleMapWrapper getResourceBundleMap(String resource, Locale locale, Map<String, Object> context) {
        throw new UnsupportedOperationException();
    }

    public static Properties getProperties(String resource) {
        throw new UnsupportedOperationException();
    }

    public static String getPropertyValue(String resource, String name) {
        throw new UnsupportedOperationException();
    }

    public static String getPropertyValue(String resource, String name, String defaultValue) {
        throw new UnsupportedOperationException();
    }

    public static Boolean getPropertyAsBoolean(String resource, String name, boolean defaultBoolean) {
        throw new UnsupportedOperationException();
    }

    public static Integer getPropertyAsInteger(String resource, String name, int defaultNumber) {
        throw new UnsupportedOperationException();
    }

    public static Long getPropertyAsLong(String resource, String name, long defaultNumber) {
        throw new UnsupportedOperationException();
    }

    public static boolean propertyValueEquals(String resource, String name, String compareString) {
        throw new UnsupportedOperationException();
    }

    public static boolean propertyValueEqualsIgnoreCase(String resource, String name, String compareString) {
        throw new UnsupportedOperationException();
    }

    public static Locale getFallbackLocale() {
        throw new UnsupportedOperationException();
    }
}
