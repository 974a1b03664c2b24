package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.lang.IsEmpty;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.config.model.Datasource;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.fulian.host.UnsupportedFeatureException;

/** A condition on rows: becomes SQL with bound parameters, or is evaluated in memory (host-api §3.5). */
public interface EntityCondition extends IsEmpty, Serializable {
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
    static EntityFieldMap makeCondition(Map<String, ? extends Object> fields) {
        return new EntityFieldMap(fields, EntityOperator.EQUALS, EntityOperator.AND);
    }

    /** Every field equals its value, joined by the operator. */
    static EntityFieldMap makeCondition(Map<String, ? extends Object> fields, EntityJoinOperator operator) {
        return new EntityFieldMap(fields, EntityOperator.EQUALS, operator);
    }

    /** Every field compared with its value by the same operator. */
    static <L, R> EntityFieldMap makeCondition(Map<String, ? extends Object> fields, EntityComparisonOperator<L, R> comparison,
            EntityJoinOperator operator) {
        return new EntityFieldMap(fields, comparison, operator);
    }

    /** Every field equals its value; the arguments are name, value, name, value … */
    static EntityFieldMap makeConditionMap(Object... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("A condition map needs pairs of field name and value, not " + pairs.length + " arguments");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return makeCondition(fields);
    }

    /** The row is in force now, by its two date fields. */
    static EntityDateFilterCondition makeConditionDate(String fromDateName, String thruDateName) {
        return new EntityDateFilterCondition(fromDateName, thruDateName);
    }

    /** SQL as text is refused: it would be the one door for injection (host-api §3.5, P3). */
    static EntityWhereString makeConditionWhere(String sql) {
        throw new UnsupportedFeatureException("EntityCondition.makeConditionWhere", "3.5");
    }

    /** The SQL text of this condition for a message or log; values stand as question marks. */
    String makeWhereString();

    /** The SQL of this condition over the entity; each question mark adds one parameter. */
    String makeWhereString(ModelEntity model, List<EntityConditionParam> params, Datasource datasource);

    /** Fails if the condition names a field that the entity does not have. */
    void checkCondition(ModelEntity model) throws GenericModelException;

    /** Evaluates in memory. */
    boolean mapMatches(Delegator delegator, Map<String, ? extends Object> map);

    /** Evaluates in memory. */
    default boolean entityMatches(GenericEntity entity) { return mapMatches(entity.getDelegator(), entity); }

    /** A condition that no longer changes when the caller's lists do; serves as a cache key. */
    EntityCondition freeze();
}
