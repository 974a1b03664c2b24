package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.config.model.Datasource;
import org.apache.ofbiz.entity.model.ModelEntity;

/** AND or OR. Empty members restrict nothing and leave no trace in the SQL. */
public class EntityJoinOperator extends EntityOperator<EntityCondition, EntityCondition> {
    private static final long serialVersionUID = 1L;

    EntityJoinOperator(int id, String code) { super(id, code); }

    String sql(List<? extends EntityCondition> conditions, ModelEntity model, List<EntityConditionParam> params, Datasource datasource) {
        StringJoiner sql = new StringJoiner(" " + getCode() + " ", "(", ")").setEmptyValue("");
        for (EntityCondition condition : conditions) {
            if (!condition.isEmpty()) {
                sql.add(condition.makeWhereString(model, params, datasource));
            }
        }
        return sql.toString();
    }

    boolean matches(List<? extends EntityCondition> conditions, Delegator delegator, Map<String, ? extends Object> map) {
        List<? extends EntityCondition> effective = conditions.stream().filter(c -> !c.isEmpty()).toList();
        if (effective.isEmpty()) { return true; }
        return getId() == ID_AND ? effective.stream().allMatch(c -> c.mapMatches(delegator, map))
                : effective.stream().anyMatch(c -> c.mapMatches(delegator, map));
    }
}
