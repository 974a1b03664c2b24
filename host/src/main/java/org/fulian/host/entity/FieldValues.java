package org.fulian.host.entity;

import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import javax.sql.rowset.serial.SerialBlob;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.entity.model.FieldType;

/** The one place that knows how each Java type of a field is converted to, bound and read (host-api §2.2, §3.3). */
public final class FieldValues {
    private static final String MODULE = FieldValues.class.getName();

    private FieldValues() {
    }

    private static String javaType(ModelField field) { return FieldType.get(field.getType()).javaType(); }

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

    static void bind(PreparedStatement statement, List<SqlPart.Param> params) throws SQLException {
        for (int i = 0; i < params.size(); i++) {
            bind(statement, i + 1, params.get(i).field(), params.get(i).value());
        }
    }

    private static void bind(PreparedStatement statement, int index, ModelField field, Object given) throws SQLException {
        if (field == null) {
            statement.setObject(index, given);
            return;
        }
        Object value = convert(null, field, given);
        String type = javaType(field);
        if (value == null && !type.equals("byte[]") && !type.equals("java.sql.Blob")) {
            statement.setNull(index, sqlType(type));
            return;
        }
        switch (type) {
            case "String" -> statement.setString(index, value.toString());
            case "byte[]", "java.sql.Blob" ->
                statement.setBytes(index, value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) value);
            case "Object" -> throw serialised(field);
            default -> statement.setObject(index, value);
        }
    }

    private static UnsupportedFeatureException serialised(ModelField field) {
        return new UnsupportedFeatureException("Serialised objects in the database (field " + field.getName() + ")", "2.2");
    }

    private static int sqlType(String javaType) {
        return switch (javaType) {
            case "java.sql.Timestamp" -> Types.TIMESTAMP;
            case "java.sql.Date" -> Types.DATE;
            case "java.sql.Time" -> Types.TIME;
            case "Integer" -> Types.INTEGER;
            case "Double" -> Types.DOUBLE;
            case "Long", "java.math.BigDecimal" -> Types.NUMERIC;
            default -> Types.VARCHAR;
        };
    }

    /** Reads the row on which the cursor stands; the fields are in the order of the selection. */
    static GenericValue read(ResultSet row, Delegator delegator, ModelEntity model, List<ModelField> fields) throws SQLException {
        GenericValue value = GenericValue.create(model);
        value.setDelegator(delegator);
        for (int i = 0; i < fields.size(); i++) {
            value.dangerousSetNoCheckButFast(fields.get(i), read(row, i + 1, fields.get(i)));
        }
        return value;
    }

    private static Object read(ResultSet row, int index, ModelField field) throws SQLException {
        Object value = switch (javaType(field)) {
            case "String" -> row.getString(index);
            case "java.sql.Timestamp" -> row.getTimestamp(index);
            case "java.sql.Date" -> row.getDate(index);
            case "java.sql.Time" -> row.getTime(index);
            case "Long" -> (Object) row.getLong(index);
            case "Integer" -> (Object) row.getInt(index);
            case "Double" -> (Object) row.getDouble(index);
            case "java.math.BigDecimal" -> row.getBigDecimal(index);
            case "byte[]" -> row.getBytes(index);
            case "java.sql.Blob" -> row.getBytes(index) == null ? null : new SerialBlob(row.getBytes(index));
            default -> throw serialised(field);
        };
        return row.wasNull() ? null : value;
    }
}
