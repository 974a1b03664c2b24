package org.apache.ofbiz.entity.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.config.model.Datasource;
import org.apache.ofbiz.entity.model.ModelEntity;

/** Left side, operator, right side: a comparison of a field with a value, or two conditions joined. */
public class EntityExpr implements EntityCondition {
    private static final long serialVersionUID = 1L;
    private final Object lhs;
    private final EntityOperator<?, ?> operator;
    private final Object rhs;

    public <L, R, LL, RR> EntityExpr(L lhs, EntityComparisonOperator<LL, RR> operator, R rhs) {
        Objects.requireNonNull(operator, "A comparison needs an operator");
        this.rhs = rhs;
        if (lhs == null) {
            throw new IllegalArgumentException("The field of a comparison cannot be null");
        }
        if (rhs == null && operator.getId() != EntityOperator.ID_EQUALS && operator.getId() != EntityOperator.ID_NOT_EQUAL) {
            throw new IllegalArgumentException("Operator must be EQUALS or NOT_EQUAL when the right side is null: " + lhs + " " + operator.getCode());
        }
        if (operator.getId() == EntityOperator.ID_BETWEEN && !(rhs instanceof Collection<?> bounds && bounds.size() == 2)) {
            throw new IllegalArgumentException("BETWEEN needs a collection of two values: " + lhs);
        }
        this.lhs = lhs;
        this.operator = operator;
    }

    public EntityExpr(EntityCondition lhs, EntityJoinOperator operator, EntityCondition rhs) {
        this.lhs = Objects.requireNonNull(lhs, "The left condition cannot be null");
        this.operator = Objects.requireNonNull(operator, "A join needs an operator");
        this.rhs = Objects.requireNonNull(rhs, "The right condition cannot be null");
    }

    /** Field name, condition value or condition. */
    public Object getLhs() { return lhs; }
    /** The comparison or join. */
    public <L, R> EntityOperator<L, R> getOperator() { return UtilGenerics.cast(operator); }
    /** Plain value, collection, condition value or condition. */
    public Object getRhs() { return rhs; }
    private List<EntityCondition> joined() { return List.of((EntityCondition) lhs, (EntityCondition) rhs); }
    @Override
    public boolean isEmpty() { return operator instanceof EntityJoinOperator && joined().stream().allMatch(EntityCondition::isEmpty); }
    @Override
    public String makeWhereString() { return makeWhereString(null, new ArrayList<>(), null); }

    @Override
    public String makeWhereString(ModelEntity model, List<EntityConditionParam> params, Datasource datasource) {
        return operator instanceof EntityJoinOperator join ? join.sql(joined(), model, params, datasource)
                : ((EntityComparisonOperator<?, ?>) operator).sql(lhs, rhs, model, params);
    }

    @Override
    public void checkCondition(ModelEntity model) throws GenericModelException {
        if (operator instanceof EntityJoinOperator) {
            for (EntityCondition condition : joined()) {
                condition.checkCondition(model);
            }
            return;
        }
        EntityConditionValue.check(lhs instanceof String name ? EntityFieldValue.makeFieldValue(name) : lhs, model);
        EntityConditionValue.check(rhs, model);
    }

    @Override
    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map) {
        return operator instanceof EntityJoinOperator join ? join.matches(joined(), delegator, map)
                : ((EntityComparisonOperator<?, ?>) operator).matches(lhs, rhs, delegator, map);
    }

    @Override
    public EntityCondition freeze() {
        if (operator instanceof EntityJoinOperator join) {
            return new EntityExpr(((EntityCondition) lhs).freeze(), join, ((EntityCondition) rhs).freeze());
        }
        return rhs instanceof Collection<?> values ? new EntityExpr(lhs, (EntityComparisonOperator<?, ?>) operator, new ArrayList<>(values)) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityExpr that && lhs.equals(that.lhs) && operator.equals(that.operator) && Objects.equals(rhs, that.rhs);
    }

    @Override
    public int hashCode() { return Objects.hash(lhs, operator, rhs); }

    @Override
    public String toString() {
        return operator instanceof EntityJoinOperator ? makeWhereString() : lhs + " " + operator.getCode() + " " + rhs;
    }
}
