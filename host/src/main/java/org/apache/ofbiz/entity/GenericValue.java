package org.apache.ofbiz.entity;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;

/** One row. */
public class GenericValue extends GenericEntity {
    private static final long serialVersionUID = 1L;

    GenericValue(Delegator delegator, ModelEntity model) { super(delegator, model); }
    /** An empty value. */
    public static GenericValue create(ModelEntity model) { return new GenericValue(null, model); }

    /** A value from a map. */
    public static GenericValue create(Delegator delegator, ModelEntity model, Map<String, ? extends Object> fields) {
        GenericValue value = new GenericValue(delegator, model);
        if (fields != null) {
            value.setFields(fields);
        }
        return value;
    }

    /** A value that has only its key. */
    public static GenericValue create(GenericPK primaryKey) {
        return create(primaryKey.getDelegator(), primaryKey.getModelEntity(), primaryKey);
    }

    /** A copy that can be changed. */
    public static GenericValue create(GenericValue other) { return (GenericValue) other.clone(); }
    /** Inserts this row. */
    public GenericValue create() throws GenericEntityException { return getDelegator().create(this); }
    /** Updates the row with the fields present here. */
    public void store() throws GenericEntityException { getDelegator().store(this); }
    /** Deletes the row. */
    public void remove() throws GenericEntityException { getDelegator().removeValue(this); }
    /** Reads the row again. */
    public void refresh() throws GenericEntityException {
        refreshFromValue(getDelegator().findOne(getEntityName(), getPrimaryKey(), false));
    }

    /** The related rows. */
    public List<GenericValue> getRelated(String relationName, Map<String, ? extends Object> byAndFields, List<String> orderBy, boolean useCache)
            throws GenericEntityException {
        return getDelegator().getRelated(relationName, byAndFields, orderBy, this, useCache);
    }

    /** The one related row, or null. */
    public GenericValue getRelatedOne(String relationName, boolean useCache) throws GenericEntityException {
        return getDelegator().getRelatedOne(relationName, this, useCache);
    }

    @Override
    public boolean equals(Object other) { return other instanceof GenericValue && super.equals(other); }
    @Override
    public int hashCode() { return super.hashCode(); }
}
