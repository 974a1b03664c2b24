package org.apache.ofbiz.entity;

import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;

/** The key of a row. */
public class GenericPK extends GenericEntity {
    private static final long serialVersionUID = 1L;

    GenericPK(Delegator delegator, ModelEntity model) { super(delegator, model); }

    /** A key from a map. */
    public static GenericPK create(Delegator delegator, ModelEntity model, Map<String, ? extends Object> fields) {
        GenericPK key = new GenericPK(delegator, model);
        key.setFields(fields);
        return key;
    }

    @Override
    public GenericPK clone() { return (GenericPK) super.clone(); }
    @Override
    public boolean equals(Object other) { return other instanceof GenericPK && super.equals(other); }
    @Override
    public int hashCode() { return super.hashCode(); }
}
