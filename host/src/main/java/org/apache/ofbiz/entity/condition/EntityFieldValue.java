package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/** A field as a side of a comparison; within a view definition it may name a field of one member. */
public class EntityFieldValue extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    private final String fieldName;
    private final String entityAlias;
    private final transient ModelViewEntity view;

    EntityFieldValue(String fieldName, String entityAlias, ModelViewEntity view) {
        this.fieldName = fieldName;
        this.entityAlias = entityAlias;
        this.view = view;
    }

    /** The field of the entity that is queried. */
    public static EntityFieldValue makeFieldValue(String fieldName) { return new EntityFieldValue(fieldName, null, null); }

    /** The field of a member of the view; the host nests views as sub-queries, so the alias stack has no meaning here. */
    public static EntityFieldValue makeFieldValue(String fieldName, String entityAlias, List<String> aliasStack, ModelViewEntity view) {
        return new EntityFieldValue(fieldName, entityAlias, view);
    }

    /** The name of the field. */
    public String getFieldName() { return fieldName; }

    @Override
    public ModelField getModelField(ModelEntity model) {
        return view == null || entityAlias == null ? model.getField(fieldName) : view.getMemberModelEntity(entityAlias).getField(fieldName);
    }

    @Override
    public Object getValue(Delegator delegator, Map<String, ? extends Object> map) { return map == null ? null : map.get(fieldName); }

    @Override
    public void validateSql(ModelEntity model) throws GenericModelException {
        if (getModelField(model) == null) {
            throw new GenericModelException("Field with name " + fieldName + " not found in the " + model.getEntityName() + " Entity");
        }
    }

    @Override
    String sql(ModelEntity model, List<EntityConditionParam> params) {
        if (model == null) {
            return entityAlias == null ? fieldName : entityAlias + "." + fieldName;
        }
        ModelField field = getModelField(model);
        if (field == null) {
            throw new IllegalArgumentException("Field with name " + fieldName + " not found in the " + model.getEntityName() + " Entity");
        }
        return view != null && entityAlias != null ? entityAlias + "." + field.getColName() : org.fulian.host.entity.SqlParam.column(model, field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityFieldValue that && fieldName.equals(that.fieldName) && Objects.equals(entityAlias, that.entityAlias);
    }

    @Override
    public int hashCode() { return Objects.hash(fieldName, entityAlias); }
}
