package org.apache.ofbiz.entity.condition;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.config.model.Datasource;
import org.apache.ofbiz.entity.model.ModelEntity;

/** The row is in force at the moment of evaluation: from-date null or reached, thru-date null or still ahead. */
public final class EntityDateFilterCondition implements EntityCondition {

    private static final long serialVersionUID = 1L;
    private final String fromDateName;
    private final String thruDateName;

    public EntityDateFilterCondition(String fromDateName, String thruDateName) {
        this.fromDateName = fromDateName;
        this.thruDateName = thruDateName;
    }

    /** In force at the moment. */
    public static EntityCondition makeCondition(Timestamp moment, String fromDateName, String thruDateName) {
        return EntityCondition.makeCondition(
                nullOr(thruDateName, EntityOperator.GREATER_THAN, moment),
                nullOr(fromDateName, EntityOperator.LESS_THAN_EQUAL_TO, moment));
    }

    /** In force at any time of the range. */
    public static EntityCondition makeRangeCondition(Timestamp start, Timestamp end, String fromDateName, String thruDateName) {
        return EntityCondition.makeCondition(
                nullOr(thruDateName, EntityOperator.GREATER_THAN, start),
                nullOr(fromDateName, EntityOperator.LESS_THAN, end));
    }

    private static EntityCondition nullOr(String field, EntityComparisonOperator<?, ?> operator, Timestamp moment) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, operator, moment));
    }

    private EntityCondition now() {
        return makeCondition(UtilDateTime.nowTimestamp(), fromDateName, thruDateName);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String makeWhereString() {
        return now().makeWhereString();
    }

    @Override
    public String makeWhereString(ModelEntity model, List<EntityConditionParam> params, Datasource datasource) {
        return now().makeWhereString(model, params, datasource);
    }

    @Override
    public void checkCondition(ModelEntity model) throws GenericModelException {
        now().checkCondition(model);
    }

    @Override
    public boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map) {
        return now().mapMatches(delegator, map);
    }

    @Override
    public EntityCondition freeze() {
        return now();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityDateFilterCondition that && fromDateName.equals(that.fromDateName) && thruDateName.equals(that.thruDateName);
    }

    @Override
    public int hashCode() {
        return 31 * fromDateName.hashCode() + thruDateName.hashCode();
    }

    @Override
    public String toString() {
        return makeWhereString();
    }
}
