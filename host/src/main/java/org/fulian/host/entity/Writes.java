package org.fulian.host.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericEntityNotFoundException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** What happens around each written row, in this order: event rules, SQL, audit, cache, log of a test delegator. */
final class Writes {
    private record Undo(String operation, GenericValue before) {
    }

    private final HostDelegator delegator;
    private final RowWriter writer;
    private final ValueCache cache;
    private final EntityEcas ecas;
    /** Newest first; null unless this is a test delegator. */
    private final Deque<Undo> log;

    Writes(HostDelegator delegator, Jdbc jdbc, ValueCache cache, EntityEcas ecas, boolean test) {
        this.delegator = delegator;
        this.writer = new RowWriter(jdbc);
        this.cache = cache;
        this.ecas = ecas;
        this.log = test ? new ArrayDeque<>() : null;
    }

    private interface Sql {
        int run(GenericValue before) throws GenericEntityException;
    }

    private int around(String operation, GenericEntity value, Sql sql) throws GenericEntityException {
        if (!value.isMutable() && !operation.equals("remove")) {
            throw new IllegalStateException("This value of " + value.getEntityName() + " came from the cache and cannot be written: make a copy");
        }
        ecas.run("validate", operation, value, false);
        ecas.run("run", operation, value, false);
        ModelEntity model = value.getModelEntity();
        boolean needsBefore = !operation.equals("create") && (log != null || model.getHasFieldWithAuditLog()) && value.containsPrimaryKey(true);
        GenericValue before = needsBefore ? delegator.select(model, value.getPrimaryKey()) : null;
        int count;
        try {
            cache.written(model);
            count = sql.run(before);
        } catch (GenericEntityException e) {
            ecas.run("return", operation, value, true);
            throw e;
        }
        if (model.getHasFieldWithAuditLog() && count > 0) {
            AuditTrail.write(delegator, before, operation.equals("remove") ? null : value);
        }
        if (log != null && count > 0) {
            log.push(new Undo(operation, before == null ? GenericValue.create(value.getPrimaryKey()) : before));
        }
        ecas.run("return", operation, value, false);
        return count;
    }

    void create(GenericValue value) throws GenericEntityException {
        around("create", value, before -> {
            writer.insert(value, true);
            return 1;
        });
    }

    int store(GenericValue value) throws GenericEntityException {
        return around("store", value, before -> {
            writer.update(value, true);
            return 1;
        });
    }

    int remove(GenericEntity value) throws GenericEntityException { return around("remove", value, before -> writer.delete(value)); }

    /** Creates the row, or stores those of its fields that differ; returns whether anything was written. */
    boolean createOrStoreChanged(GenericValue value) throws GenericEntityException {
        GenericValue existing = delegator.select(value.getModelEntity(), value.getPrimaryKey());
        if (existing == null) {
            create(value);
            return true;
        }
        Map<String, Object> changed = new HashMap<>();
        for (String name : value.getModelEntity().getNoPkFieldNames()) {
            if (value.containsKey(name) && !Objects.equals(value.get(name), existing.get(name))
                    && !value.getModelEntity().getField(name).getIsAutoCreatedInternal()) {
                changed.put(name, value.get(name));
            }
        }
        if (changed.isEmpty()) { return false; }
        changed.putAll(value.getPrimaryKey());
        if (value.getModelEntity().getDoLock() && value.containsKey(ModelEntity.STAMP_FIELD)) {
            changed.put(ModelEntity.STAMP_FIELD, value.get(ModelEntity.STAMP_FIELD));
        }
        store(GenericValue.create(delegator, value.getModelEntity(), changed));
        value.synchronizedWithDatasource();
        return true;
    }

    int storeWhere(ModelEntity model, Map<String, ? extends Object> fields, EntityCondition condition) throws GenericEntityException {
        if (log != null) {
            delegator.select(model, condition).forEach(row -> log.push(new Undo("store", row)));
        }
        cache.written(model);
        return writer.updateWhere(model, fields, condition);
    }

    int removeWhere(ModelEntity model, EntityCondition condition) throws GenericEntityException {
        if (log == null && !ecas.exist(model.getEntityName()) && !model.getHasFieldWithAuditLog()) {
            cache.written(model);
            return writer.deleteWhere(model, condition);
        }
        List<GenericValue> rows = delegator.select(model, condition);
        int count = 0;
        for (GenericValue row : rows) { count += remove(row); }
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
                cache.written(undo.before().getModelEntity());
                switch (undo.operation()) {
                    case "create" -> writer.delete(undo.before());
                    case "remove" -> writer.insert(undo.before(), false);
                    default -> restore(undo.before());
                }
            }
            return null;
        }, "Cannot undo the operations of the test delegator", 0, true);
    }

    private void restore(GenericValue before) throws GenericEntityException {
        try {
            writer.update(before, false);
        } catch (GenericEntityNotFoundException e) {
            writer.insert(before, false);
        }
    }
}
