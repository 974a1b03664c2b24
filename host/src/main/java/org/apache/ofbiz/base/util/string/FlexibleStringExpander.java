package org.apache.ofbiz.base.util.string;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.ofbiz.base.lang.IsEmpty;

/** A text with ${} expressions. */
public abstract class FlexibleStringExpander implements Serializable, IsEmpty {

    public static FlexibleStringExpander getInstance(String expression) {
        throw new UnsupportedOperationException();
    }

    public static String expandString(String expression, Map<String, ? extends Object> context) {
        return expandString(expression, context, null, null);
    }

    public static String expandString(String expression, Map<String, ? extends Object> context, Locale locale) {
        return expandString(expression, context, null, locale);
    }

    public static String expandString(String expression, Map<String, ? extends Object> context, TimeZone timeZone, Locale locale) {
        return getInstance(expression).expandString(context, timeZone, locale);
    }

    public static boolean containsExpression(FlexibleStringExpander fse) {
        throw new UnsupportedOperationException();
    }

    public abstract Object expand(Map<String, ? extends Object> context, TimeZone timeZone, Locale locale);

    public Object expand(Map<String, ? extends Object> context, Locale locale) {
        return expand(context, null, locale);
    }

    public Object expand(Map<String, ? extends Object> context) {
        return expand(context, null, null);
    }

    public abstract String expandString(Map<String, ? extends Object> context, TimeZone timeZone, Locale locale);

    public String expandString(Map<String, ? extends Object> context, Locale locale) {
        return expandString(context, null, locale);
    }

    public String expandString(Map<String, ? extends Object> context) {
        return expandString(context, null, null);
    }

    public abstract String getOriginal();
}
