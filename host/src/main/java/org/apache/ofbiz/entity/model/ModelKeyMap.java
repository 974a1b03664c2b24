package org.apache.ofbiz.entity.model;

import java.io.Serializable;

/** A pair of fields that a relation or view link compares. */
public final class ModelKeyMap implements Serializable {
    private final String fieldName;
    private final String relFieldName;

    /** An empty related name means the same name on both sides. */
    public ModelKeyMap(String fieldName, String relFieldName) {
        this.fieldName = fieldName;
        this.relFieldName = relFieldName == null || relFieldName.isEmpty() ? fieldName : relFieldName;
    }

    /** The field on the side that declares the pair. */
    public String getFieldName() { return fieldName; }
    /** The field on the other side. */
    public String getRelFieldName() { return relFieldName; }

    @Override
    public String toString() {
        return fieldName + ":" + relFieldName;
    }
}
