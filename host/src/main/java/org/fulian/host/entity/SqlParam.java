package org.fulian.host.entity;

import org.apache.ofbiz.entity.condition.EntityConditionParam;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/** A bound parameter: the field whose type it takes (null: as the value is) and the value. */
public record SqlParam(ModelField field, Object value) implements EntityConditionParam {
    /** The SQL of a field in a query over the entity: a column, or the expression behind a view's alias. */
    public static String column(ModelEntity model, ModelField field) {
        return model instanceof ModelViewEntity ? field.getColValue() : field.getColName();
    }
}
