package org.apache.ofbiz.entity.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** A comparison of a field with a value, or two conditions joined. */
public class EntityExpr implements EntityCondition {
    private static final long serialVersionUID = 1L;
    /** The two conditions; null for a comparison, which has the other fields. */
    private final EntityConditionList<EntityCondition> joined;
    private final EntityConditionValue lhs;
    private final EntityComparisonOperator<?, ?> operator;
    private final Object rhs;

    EntityExpr(Object lhs, EntityComparisonOperator<?, ?> operator, Object rhs) {
        this.joined = null;
        this.operator = Objects.requireNonNull(operator, "A comparison needs an operator");
        if (lhs == null) {
            throw new IllegalArgumentException("The field of a comparison cannot be null");
        }
        if (rhs == null && operator != EntityOperator.EQUALS && operator != EntityOperator.NOT_EQUAL) {
            throw new IllegalArgumentException("Operator must be EQUALS or NOT_EQUAL when the right side is null: " + lhs + " " + operator);
        }
        if (operator == EntityOperator.BETWEEN && !(rhs instanceof Collection<?> bounds && bounds.size() == 2)) {
            throw new IllegalArgumentException("BETWEEN needs a collection of two values: " + lhs);
        }
        this.lhs = lhs instanceof EntityConditionValue value ? value : EntityFieldValue.makeFieldValue((String) lhs);
        this.rhs = rhs instanceof Collection<?> values ? new ArrayList<>(values) : rhs;
    }

    EntityExpr(EntityCondition lhs, EntityJoinOperator operator, EntityCondition rhs) {
        this.joined = new EntityConditionList<>(List.of(lhs, rhs), Objects.requireNonNull(operator, "A join needs an operator"));
        this.lhs = null;
        this.operator = null;
        this.rhs = null;
    }

    @Override
    public boolean isEmpty() { return joined != null && joined.isEmpty(); }

    @Override
    public String sql(ModelEntity model, List<Param> params) throws GenericModelException {
        if (joined != null) {
            return joined.sql(model, params);
        }
        String column = lhs.sql(model, params);
        if (rhs == null) {
            return column + (operator == EntityOperator.EQUALS ? " IS NULL" : " IS NOT NULL");
        }
        ModelField field = lhs.field(model);
        if (operator == EntityOperator.BETWEEN) {
            List<?> bounds = (List<?>) rhs;
            return "(" + column + " BETWEEN " + value(bounds.get(0), field, model, params) + " AND " + value(bounds.get(1), field, model, params) + ")";
        }
        boolean list = (operator == EntityOperator.IN || operator == EntityOperator.NOT_IN) && !(rhs instanceof EntityConditionValue);
        return list ? list(column, field, model, params) : column + " " + operator + " " + value(rhs, field, model, params);
    }

    /** An empty IN is false; an empty NOT IN stays the bad SQL that it is on OFBiz, so that it is seen here too (host-api §3.5). */
    private String list(String column, ModelField field, ModelEntity model, List<Param> params) throws GenericModelException {
        Collection<?> values = rhs instanceof Collection<?> many ? many : List.of(rhs);
        if (values.isEmpty() && operator == EntityOperator.IN) {
            return "1=0";
        }
        StringJoiner sql = new StringJoiner(", ", column + " " + operator + " (", ")");
        for (Object value : values) {
            sql.add(value(value, field, model, params));
        }
        return sql.toString();
    }

    private static String value(Object value, ModelField field, ModelEntity model, List<Param> params) throws GenericModelException {
        if (value instanceof EntityConditionValue expression) {
            return expression.sql(model, params);
        }
        params.add(new Param(field, value));
        return "?";
    }

    @Override
    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map) {
        return joined != null ? joined.mapMatches(delegator, map)
                : operator.holds(lhs.value(map), rhs instanceof EntityConditionValue value ? value.value(map) : rhs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityExpr that && operator == that.operator && Objects.equals(lhs, that.lhs) && Objects.equals(rhs, that.rhs)
                && Objects.equals(joined, that.joined);
    }

    @Override
    public int hashCode() { return joined != null ? joined.hashCode() : Objects.hash(lhs, operator.getCode(), rhs); }
    @Override
    public String toString() { return joined != null ? joined.toString() : lhs + " " + operator + " " + rhs; }
}
