package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.fulian.host.entity.OrderBy;

/** Works on lists of values in memory (host-api §3.1, §3.6). */
public final class EntityUtil {
    private EntityUtil() {
    }

    /** The first value, or null. */
    public static GenericValue getFirst(Collection<GenericValue> values) {
        return values == null || values.isEmpty() ? null : values.iterator().next();
    }

    /** The first value, or null. */
    public static GenericValue getFirst(List<GenericValue> values) { return getFirst((Collection<GenericValue>) values); }

    /** The only value, or null; more than one is an IllegalArgumentException. */
    public static GenericValue getOnly(Collection<GenericValue> values) {
        if (values != null && values.size() > 1) {
            throw new IllegalArgumentException("Passed List had more than one value.");
        }
        return getFirst(values);
    }

    /** The only value, or null; more than one is an IllegalArgumentException. */
    public static GenericValue getOnly(List<GenericValue> values) { return getOnly((Collection<GenericValue>) values); }
    /** In force at the moment, by the two fields. */
    public static EntityCondition getFilterByDateExpr(Timestamp moment, String fromDateName, String thruDateName) {
        return EntityCondition.makeCondition(nullOr(thruDateName, EntityOperator.GREATER_THAN, moment),
                nullOr(fromDateName, EntityOperator.LESS_THAN_EQUAL_TO, moment));
    }

    private static EntityCondition nullOr(String field, EntityComparisonOperator<?, ?> operator, Timestamp moment) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, operator, moment));
    }

    /** The values in force now. */
    public static <T extends GenericEntity> List<T> filterByDate(List<T> values) {
        return filterByDate(values, UtilDateTime.nowTimestamp(), null, null, true);
    }

    /** The values in force at the moment. */
    public static <T extends GenericEntity> List<T> filterByDate(List<T> values, Timestamp moment) {
        return filterByDate(values, moment, null, null, true);
    }

    /** The values in force at the moment, by the two fields; a null moment means all. */
    public static <T extends GenericEntity> List<T> filterByDate(List<T> values, Timestamp moment, String fromDateName, String thruDateName,
            boolean allAreSame) {
        return moment == null ? values : filterByCondition(values, getFilterByDateExpr(moment,
                fromDateName == null ? "fromDate" : fromDateName, thruDateName == null ? "thruDate" : thruDateName));
    }

    /** The values whose fields equal the map. */
    public static <T extends GenericEntity> List<T> filterByAnd(List<T> values, Map<String, ? extends Object> fields) {
        return fields == null ? values : filterByCondition(values, EntityCondition.makeCondition(fields));
    }

    /** The values that match every condition. */
    public static <T extends GenericEntity> List<T> filterByAnd(List<T> values, List<? extends EntityCondition> conditions) {
        return values == null ? null : values.stream().filter(v -> conditions.stream().allMatch(c -> c.entityMatches(v))).collect(Collectors.toList());
    }

    /** The values that match any condition. */
    public static <T extends GenericEntity> List<T> filterByOr(List<T> values, List<? extends EntityCondition> conditions) {
        return values == null ? null : values.stream().filter(v -> conditions.stream().anyMatch(c -> c.entityMatches(v))).collect(Collectors.toList());
    }

    /** The values that match. */
    public static <T extends GenericEntity> List<T> filterByCondition(List<T> values, EntityCondition condition) {
        return values == null ? null : values.stream().filter(condition::entityMatches).collect(Collectors.toList());
    }

    /** A sorted copy; items as in a query, nulls last. */
    public static <T extends GenericEntity> List<T> orderBy(Collection<T> values, List<String> orderBy) {
        if (values == null || values.isEmpty()) {
            return new ArrayList<>();
        }
        List<T> sorted = new ArrayList<>(values);
        if (orderBy != null && !orderBy.isEmpty()) {
            sorted.sort(orderBy.stream().<Comparator<GenericEntity>>map(item -> OrderBy.parse(item).comparator())
                    .reduce(Comparator::thenComparing).orElseThrow());
        }
        return sorted;
    }

    /** One field of every value. */
    public static <T> List<T> getFieldListFromEntityList(List<GenericValue> values, String fieldName, boolean distinct) {
        Collection<T> found = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        if (values != null) {
            values.forEach(value -> found.add(UtilGenerics.<T>cast(value.get(fieldName))));
        }
        return new ArrayList<>(found);
    }
}
