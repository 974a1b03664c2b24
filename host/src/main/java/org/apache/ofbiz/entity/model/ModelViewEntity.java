package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fulian.host.entity.model.EntityFacts;
import org.fulian.host.entity.model.ViewFacts;

/** A view entity as plugins see it (host-api §2.4). */
public class ModelViewEntity extends ModelEntity {
    private static final long serialVersionUID = 1L;

    private final transient ViewFacts view;

    /** Only the model loader makes views. */
    protected ModelViewEntity(EntityFacts facts, ViewFacts view) {
        super(facts);
        this.view = view;
    }

    /** The host's side of the view. */
    protected final ViewFacts viewFacts() {
        return view;
    }

    /** The alias, or null. */
    public ModelAlias getAlias(String name) {
        return view.aliases().get(name);
    }

    /** The alias at a position. */
    public ModelAlias getAlias(int index) {
        return getAliasesCopy().get(index);
    }

    /** All aliases, those of alias-all included. */
    public List<ModelAlias> getAliasesCopy() {
        return List.copyOf(view.aliases().values());
    }

    /** Same as an iterator. */
    public Iterator<ModelAlias> getAliasesIterator() {
        return view.aliases().values().iterator();
    }

    /** Number of aliases. */
    public int getAliasesSize() {
        return view.aliases().size();
    }

    /** Members in order. */
    public List<ModelMemberEntity> getAllModelMemberEntities() {
        return List.copyOf(getMemberModelMemberEntities().values());
    }

    /** Members by alias, in order. */
    public Map<String, ModelMemberEntity> getMemberModelMemberEntities() {
        Map<String, ModelMemberEntity> members = new LinkedHashMap<>();
        view.members().forEach((alias, entity) -> members.put(alias, new ModelMemberEntity(alias, entity.getEntityName())));
        return members;
    }

    /** The member's entity or view, or null. */
    public ModelEntity getMemberModelEntity(String alias) {
        return view.members().get(alias);
    }

    /** Fields to group by. */
    public List<ModelField> getGroupBysCopy() {
        return view.groupBys();
    }

    /** Fields to group by when these are selected: unselected ones are left out of GROUP BY. */
    public List<ModelField> getGroupBysCopy(List<ModelField> selectFields) {
        return view.groupBys().stream().filter(selectFields::contains).toList();
    }

    /** Number of fields to group by. */
    public int getGroupBysSize() {
        return view.groupBys().size();
    }

    /** Links in join order. */
    public List<ModelViewLink> getViewLinksCopy() {
        return view.links();
    }

    /** Same as an iterator. */
    public Iterator<ModelViewLink> getViewLinksIterator() {
        return view.links().iterator();
    }

    /** Number of links. */
    public int getViewLinksSize() {
        return view.links().size();
    }

    @Override
    public String toString() {
        return "ModelViewEntity(" + getEntityName() + ")";
    }

    /** A member and its alias. */
    public static final class ModelMemberEntity implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String entityAlias;
        private final String entityName;

        /** A member under an alias. */
        public ModelMemberEntity(String entityAlias, String entityName) {
            this.entityAlias = entityAlias;
            this.entityName = entityName;
        }

        /** The alias. */
        public String getEntityAlias() {
            return entityAlias;
        }

