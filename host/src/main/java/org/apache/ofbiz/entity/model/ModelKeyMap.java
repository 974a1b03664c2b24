package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.Objects;

/** A pair of fields that a relation or view link compares. */
public final class ModelKeyMap implements Comparable<ModelKeyMap>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String fieldName;
    private final String relFieldName;

    /** An empty related name means the same name on both sides. */
    public ModelKeyMap(String fieldName, String relFieldName) {
        this.fieldName = fieldName;
        this.relFieldName = relFieldName == null || relFieldName.isEmpty() ? fieldName : relFieldName;
    }

    /** The field on the side that declares the pair. */
    public String getFieldName() {
        return fieldName;
    }

    /** The field on the other side. */
    public String getRelFieldName() {
        return relFieldName;
    }

    @Override
    public int compareTo(ModelKeyMap other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ModelKeyMap other && fieldName.equals(other.fieldName) && relFieldName.equals(other.relFieldName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fieldName, relFieldName);
    }

    @Override
    public String toString() {
        return fieldName + ":" + relFieldName;
    }
}
