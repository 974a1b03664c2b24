package org.fulian.host.entity;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.fulian.host.entity.model.FieldType;

/** Converts values to the Java type of a field (host-api §3.3). */
public final class FieldValues {
    private static final String MODULE = FieldValues.class.getName();

    private FieldValues() {
    }

    static String javaType(ModelField field) {
        FieldType type = FieldType.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException("Field " + field.getName() + " has the unknown type " + field.getType());
        }
        return type.javaType();
    }

    /**
     * The value in the field's type; what cannot be converted is logged and kept, and fails at the latest in the database. The log names the
     * field and not the value, which may be personal.
     */
    public static Object convert(ModelEntity model, ModelField field, Object value) {
        if (value == null) {
            return null;
        }
        String type = javaType(field);
        try {
            return switch (type) {
                case "String" -> value instanceof Boolean flag ? (flag ? "Y" : "N") : text(value);
                case "Object", "byte[]", "java.sql.Blob" -> "".equals(value) ? null : value;
                default -> typed(type, value instanceof Boolean flag ? (flag ? "Y" : "N") : value);
            };
        } catch (IllegalArgumentException | ClassCastException e) {
            Debug.logError("The value of " + (model == null ? "" : model.getEntityName() + ".") + field.getName() + " is no " + type + " but a "
                    + value.getClass().getName(), MODULE);
            return value;
        }
    }

    /** Reads the text form of {@link org.apache.ofbiz.entity.GenericEntity#setString}. */
    public static Object parse(ModelEntity model, ModelField field, String text) {
        boolean none = text == null || !javaType(field).equals("String") && ("null".equals(text) || "[null-field]".equals(text));
        return none ? null : convert(model, field, text);
    }

    /** GString and numbers become text; anything richer is left for the log. */
    private static Object text(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof java.util.Date ? value.toString() : value;
    }

    private static Object typed(String type, Object value) {
        Object plain = value instanceof CharSequence ? value.toString().trim() : value;
        if ("".equals(plain)) { return null; }
        return switch (type) {
            case "java.sql.Timestamp" -> plain instanceof Timestamp ? plain : plain instanceof java.util.Date date ? new Timestamp(date.getTime())
                    : plain instanceof String text ? timestamp(text) : refuse(plain);
            case "java.sql.Date" -> plain instanceof Date ? plain : plain instanceof java.util.Date date ? new Date(date.getTime())
                    : plain instanceof String text ? Date.valueOf(text.length() > 10 ? text.substring(0, 10) : text) : refuse(plain);
            case "java.sql.Time" -> plain instanceof Time ? plain : plain instanceof java.util.Date date ? new Time(date.getTime())
                    : plain instanceof String text ? Time.valueOf(text) : refuse(plain);
            case "Long" -> plain instanceof Long ? plain : (Object) decimal(plain).longValue();
            case "Integer" -> plain instanceof Integer ? plain : (Object) decimal(plain).intValue();
            case "Double" -> plain instanceof Double ? plain : (Object) decimal(plain).doubleValue();
            case "java.math.BigDecimal" -> decimal(plain);
            default -> plain;
        };
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal known ? known : value instanceof String || value instanceof Number
                ? new BigDecimal(value.toString().replace(",", "")) : (BigDecimal) refuse(value);
    }

    private static Timestamp timestamp(String text) {
        return Timestamp.valueOf(text.length() <= 10 ? text + " 00:00:00" : text.length() == 16 ? text + ":00" : text.replace('T', ' '));
    }

    private static Object refuse(Object value) { throw new IllegalArgumentException("No conversion from " + value.getClass().getName()); }
}
