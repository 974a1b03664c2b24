package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelReader;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;

/**
 * The door to the database. Every call begins a transaction if none is running and ends what it began; a failure rolls that back, or marks
 * the caller's transaction rollback-only, and is thrown as {@link GenericEntityException} (host-api §3.2).
 */
public interface Delegator {
    /** The name, such as "default". */
    String getDelegatorName();
    /** The model of the entity; null with an error log if there is none. */
    ModelEntity getModelEntity(String entityName);
    /** All models. */
    ModelReader getModelReader();
    /** An empty value. */
    default GenericValue makeValue(String entityName) { return makeValue(entityName, Map.of()); }
    /** A value from a map; an unknown key is an IllegalArgumentException. */
    GenericValue makeValue(String entityName, Map<String, ? extends Object> fields);
    /** A value from name, value, name, value … */
    default GenericValue makeValue(String entityName, Object... fields) { return makeValue(entityName, UtilMisc.<String, Object>toMap(fields)); }
    /** A value from those keys of the map that the entity knows. */
    GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields);
    /** An empty key. */
    default GenericPK makePK(String entityName) { return makePK(entityName, Map.of()); }
    /** A key from a map. */
    GenericPK makePK(String entityName, Map<String, ? extends Object> fields);
    /** A key from name, value, name, value … */
    default GenericPK makePK(String entityName, Object... fields) { return makePK(entityName, UtilMisc.<String, Object>toMap(fields)); }
    /** Inserts the row. */
    GenericValue create(GenericValue value) throws GenericEntityException;
    /** Inserts a row from a map. */
    default GenericValue create(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException {
        return create(makeValue(entityName, fields));
    }
    /** Inserts a row from name, value, name, value … */
    default GenericValue create(String entityName, Object... fields) throws GenericEntityException {
        return create(makeValue(entityName, fields));
    }
    /** Inserts the row, with the next number of the sequence as its key if that is empty. */
    GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException;
    /** Inserts the row, or updates it if its key exists. */
    GenericValue createOrStore(GenericValue value) throws GenericEntityException;
    /** Updates the fields present in the value; no row is a {@link GenericEntityNotFoundException}. */
    int store(GenericValue value) throws GenericEntityException;
    /** Creates or updates each value, in one transaction; what did not change is not written. */
    int storeAll(List<GenericValue> values) throws GenericEntityException;
    /** One UPDATE for all rows of the condition; entity events do not run per row. */
    int storeByCondition(String entityName, Map<String, ? extends Object> fields, EntityCondition condition) throws GenericEntityException;
    /** Deletes the row of the value. */
    int removeValue(GenericValue value) throws GenericEntityException;
    /** Deletes the row of the key. */
    int removeByPrimaryKey(GenericPK primaryKey) throws GenericEntityException;
    /** Deletes the rows whose fields equal the map. */
    default int removeByAnd(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException {
        return removeByCondition(entityName, EntityCondition.makeCondition(fields));
    }
    /** Deletes the rows whose fields equal the pairs. */
    default int removeByAnd(String entityName, Object... fields) throws GenericEntityException {
        return removeByAnd(entityName, UtilMisc.<String, Object>toMap(fields));
    }
    /** Deletes the rows of the condition. */
    int removeByCondition(String entityName, EntityCondition condition) throws GenericEntityException;
    /** Deletes each row of the list. */
    int removeAll(List<? extends GenericEntity> values) throws GenericEntityException;
    /** Deletes every row of the entity. */
    default int removeAll(String entityName) throws GenericEntityException { return removeByCondition(entityName, null); }
    /** The row of exactly this key, or null. */
    GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException;
    /** The row of exactly this key given as pairs, or null. */
    default GenericValue findOne(String entityName, boolean useCache, Object... fields) throws GenericEntityException {
        return findOne(entityName, UtilMisc.<String, Object>toMap(fields), useCache);
    }
    /** All rows. */
    default List<GenericValue> findAll(String entityName, boolean useCache) throws GenericEntityException {
        return findList(entityName, null, null, null, null, useCache);
    }
    /** The rows whose fields equal the map. */
    default List<GenericValue> findByAnd(String entityName, Map<String, ? extends Object> fields, List<String> orderBy, boolean useCache)
            throws GenericEntityException {
        return findList(entityName, fields == null ? null : EntityCondition.makeCondition(fields), null, orderBy, null, useCache);
    }
    /** The rows of the condition. */
    default List<GenericValue> findList(String entityName, EntityCondition condition, Set<String> fieldsToSelect, List<String> orderBy,
            EntityFindOptions options, boolean useCache) throws GenericEntityException {
        return findList(entityName, condition, null, fieldsToSelect, orderBy, options, useCache);
    }
    /** The rows of the two conditions. */
    List<GenericValue> findList(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options, boolean useCache) throws GenericEntityException;
    /** The rows one by one; the caller closes the iterator and has a transaction open. */
    EntityListIterator find(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options) throws GenericEntityException;
    /** How many rows, or distinct selections of the fields, there are. */
    long findCountByCondition(String entityName, EntityCondition where, Set<String> fieldsToSelect, EntityCondition having,
            EntityFindOptions options) throws GenericEntityException;
    /** The rows related to the value. */
    List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy, GenericValue value,
            boolean useCache) throws GenericEntityException;
    /** The one row related to the value, or null. */
    GenericValue getRelatedOne(String relationName, GenericValue value, boolean useCache) throws GenericEntityException;
    /** The next number of the sequence; taken in a transaction of its own, so gaps are normal. */
    default String getNextSeqId(String sequenceName) { return getNextSeqIdLong(sequenceName).toString(); }
    /** The next number of the sequence. */
    Long getNextSeqIdLong(String sequenceName);
    /** Sets the field to the highest number among the rows with the same other key fields, plus the increment, zero padded. */
    void setNextSubSeqId(GenericValue value, String fieldName, int padding, int incrementBy);
    /** A delegator on the same database that keeps a log of its changes. */
    Delegator makeTestDelegator(String delegatorName);
    /** Undoes the logged changes of a test delegator in reverse order. */
    void rollback();
}
