package org.apache.ofbiz.entity.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.lang.IsEmpty;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntity;
import org.fulian.host.entity.SqlPart;

/** A condition on rows: becomes SQL with bound parameters, or is evaluated in memory; never changes, so it serves as a cache key (host-api §3.5). */
public interface EntityCondition extends IsEmpty, SqlPart {
    /** Left side, operator, right side; the left side is a field name or an {@link EntityConditionValue}. */
    static <L, R, LL, RR> EntityExpr makeCondition(L lhs, EntityComparisonOperator<LL, RR> operator, R rhs) {
        return new EntityExpr(lhs, operator, rhs);
    }

    /** The field equals the value; null means IS NULL. */
    static <R> EntityExpr makeCondition(String fieldName, R value) { return new EntityExpr(fieldName, EntityOperator.EQUALS, value); }

    /** Two conditions joined. */
    static EntityExpr makeCondition(EntityCondition lhs, EntityJoinOperator operator, EntityCondition rhs) {
        return new EntityExpr(lhs, operator, rhs);
    }

    /** All conditions joined by the operator. */
    @SafeVarargs
    static <R extends EntityCondition, T extends R> EntityConditionList<R> makeCondition(EntityJoinOperator operator, T... conditions) {
        return new EntityConditionList<>(Arrays.<R>asList(conditions), operator);
    }

    /** All conditions joined by AND. */
    @SafeVarargs
    static <R extends EntityCondition, T extends R> EntityConditionList<R> makeCondition(T... conditions) {
        return new EntityConditionList<>(Arrays.<R>asList(conditions), EntityOperator.AND);
    }

    /** All conditions of the list joined by AND. */
    static <T extends EntityCondition> EntityConditionList<T> makeCondition(List<? extends T> conditions) {
        return new EntityConditionList<>(conditions, EntityOperator.AND);
    }

    /** All conditions of the list joined by the operator. */
    static <T extends EntityCondition> EntityConditionList<T> makeCondition(List<? extends T> conditions, EntityJoinOperator operator) {
        return new EntityConditionList<>(conditions, operator);
    }

    /** Every field equals its value, joined by AND. */
    static EntityFieldMap makeCondition(Map<String, ? extends Object> fields) { return makeCondition(fields, EntityOperator.AND); }

    /** Every field equals its value, joined by the operator. */
    static EntityFieldMap makeCondition(Map<String, ? extends Object> fields, EntityJoinOperator operator) {
        return new EntityFieldMap(fields, operator);
    }

    /** Every field equals its value; the arguments are name, value, name, value … */
    static EntityFieldMap makeConditionMap(Object... pairs) { return makeCondition(UtilMisc.<String, Object>toMap(pairs)); }

    /** Evaluates in memory. */
    boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map);

    /** Evaluates in memory. */
    default boolean entityMatches(GenericEntity entity) { return mapMatches(entity.getDelegator(), entity); }
}
