package org.fulian.host.entity;

import java.io.Serializable;
import java.util.List;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/** What becomes SQL: a condition, or a side of a comparison. It is the host's own, so that components see no SQL. */
public interface SqlPart extends Serializable {
    /** A bound parameter: the field whose type it takes (null: as the value is) and the value. */
    record Param(ModelField field, Object value) { }

    /** The SQL over the entity; each question mark adds one parameter. A field that the entity does not have is refused. */
    String sql(ModelEntity model, List<Param> params) throws GenericModelException;

    /** The field of that name, which must exist. */
    static ModelField field(ModelEntity model, String name) throws GenericModelException {
        ModelField field = model.getField(name);
        if (field == null) {
            throw new GenericModelException("Field with name " + name + " not found in the " + model.getEntityName() + " Entity");
        }
        return field;
    }

    /** The SQL of a field in a query over the entity: a column, or the expression behind a view's alias. */
    static String column(ModelEntity model, ModelField field) {
        return model instanceof ModelViewEntity ? field.getColValue() : field.getColName();
    }
}
