package org.fulian.host.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.GenericPK;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelReader;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityUtil;

/** The delegator of one database (host-api §3.2). */
final class HostDelegator implements Delegator {
    private static final String MODULE = HostDelegator.class.getName();

    /** What all delegators of one database share. */
    record Shared(ModelReader models, Jdbc jdbc, ValueCache cache, Sequences sequences, EntityEcas ecas) { }

    private final String name;
    private final Shared shared;
    private final Writes writes;

    HostDelegator(String name, Shared shared, boolean test) {
        this.name = name;
        this.shared = shared;
        this.writes = new Writes(this, shared.jdbc(), shared.cache(), shared.ecas(), test);
    }

    EntityEcas ecas() { return shared.ecas(); }
    boolean sharesDatabase(HostDelegator other) { return shared == other.shared; }
    @Override
    public String getDelegatorName() { return name; }
    @Override
    public ModelReader getModelReader() { return shared.models(); }

    @Override
    public ModelEntity getModelEntity(String entityName) {
        ModelEntity model = shared.models().getModelEntityNoCheck(entityName);
        if (model == null) {
            Debug.logError("Entity " + entityName + " is not defined by any component", MODULE);
        }
        return model;
    }

    private ModelEntity model(String entityName) throws GenericEntityException { return shared.models().getModelEntity(entityName); }

    private ModelEntity modelOrIllegal(String entityName) {
        ModelEntity model = shared.models().getModelEntityNoCheck(entityName);
        if (model == null) {
            throw new IllegalArgumentException("Could not find the definition of the entity " + entityName);
        }
        return model;
    }

    @Override
    public GenericValue makeValue(String entityName, Map<String, ? extends Object> fields) {
        return GenericValue.create(this, modelOrIllegal(entityName), fields);
    }

    @Override
    public GenericValue makeValidValue(String entityName, Map<String, ? extends Object> fields) {
        Map<String, Object> known = new HashMap<>(fields);
        known.keySet().retainAll(modelOrIllegal(entityName).getAllFieldNames());
        return makeValue(entityName, known);
    }

    @Override
    public GenericPK makePK(String entityName, Map<String, ? extends Object> fields) {
        return GenericPK.create(this, modelOrIllegal(entityName), fields);
    }

