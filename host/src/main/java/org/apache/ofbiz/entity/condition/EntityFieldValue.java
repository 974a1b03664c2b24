package org.apache.ofbiz.entity.condition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.fulian.host.entity.SqlPart;

/** A field as a side of a comparison; within a view definition it may name a field of one member. */
public class EntityFieldValue extends EntityConditionValue {
    private static final long serialVersionUID = 1L;
    private final String fieldName;
    private final String entityAlias;

    EntityFieldValue(String fieldName, String entityAlias) {
        this.fieldName = fieldName;
        this.entityAlias = entityAlias;
    }

    /** The field of the entity that is queried. */
    public static EntityFieldValue makeFieldValue(String fieldName) { return new EntityFieldValue(fieldName, null); }

    /** The field of a member of the view that is queried; the host nests views as sub-queries, so no alias stack is needed. */
    public static EntityFieldValue makeFieldValue(String fieldName, String entityAlias, List<String> aliasStack, ModelViewEntity view) {
        return new EntityFieldValue(fieldName, entityAlias);
    }

    @Override
    ModelField field(ModelEntity model) {
        return (entityAlias == null ? model : ((ModelViewEntity) model).getMemberModelEntity(entityAlias)).getField(fieldName);
    }

    @Override
    Object value(Map<String, ? extends Object> map) { return map.get(fieldName); }

    @Override
    public String sql(ModelEntity model, List<Param> params) throws GenericModelException {
        return entityAlias == null ? SqlPart.column(model, SqlPart.field(model, fieldName))
                : entityAlias + "." + field(model).getColName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityFieldValue that && fieldName.equals(that.fieldName) && Objects.equals(entityAlias, that.entityAlias);
    }

    @Override
    public int hashCode() { return Objects.hash(fieldName, entityAlias); }
    @Override
    public String toString() { return entityAlias == null ? fieldName : entityAlias + "." + fieldName; }
}
