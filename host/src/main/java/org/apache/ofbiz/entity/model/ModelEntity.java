package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fulian.host.entity.model.EntityFacts;

/**
 * An entity as plugins see it. All facts are fixed when the model is loaded; what the host needs beyond this API is in
 * {@link EntityFacts}.
 */
public class ModelEntity implements Comparable<ModelEntity>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Last change, unique inside its transaction. */
    public static final String STAMP_FIELD = "lastUpdatedStamp";
    /** Start of the transaction of the last change. */
    public static final String STAMP_TX_FIELD = "lastUpdatedTxStamp";
    /** Creation, unique inside its transaction. */
    public static final String CREATE_STAMP_FIELD = "createdStamp";
    /** Start of the creating transaction. */
    public static final String CREATE_STAMP_TX_FIELD = "createdTxStamp";

    private final transient EntityFacts facts;
    private final CopyOnWriteArrayList<ModelRelation> relations;

    /** Only the model loader makes entities. */
    protected ModelEntity(EntityFacts facts) {
        this.facts = facts;
        this.relations = new CopyOnWriteArrayList<>(facts.relations());
    }

    /** The host's side of the entity. */
    protected final EntityFacts entityFacts() {
        return facts;
    }

    /** The entity's name. */
    public String getEntityName() {
        return facts.name();
    }

    /** The package the definition names. */
    public String getPackageName() {
        return facts.packageName();
    }

    /** The table without schema; for a view its SQL name, which no table bears. */
    public String getPlainTableName() {
        return facts.tableName();
    }

    /** A readable title for messages. */
    public String getTitle() {
        return facts.title();
    }

    /** What the definition says about itself. */
    public String getDescription() {
        return facts.description();
    }

    /** The label file for localized values, or "". */
    public String getDefaultResourceName() {
        return facts.defaultResourceName();
    }

    /** Where the definition was read. */
    public String getLocation() {
        return facts.file();
    }

    /** Ids taken from the sequence at once, or null for the default. */
    public Integer getSequenceBankSize() {
        return facts.sequenceBankSize();
    }

    /** Whether updates compare {@code lastUpdatedStamp} first. */
    public boolean getDoLock() {
        return facts.lock();
    }

    /** Same as {@link #getDoLock()}. */
    public boolean lock() {
        return facts.lock();
    }

    /** Whether the four stamp fields are absent. */
    public boolean getNoAutoStamp() {
        return facts.noAutoStamp();
    }

    /** Whether cached reads go to the database all the same. */
    public boolean getNeverCache() {
        return facts.neverCache();
    }

    /** Whether writes clear the caches. */
    public boolean getAutoClearCache() {
        return facts.autoClearCache();
    }

    /** Whether any field is audited. */
    public boolean getHasFieldWithAuditLog() {
        return facts.fields().values().stream().anyMatch(ModelField::getEnableAuditLog);
    }

    /** Whether there is such a field. */
    public boolean isField(String fieldName) {
        return fieldName != null && facts.fields().containsKey(fieldName);
    }

    /** Whether all of them are fields. */
    public boolean areFields(Collection<String> fieldNames) {
        return fieldNames == null || fieldNames.stream().allMatch(this::isField);
    }

    /** The field, or null. */
    public ModelField getField(String fieldName) {
        return fieldName == null ? null : facts.fields().get(fieldName);
    }

    /** Number of fields. */
    public int getFieldsSize() {
        return facts.fields().size();
    }

    /** All fields in order of definition, the stamps last. */
    public List<ModelField> getFieldsUnmodifiable() {
        return facts.fieldList();
    }

    /** Same as an iterator. */
    public Iterator<ModelField> getFieldsIterator() {
        return facts.fieldList().iterator();
    }

    /** All names in order of definition. */
    public List<String> getAllFieldNames() {
        return names(facts.fieldList());
    }

    /** The names of the fields that the engine adds. */
    public List<String> getAutomaticFieldNames() {
        return names(facts.fieldList().stream().filter(ModelField::getIsAutoCreatedInternal).toList());
    }

    /** Primary key fields in the order of their declaration. */
    public List<ModelField> getPkFields() {
        return facts.pks();
    }

    /** Same as {@link #getPkFields()}. */
    public List<ModelField> getPkFieldsUnmodifiable() {
        return facts.pks();
    }

    /** Names of the primary key. */
    public List<String> getPkFieldNames() {
        return names(facts.pks());
    }

    /** Primary key fields as an iterator. */
    public Iterator<ModelField> getPksIterator() {
        return facts.pks().iterator();
    }

    /** Number of primary key fields. */
    public int getPksSize() {
        return facts.pks().size();
    }

    /** The key's first name, or null where there is no key. */
    public String getFirstPkFieldName() {
        return facts.pks().isEmpty() ? null : facts.pks().get(0).getName();
    }

    /** The single key field; more or none is an error. */
    public ModelField getOnlyPk() {
        if (facts.pks().size() != 1) {
            throw new IllegalArgumentException("Entity " + facts.name() + " has " + facts.pks().size() + " primary key fields, not one");
        }
        return facts.pks().get(0);
    }

    /** Whether the set holds the complete key. */
    public boolean containsAllPkFieldNames(Set<String> fieldNames) {
        return fieldNames.containsAll(getPkFieldNames());
    }

    /** Fields outside the key. */
    public List<ModelField> getNopksCopy() {
        return facts.fieldList().stream().filter(f -> !f.getIsPk()).toList();
    }

    /** Fields outside the key as an iterator. */
    public Iterator<ModelField> getNopksIterator() {
        return getNopksCopy().iterator();
    }

    /** Number of fields outside the key. */
    public int getNopksSize() {
        return facts.fields().size() - facts.pks().size();
    }

    /** Names outside the key. */
    public List<String> getNoPkFieldNames() {
        return names(getNopksCopy());
    }

    /** The column (in a view the column alias) of a field, or "" when there is none. */
    public String getColNameOrAlias(String fieldName) {
        ModelField field = getField(fieldName);
        return field == null ? "" : field.getColName();
    }

    /** All relations, declared and automatic. */
    public CopyOnWriteArrayList<ModelRelation> getRelations() {
        return relations;
    }

    /** The relation by title and target, or null. */
    public ModelRelation getRelation(String relationName) {
        return relations.stream().filter(r -> r.getCombinedName().equals(relationName)).findFirst().orElse(null);
    }

    /** Relations as an iterator. */
    public Iterator<ModelRelation> getRelationsIterator() {
        return relations.iterator();
    }

    /** Number of relations. */
    public int getRelationsSize() {
        return relations.size();
    }

    /** Relations of the chosen types. */
    public List<ModelRelation> getRelationsList(boolean includeOne, boolean includeOneNoFk, boolean includeMany) {
        return relations.stream().filter(r -> switch (r.getType()) {
            case "one" -> includeOne;
            case "one-nofk" -> includeOneNoFk;
            default -> includeMany;
        }).toList();
    }

    /** Relations with at most one target row. */
    public List<ModelRelation> getRelationsOneList() {
        return getRelationsList(true, true, false);
    }

    /** Relations with any number of target rows. */
    public List<ModelRelation> getRelationsManyList() {
        return getRelationsList(false, false, true);
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