        /** The entity or view. */
        public String getEntityName() {
            return entityName;
        }
    }

    /** All fields of a member at once. */
    public static final class ModelAliasAll implements Serializable, Iterable<String> {
        private static final long serialVersionUID = 1L;
        private final String entityAlias;
        private final String prefix;
        private final boolean groupBy;
        private final String function;
        private final Set<String> excludes;

        /** All fields of a member but the excluded ones. */
        public ModelAliasAll(String entityAlias, String prefix, boolean groupBy, String function, String fieldSet, Collection<String> excludes) {
            this.entityAlias = entityAlias;
            this.prefix = prefix == null ? "" : prefix;
            this.groupBy = groupBy;
            this.function = function == null ? "" : function;
            this.excludes = excludes == null ? Set.of() : new LinkedHashSet<>(excludes);
        }

        /** The member. */
        public String getEntityAlias() {
            return entityAlias;
        }

        /** What the names start with, or "". */
        public String getPrefix() {
            return prefix;
        }

        /** Whether the view groups by these fields. */
        public boolean getGroupBy() {
            return groupBy;
        }

        /** The function around each field, or "". */
        public String getFunction() {
            return function;
        }

        /** Whether a field is left out. */
        public boolean shouldExclude(String fieldName) {
            return excludes.contains(fieldName);
        }

        @Override
        public Iterator<String> iterator() {
            return excludes.iterator();
        }
    }

    /** One column of the view. */
    public static final class ModelAlias implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String entityAlias;
        private final String name;
        private final String field;
        private final String colAlias;
        private final Boolean isPk;
        private final boolean groupBy;
        private final String function;

        /** A column; field and column alias default to the name, a null primary key flag to the field's own. */
        public ModelAlias(String entityAlias, String name, String field, String colAlias, Boolean isPk, Boolean groupBy, String function,
                String fieldSet) {
            this.entityAlias = entityAlias == null ? "" : entityAlias;
            this.name = name;
            this.field = field == null || field.isEmpty() ? name : field;
            this.colAlias = colAlias == null || colAlias.isEmpty() ? org.fulian.host.entity.model.SqlNames.of(name) : colAlias;
            this.isPk = isPk;
            this.groupBy = Boolean.TRUE.equals(groupBy);
            this.function = function == null ? "" : function;
        }

        /** The member, or "" for a complex alias. */
        public String getEntityAlias() {
            return entityAlias;
        }

        /** The field name in the view. */
        public String getName() {
            return name;
        }

        /** The field of the member. */
        public String getField() {
            return field;
        }

        /** The SQL name of the column. */
        public String getColAlias() {
            return colAlias;
        }

        /** Whether marked as key or not; null where the field decides. */
        public Boolean getIsPk() {
            return isPk;
        }

        /** Whether the view groups by it. */
        public boolean getGroupBy() {
            return groupBy;
        }

        /** The function around the field, or "". */
        public String getFunction() {
            return function;
        }
    }

    /** A join of two members. */
    public static final class ModelViewLink implements Serializable, Iterable<ModelKeyMap> {
        private static final long serialVersionUID = 1L;
        private final String entityAlias;
        private final String relEntityAlias;
        private final boolean relOptional;
        private final transient ViewEntityCondition condition;
        private final List<ModelKeyMap> keyMaps;

        /** A join; optional means that rows without partner stay. */
        public ModelViewLink(String entityAlias, String relEntityAlias, Boolean relOptional, ViewEntityCondition viewEntityCondition,
                List<ModelKeyMap> keyMaps) {
            this.entityAlias = entityAlias;
            this.relEntityAlias = relEntityAlias;
            this.relOptional = Boolean.TRUE.equals(relOptional);
            this.condition = viewEntityCondition;
            this.keyMaps = List.copyOf(keyMaps);
        }

        /** The member on the left. */
        public String getEntityAlias() {
            return entityAlias;
        }

        /** The member on the right. */
        public String getRelEntityAlias() {
            return relEntityAlias;
        }

        /** Whether it is a LEFT JOIN. */
        public boolean isRelOptional() {
            return relOptional;
        }

        /** What goes into ON besides the keys, or null. */
        public ViewEntityCondition getViewEntityCondition() {
            return condition;
        }

        /** The compared fields. */
        public List<ModelKeyMap> getKeyMapsCopy() {
            return keyMaps;
        }

        /** Same as an iterator. */
        public Iterator<ModelKeyMap> getKeyMapsIterator() {
            return keyMaps.iterator();
        }

        /** Number of compared pairs. */
        public int getKeyMapsSize() {
            return keyMaps.size();
        }

        @Override
        public Iterator<ModelKeyMap> iterator() {
            return keyMaps.iterator();
        }
    }

    /** The condition of a view or link. */
    public abstract static class ViewEntityCondition {
        /** Only the model loader makes conditions. */
        protected ViewEntityCondition() { }

        /** The view's own order. */
        public abstract List<String> getOrderByList();
    }
}
