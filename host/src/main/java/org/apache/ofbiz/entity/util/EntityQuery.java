package org.apache.ofbiz.entity.util;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericPK;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;

/** A query as a sentence: use, select, from, where, orderBy, then one terminal verb (host-api §3.4). Each part replaces the earlier one of its kind. */
public class EntityQuery {
    private static final String MODULE = EntityQuery.class.getName();

    private final Delegator delegator;
    private final EntityFindOptions options = new EntityFindOptions();
    private String entityName;
    private Set<String> fieldsToSelect;
    private EntityCondition where;
    private Map<String, Object> whereMap;
    private EntityCondition having;
    private List<String> orderBy;
    private boolean useCache;
    private boolean filterByDate;
    private Timestamp moment;
    private List<String> dateFields = List.of("fromDate", "thruDate");

    public EntityQuery(Delegator delegator) { this.delegator = delegator; }
    /** Starts a query. */
    public static EntityQuery use(Delegator delegator) { return new EntityQuery(delegator); }

    /** Only these fields; without this, all. */
    public EntityQuery select(Set<String> fields) {
        fieldsToSelect = fields;
        return this;
    }

    /** Only these fields; without this, all. */
    public EntityQuery select(String... fields) { return select(new LinkedHashSet<>(Arrays.asList(fields))); }

    /** The entity or view. */
    public EntityQuery from(String name) {
        entityName = name;
        return this;
    }

    /** The rows that match. */
    public EntityQuery where(EntityCondition condition) {
        where = condition;
        whereMap = null;
        return this;
    }

    /** The rows that match all conditions. */
    public EntityQuery where(EntityCondition... conditions) { return where(Arrays.asList(conditions)); }
    /** The rows that match all conditions of the list. */
    public <T extends EntityCondition> EntityQuery where(List<T> conditions) { return where(EntityCondition.makeCondition(conditions)); }

    /** The rows whose fields equal the map. */
    public EntityQuery where(Map<String, Object> fields) {
        where = null;
        whereMap = fields;
        return this;
    }

    /** The rows whose fields equal the pairs name, value, name, value … */
    public EntityQuery where(Object... pairs) { return where(UtilMisc.<String, Object>toMap(pairs)); }

    /** A condition on the groups of a view. */
    public EntityQuery having(EntityCondition condition) {
        having = condition;
        return this;
    }

    /** Sorting: "f", "-f", "f DESC", "UPPER(f)", "f NULLS LAST". */
    public EntityQuery orderBy(List<String> items) {
        orderBy = items;
        return this;
    }

    /** Sorting: "f", "-f", "f DESC", "UPPER(f)", "f NULLS LAST". */
    public EntityQuery orderBy(String... items) { return orderBy(Arrays.asList(items)); }

    /** Asks for an iterator that can go back; the host's does not, and says so if it is told to. */
    public EntityQuery cursorScrollInsensitive() { return this; }

    /** At most so many rows. */
    public EntityQuery maxRows(int rows) {
        options.setMaxRows(rows);
        return this;
    }

    /** Passes over rows, in SQL. */
    public EntityQuery offset(int rows) {
        options.setOffset(rows);
        return this;
    }

    /** At most so many rows after the offset. */
    public EntityQuery limit(int rows) {
        options.setLimit(rows);
        return this;
    }

    /** Equal rows once. */
    public EntityQuery distinct() { return distinct(true); }

    /** Equal rows once, if asked. */
    public EntityQuery distinct(boolean on) {
        options.setDistinct(on);
        return this;
    }

    /** Looks in the cache first. */
    public EntityQuery cache() { return cache(true); }

    /** Looks in the cache first, if asked. */
    public EntityQuery cache(boolean on) {
        useCache = on;
        return this;
    }

    /** The rows in force now. */
    public EntityQuery filterByDate() { return filterByDate((Timestamp) null); }

    /** The rows in force at the moment. */
    public EntityQuery filterByDate(Timestamp at) {
        filterByDate = true;
        moment = at;
        return this;
    }

    /** The rows in force at the moment. */
    public EntityQuery filterByDate(Date at) { return filterByDate(at == null ? null : new Timestamp(at.getTime())); }
    /** The rows in force now, by pairs of from and thru fields. */
    public EntityQuery filterByDate(String... fromAndThruNames) { return filterByDate(null, fromAndThruNames); }

