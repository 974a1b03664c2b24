package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The name without a tenant; the host has no tenants. */
    String getDelegatorBaseName();

    /** Always null: the host has no tenants. */
    String getDelegatorTenantId();

    /** The model of the entity; null with an error log if there is none. */
    ModelEntity getModelEntity(String entityName);

    /** All models. */
    ModelReader getModelReader();

    /** An empty value. */
    GenericValue makeValue(String entityName);

    /** A value from a map; an unknown key is an IllegalArgumentException. */
    GenericValue makeValue(String entityName, Map<String, ? extends Object> fields);

    /** A value from name, value, name, value … */
    GenericValue makeValue(String entityName, Object... fields);

    /** A value with its only key field. */
    GenericValue makeValueSingle(String entityName, Object singlePkValue);

    /** A value from those keys of the map that the entity knows. */
    GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields);

    /** A value from those of the pairs that the entity knows. */
    GenericValue makeValidValue(String entityName, Object... fields);

    /** An empty key. */
    GenericPK makePK(String entityName);

    /** A key from a map. */
    GenericPK makePK(String entityName, Map<String, ? extends Object> fields);

    /** A key from name, value, name, value … */
    GenericPK makePK(String entityName, Object... fields);

    /** A key of one field. */
    GenericPK makePKSingle(String entityName, Object singlePkValue);

    /** Inserts the row. */
    GenericValue create(GenericValue value) throws GenericEntityException;

    /** Inserts a row that has only its key. */
    GenericValue create(GenericPK primaryKey) throws GenericEntityException;

    /** Inserts a row from a map. */
    GenericValue create(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException;

    /** Inserts a row from name, value, name, value … */
    GenericValue create(String entityName, Object... fields) throws GenericEntityException;

    /** Inserts a row that has only its single key field. */
    GenericValue createSingle(String entityName, Object singlePkValue) throws GenericEntityException;

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
    int removeByAnd(String entityName, Map<String, ? extends Object> fields) throws GenericEntityException;

    /** Deletes the rows whose fields equal the pairs. */
    int removeByAnd(String entityName, Object... fields) throws GenericEntityException;

    /** Deletes the rows of the condition. */
    int removeByCondition(String entityName, EntityCondition condition) throws GenericEntityException;

    /** Deletes each row of the list. */
    int removeAll(List<? extends GenericEntity> values) throws GenericEntityException;

    /** Deletes every row of the entity. */
    int removeAll(String entityName) throws GenericEntityException;

    /** Deletes the rows related to the value. */
    int removeRelated(String relationName, GenericValue value) throws GenericEntityException;

    /** Reads the row again into the value. */
    void refresh(GenericValue value) throws GenericEntityException;

    /** The row of exactly this key, or null. */
    GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException;

    /** The row of exactly this key given as pairs, or null. */
    GenericValue findOne(String entityName, boolean useCache, Object... fields) throws GenericEntityException;

    /** All rows. */
    List<GenericValue> findAll(String entityName, boolean useCache) throws GenericEntityException;

    /** The rows whose fields equal the map. */
    List<GenericValue> findByAnd(String entityName, Map<String, ? extends Object> fields, List<String> orderBy, boolean useCache)
            throws GenericEntityException;

    /** The rows of the condition. */
    List<GenericValue> findList(String entityName, EntityCondition condition, Set<String> fieldsToSelect, List<String> orderBy,
            EntityFindOptions options, boolean useCache) throws GenericEntityException;

    /** The rows of the two conditions. */
    List<GenericValue> findList(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options, boolean useCache) throws GenericEntityException;

    /** The rows one by one; the caller closes the iterator and has a transaction open. */
    EntityListIterator find(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options) throws GenericEntityException;

    /** How many rows the conditions select. */
    long findCountByCondition(String entityName, EntityCondition where, EntityCondition having, EntityFindOptions options)
            throws GenericEntityException;

    /** How many rows, or distinct selections of the fields, there are. */
    long findCountByCondition(String entityName, EntityCondition where, Set<String> fieldsToSelect, EntityCondition having,
            EntityFindOptions options) throws GenericEntityException;

    /** The rows related to the value. */
    List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy, GenericValue value,
            boolean useCache) throws GenericEntityException;

    /** The one row related to the value, or null. */
    GenericValue getRelatedOne(String relationName, GenericValue value, boolean useCache) throws GenericEntityException;

    /** The key fields of the related entity that the relation and the map give. */
    GenericPK getRelatedDummyPK(String relationName, Map<String, ? extends Object> byAndFields, GenericValue value)
            throws GenericEntityException;

    /** The rows two relations away. */
    List<GenericValue> getMultiRelation(GenericValue value, String relationNameOne, String relationNameTwo, List<String> orderBy)
            throws GenericEntityException;

    /** The next number of the sequence; taken in a transaction of its own, so gaps are normal. */
    String getNextSeqId(String sequenceName);

    /** The next number of the sequence. */
    Long getNextSeqIdLong(String sequenceName);

    /** Sets the field to the highest number among the rows with the same other key fields, plus the increment, zero padded. */
    void setNextSubSeqId(GenericValue value, String fieldName, int padding, int incrementBy);

    /** Empties every cache. */
    void clearAllCaches();

    /** Empties the caches of the entity. */
    void clearCacheLine(String entityName);

    /** Empties what the caches hold about the value's entity. */
    void clearCacheLine(GenericValue value);

    /** Empties what the caches hold about the key's entity. */
    void clearCacheLine(GenericPK primaryKey);

    /** A delegator on the same database that keeps a log of its changes. */
    Delegator makeTestDelegator(String delegatorName);

    /** Undoes the logged changes of a test delegator in reverse order. */
    void rollback();
}
