package org.apache.ofbiz.base.util;

import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ofbiz.base.lang.IsEmpty;
import org.fulian.host.base.Conversion;
import org.w3c.dom.Node;

/** Types by their names, and conversions between them (host-api §0.3, §8.1). */
public final class ObjectType {
    private static final String MODULE = ObjectType.class.getName();
    /** Where a short name is looked for, in this order. */
    private static final List<String> PACKAGES = List.of("java.lang.", "java.sql.", "java.util.", "java.math.", "java.nio.",
            "org.apache.ofbiz.entity.");

    /** Types come from XML, so their number is bounded; failed attempts in the wrong package are what costs. */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>(Map.of("byte[]", byte[].class));

    private ObjectType() { }

    /** The class of a full name, or of a short one in the usual packages. */
    public static Class<?> loadClass(String className) throws ClassNotFoundException {
        Class<?> known = CLASSES.get(className);
        if (known == null) {
            known = find(className, className.replaceFirst("\\s*<.*", ""));
            CLASSES.put(className, known);
        }
        return known;
    }

    private static Class<?> find(String className, String erased) throws ClassNotFoundException {
        for (String prefix : erased.indexOf('.') < 0 ? PACKAGES : List.of("")) {
            try {
                return Class.forName(prefix + erased, true, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(className);
    }

    /** Whether an object is of the type named; null and "Object" always are. */
    public static boolean instanceOf(Object obj, String typeName) {
        try {
            return obj == null || loadClass(typeName).isInstance(obj);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("Illegal type found in info map (could not load class for specified type): " + typeName, e);
        }
    }

    /** Null, "", or an empty collection, map or IsEmpty; nothing else is ever empty. */
    public static boolean isEmpty(Object value) {
        if (value instanceof CharSequence text) {
            return text.length() == 0;
        }
        if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return value == null || value instanceof IsEmpty thing && thing.isEmpty();
    }

    /** See the longest form; in the JVM's time zone. */
    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, Locale locale, boolean noTypeFail)
            throws GeneralException {
        return simpleTypeOrObjectConvert(obj, type, format, null, locale, noTypeFail);
    }

    /** Converts to the type named; "" becomes null. Without a rule it fails, or gives the value back when noTypeFail is false. */
    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, TimeZone timeZone, Locale locale,
            boolean noTypeFail) throws GeneralException {
        if (obj == null || UtilValidate.isEmpty(type) || "Object".equals(type) || "java.lang.Object".equals(type)) {
            return obj;
        }
        if ("PlainString".equals(type)) {
            return obj.toString();
        }
        Object value = obj instanceof Node node ? node.getTextContent() : obj instanceof groovy.lang.GString text ? text.toString() : obj;
        try {
            Class<?> target = loadClass(type);
            if (target == value.getClass()) {
                return value;
            }
            if ("".equals(value)) {
                return null;
            }
            Object converted = new Conversion(format, timeZone, locale).convert(value, target);
            if (converted != null) {
                return converted;
            }
        } catch (ClassNotFoundException e) {
            throw new GeneralException("Could not find class for type: " + type, e);
        } catch (ParseException | RuntimeException e) {
            throw new GeneralException("Could not convert " + value + " to " + type + ": " + e.getMessage(), e);
        }
        String problem = "Conversion from " + value.getClass().getName() + " to " + type + " not currently supported";
        if (noTypeFail) {
            throw new GeneralException(problem);
        }
        Debug.logWarning(problem + ", the value stays as it is", MODULE);
        return value;
    }

    /**
     * Compares two values after converting both to a type. What prevents a comparison is added to the messages, and the answer is
     * null. A constant in XML is written in English.
     */
    public static Boolean doRealCompare(Object value1, Object value2, String operator, String type, String format,
            List<Object> messages, Locale locale, ClassLoader loader, boolean value2InlineConstant) {
        if (operator.endsWith("-null")) {
            return value1 == null == "is-null".equals(operator);
        }
        if (operator.endsWith("-empty")) {
            return isEmpty(value1) == "is-empty".equals(operator);
        }
        try {
            Object left = simpleTypeOrObjectConvert(value1, type, format, locale, true);
            Object right = simpleTypeOrObjectConvert(value2, type, format, value2InlineConstant ? Locale.ENGLISH : locale, true);
            return switch (operator) {
                case "equals" -> sameValue(left, right);
                case "not-equals" -> !sameValue(left, right);
                case "contains" -> left instanceof Collection<?> items ? items.contains(right)
                        : left != null && right != null && left.toString().contains(right.toString());
                case "less" -> order(left, right) < 0;
                case "less-equals" -> order(left, right) <= 0;
                case "greater" -> order(left, right) > 0;
                case "greater-equals" -> order(left, right) >= 0;
                default -> throw new IllegalArgumentException("Unknown operator " + operator);
            };
        } catch (GeneralException e) {
            messages.add("Could not compare the values by the operator " + operator + ": " + e.getMessage());
            return null;
        }
    }

    private static int order(Object left, Object right) throws GeneralException {
        if (!(left instanceof Comparable) || right == null) {
            throw new GeneralException(left == null ? "Left value is null" : right == null ? "Right value is null" : "Left value has no order");
        }
        return UtilGenerics.<Comparable<Object>>cast(left).compareTo(right);
    }

    /** Equal, numbers and other comparable things by their order: 1.0 equals 1.00. */
    private static boolean sameValue(Object left, Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        return left instanceof Comparable && left.getClass() == right.getClass()
                ? UtilGenerics.<Comparable<Object>>cast(left).compareTo(right) == 0 : left.equals(right);
    }
}