    /** The rows in force at the moment, by pairs of from and thru fields. */
    public EntityQuery filterByDate(Timestamp at, String... fromAndThruNames) {
        if (fromAndThruNames.length % 2 != 0) {
            throw new IllegalArgumentException("filterByDate needs pairs of from and thru fields");
        }
        dateFields = List.of(fromAndThruNames);
        return filterByDate(at);
    }

    /** All rows. */
    public List<GenericValue> queryList() throws GenericEntityException { return list(false); }

    /** The rows over an open cursor: close it, and have a transaction open. */
    public EntityListIterator queryIterator() throws GenericEntityException {
        if (useCache) {
            Debug.logWarning("An iterator never reads from the cache; cache() is ignored", MODULE);
        }
        return delegator.find(entityName, condition(false, true), having, fieldsToSelect, orderBy, options);
    }

    /** The first row, or null; only that row is read unless it comes from the cache. */
    public GenericValue queryFirst() throws GenericEntityException {
        int before = options.getMaxRows();
        options.setMaxRows(useCache ? before : 1);
        GenericValue first = EntityUtil.getFirst(list(false));
        options.setMaxRows(before);
        return first;
    }

    /**
     * The only row, or null; two rows are an IllegalArgumentException. Of a map or pairs only the key fields count; beware that a part of a key
     * is not refused and may match several rows.
     */
    public GenericValue queryOne() throws GenericEntityException { return EntityUtil.getOnly(list(true)); }

    /** How many rows there are. */
    public long queryCount() throws GenericEntityException {
        return delegator.findCountByCondition(entityName, condition(false, true), fieldsToSelect, having, options);
    }

    /** One field of all rows. */
    public <T> List<T> getFieldList(String fieldName) throws GenericEntityException {
        Set<String> before = fieldsToSelect;
        fieldsToSelect = useCache ? before : Set.of(fieldName);
        List<T> found = EntityUtil.getFieldListFromEntityList(list(false), fieldName, options.getDistinct());
        fieldsToSelect = before;
        return found;
    }

    private List<GenericValue> list(boolean keyOnly) throws GenericEntityException {
        EntityCondition condition = condition(keyOnly, !useCache);
        List<GenericValue> found = delegator.findList(entityName, condition, having, fieldsToSelect, orderBy, options, useCache);
        EntityCondition date = useCache && filterByDate ? dateCondition() : null;
        return date == null ? found : EntityUtil.filterByCondition(found, date);
    }

    private EntityCondition condition(boolean keyOnly, boolean withDate) throws GenericEntityException {
        List<EntityCondition> all = new ArrayList<>();
        if (where != null) {
            all.add(where);
        } else if (whereMap != null) {
            all.add(EntityCondition.makeCondition(keyOnly ? key() : whereMap));
        }
        EntityCondition date = withDate && filterByDate ? dateCondition() : null;
        if (date != null) {
            all.add(date);
        }
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : EntityCondition.makeCondition(all);
    }

    private Map<String, Object> key() throws GenericEntityException {
        GenericPK key = delegator.makePK(model().getEntityName());
        if (whereMap.containsKey("parameters") && whereMap.get("parameters") instanceof Map<?, ?> parameters) {
            key.setPKFields(UtilGenerics.<Map<Object, Object>>cast(parameters));
        }
        key.setPKFields(whereMap);
        return key;
    }

    private ModelEntity model() throws GenericEntityException { return delegator.getModelReader().getModelEntity(entityName); }

    private EntityCondition dateCondition() throws GenericEntityException {
        List<EntityCondition> all = new ArrayList<>();
        Timestamp at = moment == null ? UtilDateTime.nowTimestamp() : moment;
        ModelEntity model = model();
        for (int i = 0; i < dateFields.size(); i += 2) {
            if (model.isField(dateFields.get(i)) && model.isField(dateFields.get(i + 1))) {
                all.add(EntityUtil.getFilterByDateExpr(at, dateFields.get(i), dateFields.get(i + 1)));
            }
        }
        return all.isEmpty() ? null : EntityCondition.makeCondition(all);
    }
}
