package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;
import org.fulian.host.entity.model.EntityFacts;

/** An entity as plugins see it, fixed at load; what the host needs beyond this API is in {@link EntityFacts}. */
public class ModelEntity implements Comparable<ModelEntity>, Serializable {
    /** Last change, unique inside its transaction. */
    public static final String STAMP_FIELD = "lastUpdatedStamp";
    /** Start of the transaction of the last change. */
    public static final String STAMP_TX_FIELD = "lastUpdatedTxStamp";
    /** Creation, unique inside its transaction. */
    public static final String CREATE_STAMP_FIELD = "createdStamp";
    /** Start of the creating transaction. */
    public static final String CREATE_STAMP_TX_FIELD = "createdTxStamp";

    final transient EntityFacts facts;
    private final transient List<ModelField> fields;

    /** Only the model loader makes entities. */
    protected ModelEntity(EntityFacts facts) {
        this.facts = facts;
        this.fields = List.copyOf(facts.fields().values());
    }

    /** The entity's name. */
    public String getEntityName() { return facts.name(); }
    /** The table without schema; for a view its SQL name, which no table bears. */
    public String getPlainTableName() { return facts.tableName(); }
    /** A readable title for messages. */
    public String getTitle() { return facts.title(); }
    /** The label file for localized values, or "". */
    public String getDefaultResourceName() { return facts.defaultResourceName(); }
    /** Where the definition was read. */
    public String getLocation() { return facts.file(); }
    /** Ids taken from the sequence at once, or null for the default. */
    public Integer getSequenceBankSize() { return facts.sequenceBankSize(); }
    /** Whether updates compare {@code lastUpdatedStamp} first. */
    public boolean getDoLock() { return facts.lock(); }
    /** Whether the four stamp fields are absent. */
    public boolean getNoAutoStamp() { return facts.noAutoStamp(); }
    /** Whether cached reads go to the database all the same. */
    public boolean getNeverCache() { return facts.neverCache(); }
    /** Whether writes clear the caches. */
    public boolean getAutoClearCache() { return facts.autoClearCache(); }
    /** Whether any field is audited. */
    public boolean getHasFieldWithAuditLog() { return fields.stream().anyMatch(ModelField::getEnableAuditLog); }
    /** Whether there is such a field. */
    public boolean isField(String fieldName) { return facts.fields().containsKey(fieldName); }
    /** The field, or null. */
    public ModelField getField(String fieldName) { return facts.fields().get(fieldName); }
    /** Number of fields. */
    public int getFieldsSize() { return fields.size(); }
    /** All fields in order of definition, the stamps last. */
    public List<ModelField> getFieldsUnmodifiable() { return fields; }
    /** All names in order of definition. */
    public List<String> getAllFieldNames() { return names(fields); }
    /** The names of the fields that the engine adds. */
    public List<String> getAutomaticFieldNames() { return names(fields.stream().filter(ModelField::getIsAutoCreatedInternal).toList()); }
    /** Primary key fields in the order of their declaration. */
    public List<ModelField> getPkFieldsUnmodifiable() { return facts.pks(); }
    /** Names of the primary key. */
    public List<String> getPkFieldNames() { return names(facts.pks()); }
    /** Number of primary key fields. */
    public int getPksSize() { return facts.pks().size(); }
    /** The key's first name, or null where there is no key. */
    public String getFirstPkFieldName() { return facts.pks().isEmpty() ? null : facts.pks().get(0).getName(); }
    /** Fields outside the key. */
    public List<ModelField> getNopksCopy() { return fields.stream().filter(f -> !f.getIsPk()).toList(); }
    /** Names outside the key. */
    public List<String> getNoPkFieldNames() { return names(getNopksCopy()); }

    /** The relation by title and target, or null. */
    public ModelRelation getRelation(String relationName) {
        return facts.relations().stream().filter(r -> r.getCombinedName().equals(relationName)).findFirst().orElse(null);
    }

    /** Relations of the chosen types. */
    public List<ModelRelation> getRelationsList(boolean includeOne, boolean includeOneNoFk, boolean includeMany) {
        return facts.relations().stream().filter(r -> switch (r.getType()) {
            case "one" -> includeOne;
            case "one-nofk" -> includeOneNoFk;
            default -> includeMany;
        }).toList();
    }

    @Override
    public int compareTo(ModelEntity other) {
        return facts.name().compareTo(other.facts.name());
    }

    @Override
    public String toString() {
        return "ModelEntity(" + facts.name() + ")";
    }

    private static List<String> names(List<ModelField> fields) {
        return fields.stream().map(ModelField::getName).toList();
    }
}
