package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** A side of a comparison that is more than a plain value: a field or a function of one. */
public abstract class EntityConditionValue implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The field whose type the value has, null if it is no field. */
    public abstract ModelField getModelField(ModelEntity model);
    /** The value in memory. */
    public abstract Object getValue(Delegator delegator, Map<String, ? extends Object> map);
    /** The value in memory. */
    public Object getValue(GenericEntity entity) { return entity == null ? null : getValue(entity.getDelegator(), entity); }
    /** Fails if a named field is unknown. */
    public abstract void validateSql(ModelEntity model) throws GenericModelException;

    abstract String sql(ModelEntity model, List<EntityConditionParam> params);

    static void check(Object side, ModelEntity model) throws GenericModelException {
        if (side instanceof EntityConditionValue value) { value.validateSql(model); }
    }

    @Override
    public String toString() { return sql(null, new ArrayList<>()); }
}
