package org.fulian.host.entity;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ofbiz.entity.EntityLockedException;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericEntityNotFoundException;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionParam;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** INSERT, UPDATE and DELETE with stamps and locks (host-api §2.3, §3.2). */
final class RowWriter {
    private final Jdbc jdbc;

    RowWriter(Jdbc jdbc) { this.jdbc = jdbc; }

    private static void stamp(GenericEntity value, boolean isNew) {
        ModelEntity model = value.getModelEntity();
        if (model.getNoAutoStamp()) { return; }
        Timestamp now = TransactionUtil.getTransactionUniqueNowStamp();
        Timestamp start = TransactionUtil.getTransactionStartStamp();
        value.dangerousSetNoCheckButFast(model.getField(ModelEntity.STAMP_FIELD), now);
        value.dangerousSetNoCheckButFast(model.getField(ModelEntity.STAMP_TX_FIELD), start);
        if (isNew) {
            value.dangerousSetNoCheckButFast(model.getField(ModelEntity.CREATE_STAMP_FIELD), now);
            value.dangerousSetNoCheckButFast(model.getField(ModelEntity.CREATE_STAMP_TX_FIELD), start);
        }
    }

    private static void refuseView(ModelEntity model) throws GenericModelException {
        if (model instanceof ModelViewEntity) { throw new GenericModelException("The view " + model.getEntityName() + " is read-only"); }
    }

    /** Inserts what the value has; the undo of a deletion keeps the old stamps. */
    void insert(GenericEntity value, boolean withStamps) throws GenericEntityException {
        ModelEntity model = value.getModelEntity();
        refuseView(model);
        if (withStamps) { stamp(value, true); }
        StringBuilder sql = new StringBuilder("INSERT INTO ").append(model.getPlainTableName()).append(" (");
        StringBuilder marks = new StringBuilder(") VALUES (");
        List<EntityConditionParam> params = new ArrayList<>();
        for (ModelField field : model.getFieldsUnmodifiable()) {
            if (value.containsKey(field.getName())) {
                String comma = params.isEmpty() ? "" : ", ";
                sql.append(comma).append(field.getColName());
                marks.append(comma).append('?');
                params.add(new SqlParam(field, value.dangerousGetNoCheckButFast(field)));
            }
        }
        jdbc.update(sql.append(marks).append(')').toString(), params);
        value.synchronizedWithDatasource();
    }

    /** Updates every other field that the value has. With enable-lock, a row changed since the value was read is left alone. */
    void update(GenericEntity value, boolean withStamps) throws GenericEntityException {
        ModelEntity model = value.getModelEntity();
        refuseView(model);
        Object readStamp = withStamps && model.getDoLock() ? value.get(ModelEntity.STAMP_FIELD) : null;
        if (withStamps) { stamp(value, false); }
        List<EntityConditionParam> params = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (ModelField field : model.getNopksCopy()) {
            if (value.containsKey(field.getName())) {
                sets.add(field.getColName() + " = ?");
                params.add(new SqlParam(field, value.dangerousGetNoCheckButFast(field)));
            }
        }
        String where = key(model, value, params);
        if (readStamp != null) {
            ModelField stamp = model.getField(ModelEntity.STAMP_FIELD);
            where += " AND " + stamp.getColName() + " = ?";
            params.add(new SqlParam(stamp, readStamp));
        }
        int found = sets.isEmpty() ? count(value) : jdbc.update("UPDATE " + model.getPlainTableName() + " SET " + String.join(", ", sets) + where, params);
        if (found == 0 && readStamp != null && count(value) > 0) {
            throw new EntityLockedException("You tried to update an old version of this data. Version locked: (" + readStamp + ")");
        }
        if (found == 0) {
            throw new GenericEntityNotFoundException("Tried to update an entity that does not exist, entity: " + value.getPrimaryKey());
        }
        value.synchronizedWithDatasource();
    }

    int delete(GenericEntity value) throws GenericEntityException {
        refuseView(value.getModelEntity());
        List<EntityConditionParam> params = new ArrayList<>();
        return jdbc.update("DELETE FROM " + value.getModelEntity().getPlainTableName() + key(value.getModelEntity(), value, params), params);
    }

    private int count(GenericEntity value) throws GenericEntityException {
        List<EntityConditionParam> params = new ArrayList<>();
        return (int) jdbc.number("SELECT COUNT(*) FROM " + value.getModelEntity().getPlainTableName() + key(value.getModelEntity(), value, params), params);
    }

    private static String key(ModelEntity model, GenericEntity value, List<EntityConditionParam> params) throws GenericModelException {
        if (model.getPksSize() == 0 || !value.containsPrimaryKey(true)) {
            throw new GenericModelException("The key of a value of " + model.getEntityName() + " is not complete");
        }
        model.getPkFieldsUnmodifiable().forEach(pk -> params.add(new SqlParam(pk, value.dangerousGetNoCheckButFast(pk))));
        return model.getPkFieldsUnmodifiable().stream().map(pk -> pk.getColName() + " = ?").collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    int updateWhere(ModelEntity model, Map<String, ? extends Object> fields, EntityCondition condition) throws GenericEntityException {
        refuseView(model);
        List<EntityConditionParam> params = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (Map.Entry<String, ? extends Object> entry : fields.entrySet()) {
            ModelField field = model.getField(entry.getKey());
            if (field == null) {
                throw new GenericModelException("Field with name " + entry.getKey() + " not found in the " + model.getEntityName() + " Entity");
            }
            sets.add(field.getColName() + " = ?");
            params.add(new SqlParam(field, entry.getValue()));
        }
        if (!model.getNoAutoStamp()) {
            sets.add(model.getField(ModelEntity.STAMP_FIELD).getColName() + " = ?");
            params.add(new SqlParam(model.getField(ModelEntity.STAMP_FIELD), TransactionUtil.getTransactionUniqueNowStamp()));
            sets.add(model.getField(ModelEntity.STAMP_TX_FIELD).getColName() + " = ?");
            params.add(new SqlParam(model.getField(ModelEntity.STAMP_TX_FIELD), TransactionUtil.getTransactionStartStamp()));
        }
        String where = where(model, condition, params);
        return jdbc.update("UPDATE " + model.getPlainTableName() + " SET " + String.join(", ", sets) + where, params);
    }

    int deleteWhere(ModelEntity model, EntityCondition condition) throws GenericEntityException {
        refuseView(model);
        List<EntityConditionParam> params = new ArrayList<>();
        String where = where(model, condition, params);
        return jdbc.update("DELETE FROM " + model.getPlainTableName() + where, params);
    }

    private static String where(ModelEntity model, EntityCondition condition, List<EntityConditionParam> params) throws GenericModelException {
        if (condition == null || condition.isEmpty()) {
            return "";
        }
        condition.checkCondition(model);
        return " WHERE " + condition.makeWhereString(model, params, null);
    }
}
