package org.fulian.host.entity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.rowset.serial.SerialBlob;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityConditionParam;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.entity.model.FieldType;

/** Carries values between fields and JDBC; the one place that knows how each Java type is bound and read. */
final class Columns {
    private Columns() {
    }

    static void bind(PreparedStatement statement, List<? extends EntityConditionParam> params) throws SQLException {
        for (int i = 0; i < params.size(); i++) {
            SqlParam param = (SqlParam) params.get(i);
            bind(statement, i + 1, param.field(), param.value());
        }
    }

    private static void bind(PreparedStatement statement, int index, ModelField field, Object given) throws SQLException {
        if (field == null) {
            statement.setObject(index, given);
            return;
        }
        Object value = FieldValues.convert(null, field, given);
        String type = FieldValues.javaType(field);
        if (value == null && !type.equals("byte[]") && !type.equals("java.sql.Blob")) {
            statement.setNull(index, sqlType(type));
            return;
        }
        switch (type) {
            case "String" -> statement.setString(index, value.toString());
            case "byte[]", "java.sql.Blob" -> statement.setBytes(index, value instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) value);
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
        value.synchronizedWithDatasource();
        return value;
    }

    private static Object read(ResultSet row, int index, ModelField field) throws SQLException {
        Object value = switch (FieldType.get(field.getType()).javaType()) {
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
