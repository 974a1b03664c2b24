package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.collections.PagedList;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityDateFilterCondition;
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
    /** In force now. */
    public static EntityCondition getFilterByDateExpr() { return getFilterByDateExpr(UtilDateTime.nowTimestamp()); }

    /** In force now, by the two fields. */
    public static EntityCondition getFilterByDateExpr(String fromDateName, String thruDateName) {
        return getFilterByDateExpr(UtilDateTime.nowTimestamp(), fromDateName, thruDateName);
    }

    /** In force at the moment. */
    public static EntityCondition getFilterByDateExpr(Timestamp moment) { return getFilterByDateExpr(moment, "fromDate", "thruDate"); }

    /** In force at the moment, by the two fields. */
    public static EntityCondition getFilterByDateExpr(Timestamp moment, String fromDateName, String thruDateName) {
        return EntityDateFilterCondition.makeCondition(moment, fromDateName, thruDateName);
    }

    /** The values in force now. */
    public static <T extends GenericEntity> List<T> filterByDate(List<T> values) {
        return filterByDate(values, UtilDateTime.nowTimestamp(), null, null, true);
    }

    /** The values in force at the moment. */
    public static <T extends GenericEntity> List<T> filterByDate(List<T> values, Date moment) {
        return filterByDate(values, new Timestamp(moment.getTime()), null, null, true);
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

    /** Whether the value is in force at the moment. */
    public static boolean isValueActive(GenericValue value, Timestamp moment) {
        return isValueActive(value, moment, "fromDate", "thruDate");
    }

    /** Whether the value is in force at the moment, by the two fields. */
    public static boolean isValueActive(GenericValue value, Timestamp moment, String fromDateName, String thruDateName) {
        return getFilterByDateExpr(moment, fromDateName, thruDateName).entityMatches(value);
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

    /** The related rows of all values. */
    public static List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> fields, List<GenericValue> values, boolean useCache)
            throws GenericEntityException {
        List<GenericValue> related = new ArrayList<>();
        for (GenericValue value : values == null ? List.<GenericValue>of() : values) {
            related.addAll(value.getRelated(relationName, fields, null, useCache));
        }
        return related;
    }

    /** One field of every value. */
    public static <T> List<T> getFieldListFromEntityList(List<GenericValue> values, String fieldName, boolean distinct) {
        Collection<T> found = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        if (values != null) {
            values.forEach(value -> found.add(UtilGenerics.<T>cast(value.get(fieldName))));
        }
        return new ArrayList<>(found);
    }

    /** One field of every row; leaves the iterator open. */
    public static <T> List<T> getFieldListFromEntityListIterator(EntityListIterator rows, String fieldName, boolean distinct) {
        Collection<T> found = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        for (GenericValue row = rows == null ? null : rows.next(); row != null; row = rows.next()) {
            found.add(UtilGenerics.<T>cast(row.get(fieldName)));
        }
        return new ArrayList<>(found);
    }

    /** The number of the first row of a page, from 1. */
    public static int getStartIndexFromViewIndex(int viewIndex, int viewSize) { return viewIndex * viewSize + 1; }

    /** One page of an iterator; the index counts from 0. */
    public static PagedList<GenericValue> getPagedList(EntityListIterator rows, int viewIndex, int viewSize) throws GenericEntityException {
        if (rows == null) {
            return PagedList.empty(viewIndex, viewSize);
        }
        int start = getStartIndexFromViewIndex(viewIndex, viewSize);
        List<GenericValue> data = rows.getPartialList(start, viewSize);
        int size = rows.getResultsSizeAfterPartialList();
        return new PagedList<>(start, Math.min((viewIndex + 1) * viewSize, size), size, viewIndex, viewSize, data);
    }
}
