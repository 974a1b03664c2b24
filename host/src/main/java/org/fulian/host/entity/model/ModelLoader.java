package org.fulian.host.entity.model;

import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.component.Components;

/** Reads the entity model of all components. */
public final class ModelLoader {
    private ModelLoader() { }

    /** All entities and views by name, in load order. */
    public static Map<String, ModelEntity> load(Components components) {
        throw new UnsupportedFeatureException("Loading the entity model", "§2");
    }
}
