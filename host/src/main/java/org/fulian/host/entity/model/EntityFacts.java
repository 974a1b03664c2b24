package org.fulian.host.entity.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelRelation;

/** Everything known about an entity, fixed at load. The API type {@link ModelEntity} shows the part plugins may see. */
public record EntityFacts(String name, String packageName, String tableName, String title, String description,
        String defaultResourceName, Integer sequenceBankSize, boolean lock, boolean noAutoStamp, boolean neverCache,
        boolean autoClearCache, Map<String, ModelField> fields, List<ModelField> fieldList, List<ModelField> pks,
        List<ModelRelation> relations, List<EntityIndex> indexes, String file, int line) {

    /** Freezes the collections; the field list is always the map's values. */
    public EntityFacts {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fieldList = List.copyOf(fields.values());
        pks = List.copyOf(pks);
        relations = List.copyOf(relations);
        indexes = List.copyOf(indexes);
    }

    /** The facts behind an entity. */
    public static EntityFacts of(ModelEntity entity) {
        return ((Holder) entity).facts();
    }

    /** The foreign key that a {@code one} relation becomes. */
    public static String foreignKeyName(ModelRelation relation) {
        return relation.getFkName().isEmpty() ? relation.getCombinedName().toUpperCase(Locale.ROOT) : relation.getFkName();
    }

    /** What both kinds of loaded entities offer. */
    interface Holder {
        EntityFacts facts();
    }
}
