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
    private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("List", "java.util.List"),
            Map.entry("Map", "java.util.Map"), Map.entry("Set", "java.util.Set"), Map.entry("Collection", "java.util.Collection"),
            Map.entry("ArrayList", "java.util.ArrayList"), Map.entry("LinkedList", "java.util.LinkedList"),
            Map.entry("BigDecimal", "java.math.BigDecimal"), Map.entry("BigInteger", "java.math.BigInteger"),
            Map.entry("Locale", "java.util.Locale"), Map.entry("TimeZone", "java.util.TimeZone"),
            Map.entry("ByteBuffer", "java.nio.ByteBuffer"), Map.entry("byte[]", "[B"),
            Map.entry("GenericValue", "org.apache.ofbiz.entity.GenericValue"), Map.entry("GenericPK", "org.apache.ofbiz.entity.GenericPK"));

    /** Types come from XML, so their number is bounded; failed attempts in the wrong package are what costs. */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private ObjectType() { }

    /** The class of a full or short name: short ones are aliases, or in java.lang, or in java.sql. */
    public static Class<?> loadClass(String className) throws ClassNotFoundException {
        Class<?> known = CLASSES.get(className);
        if (known == null) {
            known = find(className);
            CLASSES.put(className, known);
        }
        return known;
    }

    private static Class<?> find(String className) throws ClassNotFoundException {
        int generics = className.indexOf('<');
        String erased = generics < 0 ? className : className.substring(0, generics).trim();
        String name = ALIASES.getOrDefault(erased, erased);
        for (String prefix : name.indexOf('.') < 0 && !name.startsWith("[") ? List.of("java.lang.", "java.sql.") : List.of("")) {
            try {
                return Class.forName(prefix + name, true, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(className);
    }

    /** Whether an object is of the type named; null and "Object" always are. */
    public static boolean instanceOf(Object obj, String typeName) { return obj == null || instanceOf(obj.getClass(), typeName); }

    /** Whether a class is of the type named. */
    public static boolean instanceOf(Class<?> objectClass, String typeName) {
        try {
            return loadClass(typeName).isAssignableFrom(objectClass);
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

    /** See the longest form; no conversion means failure. */
    public static Object simpleTypeOrObjectConvert(Object obj, String type, String format, Locale locale) throws GeneralException {
        return simpleTypeOrObjectConvert(obj, type, format, null, locale, true);
    }

    /** See the longest form. */
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
        switch (operator) {
        case "is-null":
            return value1 == null;
        case "is-not-null":
            return value1 != null;
        case "is-empty":
            return isEmpty(value1);
        case "is-not-empty":
            return !isEmpty(value1);
        default:
        }
        try {
            Object left = simpleTypeOrObjectConvert(value1, type, format, locale, true);
            Object right = simpleTypeOrObjectConvert(value2, type, format, value2InlineConstant ? Locale.ENGLISH : locale, true);
            return compare(left, right, operator, messages);
        } catch (GeneralException e) {
            messages.add("Could not convert the values for the comparison " + operator + ": " + e.getMessage());
            return null;
        }
    }

    private static Boolean compare(Object left, Object right, String operator, List<Object> messages) {
        switch (operator) {
        case "equals":
            return sameValue(left, right);
        case "not-equals":
            return !sameValue(left, right);
        case "contains":
            return left instanceof Collection<?> items ? items.contains(right)
                    : left != null && right != null && left.toString().contains(right.toString());
        default:
        }
        if (!(left instanceof Comparable) || right == null) {
            messages.add((left == null ? "Left value is null" : right == null ? "Right value is null" : "Left value cannot be compared")
                    + ", cannot complete compare for the operator " + operator);
            return null;
        }
        int order = UtilGenerics.<Comparable<Object>>cast(left).compareTo(right);
        return switch (operator) {
        case "less" -> order < 0;
        case "less-equals" -> order <= 0;
        case "greater" -> order > 0;
        case "greater-equals" -> order >= 0;
        default -> throw new IllegalArgumentException("Unknown operator " + operator);
        };
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
