package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;

/** A relation from one entity to another (host-api §2.3). Immutable. */
public final class ModelRelation implements Serializable {
    private final String type;
    private final String title;
    private final String relEntityName;
    private final String fkName;
    private final List<ModelKeyMap> keyMaps;
    private final boolean autoRelation;

    private ModelRelation(String type, String title, String relEntityName, String fkName, List<ModelKeyMap> keyMaps, boolean autoRelation) {
        this.type = type;
        this.title = title == null ? "" : title;
        this.relEntityName = relEntityName;
        this.fkName = fkName == null ? "" : fkName;
        this.keyMaps = List.copyOf(keyMaps);
        this.autoRelation = autoRelation;
    }

    /** A relation; automatic ones are the reverse of a declared one. */
    public static ModelRelation create(ModelEntity modelEntity, String description, String type, String title, String relEntityName,
            String fkName, List<ModelKeyMap> keyMaps, boolean isAutoRelation) {
        return new ModelRelation(type, title, relEntityName, fkName, keyMaps, isAutoRelation);
    }

    /** Title and target together: the name by which {@code getRelated} asks. */
    public String getCombinedName() { return title + relEntityName; }
    /** {@code one}, {@code one-nofk} or {@code many}. */
    public String getType() { return type; }
    /** The title, or "". */
    public String getTitle() { return title; }
    /** The target entity. */
    public String getRelEntityName() { return relEntityName; }
    /** The declared foreign key name, or "". */
    public String getFkName() { return fkName; }
    /** The compared fields. */
    public List<ModelKeyMap> getKeyMaps() { return keyMaps; }
    /** True for a reverse relation that the model added. */
    public boolean isAutoRelation() { return autoRelation; }

    @Override
    public String toString() {
        return "ModelRelation(" + type + " " + getCombinedName() + " " + keyMaps + ")";
    }
}
