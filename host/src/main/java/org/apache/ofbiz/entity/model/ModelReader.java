package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.Map;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericModelException;
import org.fulian.host.component.Components;
import org.fulian.host.entity.model.ModelLoader;

/** The entity model of the loaded components; every delegator shares it. */
public final class ModelReader implements Serializable {
    private static ModelReader reader;
    private static Components readFrom;

    private final transient Map<String, ModelEntity> entities;

    private ModelReader(Map<String, ModelEntity> entities) {
        this.entities = entities;
    }

    /** The model in force, read once per component registry. */
    public static synchronized ModelReader getModelReader(String delegatorName) throws GenericEntityException {
        if (readFrom != Components.current()) {
            reader = new ModelReader(ModelLoader.load(Components.current()));
            readFrom = Components.current();
        }
        return reader;
    }

    /** All entities by name. */
    public Map<String, ModelEntity> getEntityCache() throws GenericEntityException { return entities; }
    /** The entity, or null. */
    public ModelEntity getModelEntityNoCheck(String entityName) { return entities.get(entityName); }

    /** The entity; an unknown name is an error. */
    public ModelEntity getModelEntity(String entityName) throws GenericEntityException {
        ModelEntity entity = entities.get(entityName);
        if (entity == null) {
            throw new GenericModelException("Entity " + entityName + " is not defined by any component");
        }
        return entity;
    }
}
