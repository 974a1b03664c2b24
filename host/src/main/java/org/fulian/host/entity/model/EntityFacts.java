package org.fulian.host.entity.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.model.ModelViewEntity;

/** Everything known about an entity, fixed at load; the view part is null for an entity with a table. */
public record EntityFacts(String name, String tableName, String title, String defaultResourceName, Integer sequenceBankSize, boolean lock,
        boolean noAutoStamp, boolean neverCache, boolean autoClearCache, Map<String, ModelField> fields, List<ModelField> pks,
        List<ModelRelation> relations, List<Index> indexes, ViewFacts view, String file, int line) {

    /** A declared index or one on a stamp: names of fields, not of columns. */
    public record Index(String name, boolean unique, List<String> fields) { }

    /** Freezes the collections. */
    public EntityFacts {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        pks = List.copyOf(pks);
        relations = List.copyOf(relations);
        indexes = List.copyOf(indexes);
    }

    /** The facts behind an entity. */
    public static EntityFacts of(ModelEntity entity) {
        return entity instanceof View view ? view.behind : ((Table) entity).behind;
    }

    /** The foreign key that a {@code one} relation becomes. */
    public static String foreignKeyName(ModelRelation relation) {
        return relation.getFkName().isEmpty() ? relation.getCombinedName().toUpperCase(Locale.ROOT) : relation.getFkName();
    }

    ModelEntity entity() {
        return view == null ? new Table(this) : new View(this);
    }

    private static final class Table extends ModelEntity {
        private final transient EntityFacts behind;

        Table(EntityFacts facts) {
            super(facts);
            behind = facts;
        }
    }

    private static final class View extends ModelViewEntity {
        private final transient EntityFacts behind;

        View(EntityFacts facts) {
            super(facts);
            behind = facts;
        }
    }
}
