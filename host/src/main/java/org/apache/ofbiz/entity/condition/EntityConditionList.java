package org.apache.ofbiz.entity.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;

/** Conditions joined by one operator; null and empty members are ignored, an empty list restricts nothing and leaves no trace in the SQL. */
public class EntityConditionList<T extends EntityCondition> implements EntityCondition {
    private static final long serialVersionUID = 1L;
    private final List<T> conditions = new ArrayList<>();
    private final EntityJoinOperator operator;

    EntityConditionList(List<? extends T> conditions, EntityJoinOperator operator) {
        conditions.stream().filter(c -> c != null && !c.isEmpty()).forEach(this.conditions::add);
        this.operator = operator;
    }

    @Override
    public boolean isEmpty() { return conditions.isEmpty(); }

    @Override
    public String sql(ModelEntity model, List<Param> params) throws GenericModelException {
        StringJoiner sql = new StringJoiner(" " + operator.getCode() + " ", "(", ")").setEmptyValue("");
        for (EntityCondition condition : conditions) {
            sql.add(condition.sql(model, params));
        }
        return sql.toString();
    }

    @Override
    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map) {
        return operator == EntityOperator.AND ? conditions.stream().allMatch(c -> c.mapMatches(delegator, map))
                : conditions.isEmpty() || conditions.stream().anyMatch(c -> c.mapMatches(delegator, map));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityConditionList<?> that && operator == that.operator && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() { return 31 * conditions.hashCode() + operator.getCode().hashCode(); }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" " + operator.getCode() + " ", "(", ")");
        conditions.forEach(c -> text.add(c.toString()));
        return text.toString();
    }
}
