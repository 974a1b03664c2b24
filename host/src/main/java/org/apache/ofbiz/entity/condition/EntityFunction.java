package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** UPPER or LOWER of a field, a value or another function. */
public final class EntityFunction<T extends Comparable<?>> extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    private static final String UPPER = "UPPER";

    private final String code;
    private final Object operand;

    private EntityFunction(String code, Object operand) {
        this.code = code;
        this.operand = operand;
    }

    /** A field or function in capitals. */
    public static EntityFunction<String> upper(EntityConditionValue nested) { return new EntityFunction<>(UPPER, nested); }
    /** A value in capitals. */
    public static EntityFunction<String> upper(Object value) { return new EntityFunction<>(UPPER, value); }
    /** The named field in capitals. */
    public static EntityFunction<String> upperField(String fieldName) { return upper(EntityFieldValue.makeFieldValue(fieldName)); }
    /** A field or function in small letters. */
    public static EntityFunction<String> lower(EntityConditionValue nested) { return new EntityFunction<>("LOWER", nested); }
    /** A value in small letters. */
    public static EntityFunction<String> lower(Object value) { return new EntityFunction<>("LOWER", value); }
    @Override
    ModelField field(ModelEntity model) { return operand instanceof EntityConditionValue nested ? nested.field(model) : null; }

    @Override
    Object value(Map<String, ? extends Object> map) {
        Object plain = operand instanceof EntityConditionValue nested ? nested.value(map) : operand;
        return plain == null ? null : code.equals(UPPER) ? plain.toString().toUpperCase(Locale.ROOT) : plain.toString().toLowerCase(Locale.ROOT);
    }

    /** A plain operand is computed here: a database cannot tell the type of UPPER(?). */
    @Override
    public String sql(ModelEntity model, List<Param> params) throws GenericModelException {
        if (operand instanceof EntityConditionValue nested) {
            return code + "(" + nested.sql(model, params) + ")";
        }
        params.add(new Param(null, value(null)));
        return "?";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityFunction<?> that && code.equals(that.code) && Objects.equals(operand, that.operand);
    }

    @Override
    public int hashCode() { return Objects.hash(code, operand); }
    @Override
    public String toString() { return code + "(" + operand + ")"; }
}
