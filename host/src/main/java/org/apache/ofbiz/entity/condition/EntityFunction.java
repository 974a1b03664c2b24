package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** UPPER, LOWER or LENGTH of a field, a value or another function. */
public final class EntityFunction<T extends Comparable<?>> extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    public static final int ID_LENGTH = 1;
    public static final int ID_UPPER = 3;
    public static final int ID_LOWER = 4;
    /** By number; the gap is a function that the host leaves out. */
    private static final List<String> CODES = List.of("LENGTH", "", "UPPER", "LOWER");

    private final int id;
    private final Object operand;

    private EntityFunction(int id, Object operand) {
        this.id = id;
        this.operand = operand;
    }

    /** Number of characters of a field or function. */
    public static EntityFunction<Integer> length(EntityConditionValue nested) { return new EntityFunction<>(ID_LENGTH, nested); }
    /** Number of characters of a value. */
    public static EntityFunction<Integer> length(Object value) { return new EntityFunction<>(ID_LENGTH, value); }
    /** A field or function in capitals. */
    public static EntityFunction<String> upper(EntityConditionValue nested) { return new EntityFunction<>(ID_UPPER, nested); }
    /** A value in capitals. */
    public static EntityFunction<String> upper(Object value) { return new EntityFunction<>(ID_UPPER, value); }
    /** The named field in capitals. */
    public static EntityFunction<String> upperField(String fieldName) { return upper(EntityFieldValue.makeFieldValue(fieldName)); }
    /** A field or function in small letters. */
    public static EntityFunction<String> lower(EntityConditionValue nested) { return new EntityFunction<>(ID_LOWER, nested); }
    /** A value in small letters. */
    public static EntityFunction<String> lower(Object value) { return new EntityFunction<>(ID_LOWER, value); }
    /** The SQL name. */
    public String getCode() { return CODES.get(id - 1); }
    /** One of the ID constants. */
    public int getId() { return id; }
    /** What the function is applied to. */
    public Object getOriginalValue() { return operand; }

    @Override
    public ModelField getModelField(ModelEntity model) {
        return operand instanceof EntityConditionValue nested && id != ID_LENGTH ? nested.getModelField(model) : null;
    }

    @Override
    public Object getValue(Delegator delegator, Map<String, ? extends Object> map) {
        Object value = operand instanceof EntityConditionValue nested ? nested.getValue(delegator, map) : operand;
        return value == null ? null : UtilGenerics.<Object>cast(switch (id) {
            case ID_LENGTH -> (Object) value.toString().length();
            case ID_UPPER -> value.toString().toUpperCase(Locale.ROOT);
            default -> value.toString().toLowerCase(Locale.ROOT);
        });
    }

    @Override
    public void validateSql(ModelEntity model) throws GenericModelException { check(operand, model); }

    /** A plain operand is computed here: a database cannot tell the type of UPPER(?). */
    @Override
    String sql(ModelEntity model, List<EntityConditionParam> params) {
        if (operand instanceof EntityConditionValue nested) { return getCode() + "(" + nested.sql(model, params) + ")"; }
        params.add(new org.fulian.host.entity.SqlParam(null, getValue(null, null)));
        return "?";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityFunction<?> that && id == that.id && Objects.equals(operand, that.operand);
    }

    @Override
    public int hashCode() { return Objects.hash(id, operand); }
}
