package org.apache.ofbiz.entity.condition;

import java.sql.Timestamp;
import java.util.List;
import org.apache.ofbiz.base.util.UtilDateTime;

/** The row is in force at the moment the condition was made: from-date null or reached, thru-date null or still ahead. */
public final class EntityDateFilterCondition extends JoinedConditions<EntityCondition> {
    private static final long serialVersionUID = 1L;

    public EntityDateFilterCondition(String fromDateName, String thruDateName) {
        super(List.of(makeCondition(UtilDateTime.nowTimestamp(), fromDateName, thruDateName)), EntityOperator.AND);
    }

    /** In force at the moment. */
    public static EntityCondition makeCondition(Timestamp moment, String fromDateName, String thruDateName) {
        return EntityCondition.makeCondition(nullOr(thruDateName, EntityOperator.GREATER_THAN, moment),
                nullOr(fromDateName, EntityOperator.LESS_THAN_EQUAL_TO, moment));
    }

    private static EntityCondition nullOr(String field, EntityComparisonOperator<?, ?> operator, Timestamp moment) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, operator, moment));
    }
}
