package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.config.model.Datasource;
import org.apache.ofbiz.entity.model.ModelEntity;

/** What the list and the map of conditions share. Package-private: the API knows only its two subclasses. */
abstract class JoinedConditions<T extends EntityCondition> implements EntityCondition {
    private static final long serialVersionUID = 1L;
    final List<T> conditions;
    final EntityJoinOperator operator;

    JoinedConditions(List<T> conditions, EntityJoinOperator operator) {
        this.conditions = conditions;
        this.operator = operator;
    }

    @Override
    public boolean isEmpty() { return conditions.stream().allMatch(EntityCondition::isEmpty); }
    @Override
    public String makeWhereString() { return makeWhereString(null, new java.util.ArrayList<>(), null); }

    @Override
    public String makeWhereString(ModelEntity model, List<EntityConditionParam> params, Datasource datasource) {
        return operator.sql(conditions, model, params, datasource);
    }

    @Override
    public void checkCondition(ModelEntity model) throws GenericModelException {
        for (EntityCondition condition : conditions) { condition.checkCondition(model); }
    }

    @Override
    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map) {
        return operator.matches(conditions, delegator, map);
    }

    @Override
    public EntityCondition freeze() {
        return new EntityConditionList<>(conditions.stream().map(EntityCondition::freeze).toList(), operator);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinedConditions<?> that && operator.equals(that.operator) && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() { return 31 * conditions.hashCode() + operator.hashCode(); }
    @Override
    public String toString() { return makeWhereString(); }
}