    /** Runs the work in the caller's transaction or an own one. What fails rolls back or marks rollback-only. */
    private <T> T work(String what, Callable<T> work) throws GenericEntityException {
        boolean began = TransactionUtil.begin();
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            String message = "Failure in " + what + ": " + e.getMessage();
            Debug.logError(message, MODULE);
            TransactionUtil.rollback(began, message, e);
            throw e instanceof GenericEntityException known ? known : new GenericEntityException(message, e);
        }
        TransactionUtil.commit(began);
        return result;
    }

    @Override
    public GenericValue create(GenericValue value) throws GenericEntityException {
        if (value == null) {
            throw new GenericEntityException("Cannot create a null value");
        }
        return work("create of " + value.getEntityName(), () -> {
            value.setDelegator(this);
            writes.create(value);
            return value;
        });
    }

    @Override
    public GenericValue createSetNextSeqId(GenericValue value) throws GenericEntityException {
        return work("create of " + value.getEntityName(), () -> {
            ModelEntity model = value.getModelEntity();
            if (model.getPksSize() != 1) {
                throw new GenericModelException("Entity " + model.getEntityName() + " does not have exactly one key field");
            }
            boolean ours = value.get(model.getFirstPkFieldName()) == null;
            if (ours) {
                value.setNextSeqId();
            }
            if (ours && select(model, value.getPrimaryKey()) != null) {
                value.setNextSeqId();
            }
            writes.create(value);
            return value;
        });
    }

    @Override
    public GenericValue createOrStore(GenericValue value) throws GenericEntityException {
        return work("create or store of " + value.getEntityName(), () -> {
            if (select(value.getModelEntity(), value.getPrimaryKey()) == null) {
                writes.create(value);
            } else {
                writes.store(value);
            }
            return value;
        });
    }

    @Override
    public int store(GenericValue value) throws GenericEntityException {
        return work("store of " + value.getEntityName(), () -> writes.store(value));
    }

    @Override
    public int storeAll(List<GenericValue> values) throws GenericEntityException {
        return values == null ? 0 : work("store of " + values.size() + " values", () -> {
            int changed = 0;
            for (GenericValue value : values) {
                changed += writes.createOrStoreChanged(value);
            }
            return changed;
        });
    }

    @Override
    public int storeByCondition(String entityName, Map<String, ? extends Object> fields, EntityCondition condition) throws GenericEntityException {
        return work("store by condition of " + entityName, () -> writes.storeWhere(model(entityName), fields, condition));
    }

    @Override
    public int removeValue(GenericValue value) throws GenericEntityException {
        return work("remove of " + value.getEntityName(), () -> writes.remove(value));
    }

    @Override
    public int removeByPrimaryKey(GenericPK primaryKey) throws GenericEntityException {
        return work("remove of " + primaryKey.getEntityName(), () -> writes.remove(primaryKey));
    }

    @Override
    public int removeByCondition(String entityName, EntityCondition condition) throws GenericEntityException {
        return work("remove by condition of " + entityName, () -> writes.removeWhere(model(entityName), condition));
    }

    @Override
    public int removeAll(List<? extends GenericEntity> values) throws GenericEntityException {
        return values == null ? 0 : work("remove of " + values.size() + " values", () -> {
            int removed = 0;
            for (GenericEntity value : values) {
                removed += value.containsPrimaryKey(true) ? writes.remove(value)
                        : writes.removeWhere(value.getModelEntity(), EntityCondition.makeCondition(value));
            }
            return removed;
        });
    }

    /** The row of the key, read from the database. */
    GenericValue select(ModelEntity model, GenericPK key) throws GenericEntityException {
        return key.containsPrimaryKey(true) ? EntityUtil.getFirst(select(model, EntityCondition.makeCondition(key))) : null;
    }

    List<GenericValue> select(ModelEntity model, EntityCondition where) throws GenericEntityException {
        return shared.jdbc().list(SelectSql.rows(model, null, where, null, null, null), this);
    }

    @Override
    public GenericValue findOne(String entityName, Map<String, ? extends Object> fields, boolean useCache) throws GenericEntityException {
        return work("search of " + entityName, () -> {
            ModelEntity model = model(entityName);
            if (!fields.keySet().equals(Set.copyOf(model.getPkFieldNames()))) {
                throw new GenericModelException("Passed primary key is not a valid primary key of " + entityName + ": " + fields.keySet());
            }
            GenericPK key = makePK(entityName, fields);
            return useCache ? shared.cache().one(model, key, () -> select(model, key)) : select(model, key);
        });
    }

    @Override
    public List<GenericValue> findList(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options, boolean useCache) throws GenericEntityException {
        return work("search of " + entityName, () -> {
            ModelEntity model = model(entityName);
            Callable<List<GenericValue>> reader = () -> shared.jdbc().list(
                    SelectSql.rows(model, fieldsToSelect, where, having, orderBy, options), this);
            return !useCache ? reader.call() : shared.cache().list(model, Arrays.asList(where, having,
                    fieldsToSelect == null ? null : List.copyOf(fieldsToSelect), orderBy == null ? null : List.copyOf(orderBy),
                    options == null ? null
                    : List.of(options.getDistinct(), options.getOffset(), options.getLimit(), options.getMaxRows())), reader);
        });
    }

    @Override
    public EntityListIterator find(String entityName, EntityCondition where, EntityCondition having, Set<String> fieldsToSelect,
            List<String> orderBy, EntityFindOptions options) throws GenericEntityException {
        if (!TransactionUtil.isTransactionInPlace()) {
            Debug.logWarning("An EntityListIterator over " + entityName + " was opened without a transaction", MODULE);
        }
        return shared.jdbc().iterate(SelectSql.rows(model(entityName), fieldsToSelect, where, having, orderBy, options), this,
                () -> findCountByCondition(entityName, where, fieldsToSelect, having, options));
    }

    @Override
    public long findCountByCondition(String entityName, EntityCondition where, Set<String> fieldsToSelect, EntityCondition having,
            EntityFindOptions options) throws GenericEntityException {
        return work("count of " + entityName, () -> {
            SelectSql count = SelectSql.count(model(entityName), fieldsToSelect, where, having, options);
            return shared.jdbc().number(count.sql(), count.params());
        });
    }

    private static ModelRelation relation(GenericValue value, String relationName) throws GenericModelException {
        ModelRelation relation = value.getModelEntity().getRelation(relationName);
        if (relation == null) {
            throw new GenericModelException("Could not find relation " + relationName + " of the entity " + value.getEntityName());
        }
        return relation;
    }

    private static Map<String, Object> related(ModelRelation relation, GenericValue value, Map<String, ? extends Object> byAndFields) {
        Map<String, Object> fields = byAndFields == null ? new HashMap<>() : new HashMap<>(byAndFields);
        relation.getKeyMaps().forEach(key -> fields.put(key.getRelFieldName(), value.get(key.getFieldName())));
        return fields;
    }

    @Override
    public List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy, GenericValue value,
            boolean useCache) throws GenericEntityException {
        ModelRelation relation = relation(value, relationName);
        return findByAnd(relation.getRelEntityName(), related(relation, value, byAndFields), orderBy, useCache);
    }

    @Override
    public GenericValue getRelatedOne(String relationName, GenericValue value, boolean useCache) throws GenericEntityException {
        ModelRelation relation = relation(value, relationName);
        if (relation.getType().equals("many")) {
            throw new GenericModelException("The relation " + relationName + " of " + value.getEntityName() + " is not of type one");
        }
        return findOne(relation.getRelEntityName(), related(relation, value, null), useCache);
    }

    @Override
    public Long getNextSeqIdLong(String sequenceName) {
        ModelEntity model = shared.models().getModelEntityNoCheck(sequenceName);
        return shared.sequences().next(sequenceName, model == null ? null : model.getSequenceBankSize());
    }

    @Override
    public void setNextSubSeqId(GenericValue value, String fieldName, int padding, int incrementBy) {
        Map<String, Object> others = value.getFields(value.getModelEntity().getPkFieldNames());
        others.remove(fieldName);
        try {
            long highest = findList(value.getEntityName(), EntityCondition.makeCondition(others), Set.of(fieldName), null, null, false).stream()
                    .map(row -> row.getString(fieldName)).filter(text -> text != null && text.matches("\\d{1,18}"))
                    .mapToLong(Long::parseLong).max().orElse(1L - incrementBy);
            String digits = Long.toString(highest + incrementBy);
            value.set(fieldName, "0".repeat(Math.max(0, padding - digits.length())) + digits);
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Cannot number " + value.getEntityName() + "." + fieldName, e);
        }
    }

    @Override
    public Delegator makeTestDelegator(String delegatorName) {
        return EntityEngine.register(new HostDelegator(delegatorName, shared, true));
    }

    @Override
    public void rollback() {
        try {
            writes.undo();
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Cannot undo the operations of the delegator " + name, e);
        }
    }
}
