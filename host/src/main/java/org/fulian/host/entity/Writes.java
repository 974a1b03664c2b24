package org.fulian.host.entity;

import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.ofbiz.entity.EntityLockedException;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericEntityNotFoundException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/**
 * INSERT, UPDATE and DELETE with stamps and locks (host-api §2.3, §3.2), and what happens around each written row, in this order: event rules,
 * SQL, audit, cache, log of a test delegator.
 */
final class Writes {
    private record Undo(String operation, GenericValue before) { }

    private interface Sql {
        int run() throws GenericEntityException;
    }

    private final HostDelegator delegator;
    private final Jdbc jdbc;
    private final ValueCache cache;
    private final EntityEcas ecas;
    /** Newest first; null unless this is a test delegator. */
    private final Deque<Undo> log;

    Writes(HostDelegator delegator, Jdbc jdbc, ValueCache cache, EntityEcas ecas, boolean test) {
        this.delegator = delegator;
        this.jdbc = jdbc;
        this.cache = cache;
        this.ecas = ecas;
        this.log = test ? new ArrayDeque<>() : null;
    }

    private int around(String operation, GenericEntity value, Sql sql) throws GenericEntityException {
        if (!value.isMutable() && !operation.equals("remove")) {
            throw new IllegalStateException("This value of " + value.getEntityName() + " came from the cache and cannot be written: make a copy");
        }
        ecas.run("validate", operation, value, false);
        ecas.run("run", operation, value, false);
        ModelEntity model = value.getModelEntity();
        boolean audited = model.getHasFieldWithAuditLog();
        boolean needsBefore = !operation.equals("create") && (log != null || audited) && value.containsPrimaryKey(true);
        GenericValue before = needsBefore ? delegator.select(model, value.getPrimaryKey()) : null;
        int count;
        try {
            cache.written(model);
            count = sql.run();
        } catch (GenericEntityException e) {
            ecas.run("return", operation, value, true);
            throw e;
        }
        if (audited && count > 0) {
            AuditTrail.write(delegator, before, operation.equals("remove") ? null : value);
        }
        if (log != null && count > 0) {
            log.push(new Undo(operation, before == null ? GenericValue.create(value.getPrimaryKey()) : before));
        }
        ecas.run("return", operation, value, false);
        return count;
    }

    void create(GenericValue value) throws GenericEntityException { around("create", value, () -> insert(value, true)); }
    int store(GenericValue value) throws GenericEntityException { return around("store", value, () -> update(value, true)); }
    int remove(GenericEntity value) throws GenericEntityException { return around("remove", value, () -> delete(value)); }

    /** Creates the row, or stores those of its fields that differ; returns how many rows were written. */
    int createOrStoreChanged(GenericValue value) throws GenericEntityException {
        ModelEntity model = value.getModelEntity();
        GenericValue existing = delegator.select(model, value.getPrimaryKey());
        if (existing == null) {
            create(value);
            return 1;
        }
        Map<String, Object> changed = new HashMap<>();
        for (ModelField field : model.getNopksCopy()) {
            Object now = value.dangerousGetNoCheckButFast(field);
            if (value.containsKey(field.getName()) && !field.getIsAutoCreatedInternal() && !Objects.equals(now, existing.get(field.getName()))) {
                changed.put(field.getName(), now);
            }
        }
        if (changed.isEmpty()) {
            return 0;
        }
        changed.putAll(value.getPrimaryKey());
        if (model.getDoLock() && value.containsKey(ModelEntity.STAMP_FIELD)) {
            changed.put(ModelEntity.STAMP_FIELD, value.get(ModelEntity.STAMP_FIELD));
        }
        return store(GenericValue.create(delegator, model, changed));
    }

