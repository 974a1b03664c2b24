package org.apache.ofbiz.base.util;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.ofbiz.base.lang.IsEmpty;

/** Types by name and conversions between them. */
public final class ObjectType {

    private ObjectType() { }

    public static Class<?> loadClass(String className) throws ClassNotFoundException {
        throw new UnsupportedOperationException();
    }

    public static boolean instanceOf(Object obj, String typeName) {
        throw new UnsupportedOperationException();
    }

    public static boolean instanceOf(Class<?> objectClass, String typeName) {
        throw new UnsupportedOperationException();
    }

    /** Null, "", or an empty collection, map or IsEmpty. */
    public static boolean isEmpty(Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof CharSequence text) {
            return text.length() == 0;
        }
        if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return value instanceof IsEmpty thing && thing.isEmpty();
    }

    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, TimeZone timeZone, Locale locale,
            boolean noTypeFail) throws GeneralException {
        throw new UnsupportedOperationException();
    }

    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, Locale locale, boolean noTypeFail)
            throws GeneralException {
        return simpleTypeOrObjectConvert(obj, type, format, null, locale, noTypeFail);
    }

    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, Locale locale) throws GeneralException {
        return simpleTypeOrObjectConvert(obj, type, format, null, locale, true);
    }

    public static Boolean doRealCompare(Object value1, Object value2, String operator, String type, String format,
            List<Object> messages, Locale locale, ClassLoader loader, boolean value2InlineConstant) {
        throw new UnsupportedOperationException();
    }
}