    int storeWhere(ModelEntity model, Map<String, ? extends Object> fields, EntityCondition condition) throws GenericEntityException {
        if (log != null) {
            delegator.select(model, condition).forEach(row -> log.push(new Undo("store", row)));
        }
        Map<ModelField, Object> sets = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends Object> entry : fields.entrySet()) {
            sets.put(SqlPart.field(model, entry.getKey()), entry.getValue());
        }
        if (!model.getNoAutoStamp()) {
            sets.put(model.getField(ModelEntity.STAMP_FIELD), TransactionUtil.getTransactionUniqueNowStamp());
            sets.put(model.getField(ModelEntity.STAMP_TX_FIELD), TransactionUtil.getTransactionStartStamp());
        }
        cache.written(model);
        List<SqlPart.Param> params = new ArrayList<>();
        sets.forEach((field, value) -> params.add(new SqlPart.Param(field, value)));
        return jdbc.update("UPDATE " + table(model) + " SET " + equal(sets.keySet(), ", ") + where(model, condition, params), params);
    }

    int removeWhere(ModelEntity model, EntityCondition condition) throws GenericEntityException {
        if (log == null && !ecas.exist(model.getEntityName()) && !model.getHasFieldWithAuditLog()) {
            cache.written(model);
            List<SqlPart.Param> params = new ArrayList<>();
            return jdbc.update("DELETE FROM " + table(model) + where(model, condition, params), params);
        }
        int count = 0;
        for (GenericValue row : delegator.select(model, condition)) {
            count += remove(row);
        }
        return count;
    }

    /** Undoes everything logged, newest first, without event rules. */
    void undo() throws GenericEntityException {
        if (log == null) {
            throw new IllegalStateException("Only a test delegator can be rolled back");
        }
        TransactionUtil.doTransaction(() -> {
            while (!log.isEmpty()) {
                Undo undo = log.pop();
                GenericValue before = undo.before();
                cache.written(before.getModelEntity());
                if (undo.operation().equals("create")) {
                    delete(before);
                } else if (undo.operation().equals("remove") || !exists(before)) {
                    insert(before, false);
                } else {
                    update(before, false);
                }
            }
            return null;
        }, "Cannot undo the operations of the test delegator", 0, true);
    }

    private static String table(ModelEntity model) throws GenericModelException {
        if (model instanceof ModelViewEntity) {
            throw new GenericModelException("The view " + model.getEntityName() + " is read-only");
        }
        return model.getPlainTableName();
    }

    private static void stamp(GenericEntity value, boolean isNew) {
        ModelEntity model = value.getModelEntity();
        if (model.getNoAutoStamp()) {
            return;
        }
        Timestamp now = TransactionUtil.getTransactionUniqueNowStamp();
        Timestamp start = TransactionUtil.getTransactionStartStamp();
        value.dangerousSetNoCheckButFast(model.getField(ModelEntity.STAMP_FIELD), now);
        value.dangerousSetNoCheckButFast(model.getField(ModelEntity.STAMP_TX_FIELD), start);
        if (isNew) {
            value.dangerousSetNoCheckButFast(model.getField(ModelEntity.CREATE_STAMP_FIELD), now);
            value.dangerousSetNoCheckButFast(model.getField(ModelEntity.CREATE_STAMP_TX_FIELD), start);
        }
    }

    /** Inserts what the value has; the undo of a deletion keeps the old stamps. */
    private int insert(GenericEntity value, boolean withStamps) throws GenericEntityException {
        String table = table(value.getModelEntity());
        if (withStamps) {
            stamp(value, true);
        }
        List<SqlPart.Param> params = params(value, value.getModelEntity().getFieldsUnmodifiable());
        return jdbc.update("INSERT INTO " + table + params.stream().map(p -> p.field().getColName()).collect(Collectors.joining(", ", " (", ")"))
                + " VALUES (" + String.join(", ", Collections.nCopies(params.size(), "?")) + ")", params);
    }

    /** Updates every other field that the value has. With enable-lock, a row changed since the value was read is left alone. */
    private int update(GenericEntity value, boolean withStamps) throws GenericEntityException {
        ModelEntity model = value.getModelEntity();
        String table = table(model);
        Object readStamp = withStamps && model.getDoLock() ? value.get(ModelEntity.STAMP_FIELD) : null;
        if (withStamps) {
            stamp(value, false);
        }
        List<SqlPart.Param> params = params(value, model.getNopksCopy());
        List<ModelField> sets = params.stream().map(SqlPart.Param::field).toList();
        String where = key(value, params);
        if (readStamp != null) {
            ModelField stamp = model.getField(ModelEntity.STAMP_FIELD);
            where += " AND " + stamp.getColName() + " = ?";
            params.add(new SqlPart.Param(stamp, readStamp));
        }
        int found = sets.isEmpty() ? exists(value) ? 1 : 0 : jdbc.update("UPDATE " + table + " SET " + equal(sets, ", ") + where, params);
        if (found == 0 && readStamp != null && exists(value)) {
            throw new EntityLockedException("You tried to update an old version of this data. Version locked: (" + readStamp + ")");
        }
        if (found == 0) {
            throw new GenericEntityNotFoundException("Tried to update an entity that does not exist, entity: " + value.getPrimaryKey());
        }
        return found;
    }

    private int delete(GenericEntity value) throws GenericEntityException {
        List<SqlPart.Param> params = new ArrayList<>();
        return jdbc.update("DELETE FROM " + table(value.getModelEntity()) + key(value, params), params);
    }

    private boolean exists(GenericEntity value) throws GenericEntityException {
        return delegator.select(value.getModelEntity(), value.getPrimaryKey()) != null;
    }

    /** Those of the fields that the value has. */
    private static List<SqlPart.Param> params(GenericEntity value, List<ModelField> fields) {
        List<SqlPart.Param> params = new ArrayList<>(fields.size() + 2);
        for (ModelField field : fields) {
            if (value.containsKey(field.getName())) {
                params.add(new SqlPart.Param(field, value.dangerousGetNoCheckButFast(field)));
            }
        }
        return params;
    }

    private static String equal(Iterable<ModelField> fields, String between) {
        StringBuilder sql = new StringBuilder();
        fields.forEach(field -> sql.append(sql.isEmpty() ? "" : between).append(field.getColName()).append(" = ?"));
        return sql.toString();
    }

    private static String key(GenericEntity value, List<SqlPart.Param> params) throws GenericModelException {
        List<ModelField> pks = value.getModelEntity().getPkFieldsUnmodifiable();
        if (pks.isEmpty() || !value.containsPrimaryKey(true)) {
            throw new GenericModelException("The key of a value of " + value.getEntityName() + " is not complete");
        }
        params.addAll(params(value, pks));
        return " WHERE " + equal(pks, " AND ");
    }

    private static String where(ModelEntity model, EntityCondition condition, List<SqlPart.Param> params) throws GenericModelException {
        return condition == null || condition.isEmpty() ? "" : " WHERE " + condition.sql(model, params);
    }
}
