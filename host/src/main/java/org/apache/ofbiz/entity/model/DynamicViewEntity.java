package org.apache.ofbiz.entity.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAlias;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAliasAll;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelViewLink;
import org.fulian.host.entity.model.ViewSource;

/** A view that a program puts together for one query. */
public class DynamicViewEntity {
    private final Map<String, String> members = new LinkedHashMap<>();
    private final List<ModelAliasAll> aliasAlls = new ArrayList<>();
    private final List<ModelAlias> aliases = new ArrayList<>();
    private final List<ModelViewLink> links = new ArrayList<>();
    private final List<ModelRelation> relations = new ArrayList<>();
    private String entityName = "DynamicView";
    private String packageName = "org.apache.ofbiz.dynamicview";
    private String defaultResourceName = "";
    private String title = "";

    /** An empty view. */
    public DynamicViewEntity() { }

    /** Adds a member under an alias. */
    public void addMemberEntity(String entityAlias, String entityName) {
        members.put(entityAlias, entityName);
    }

    /** Adds a field under its own name. */
    public void addAlias(String entityAlias, String name) {
        addAlias(entityAlias, name, null, null, null, null, null);
    }

    /** Adds a field with everything an alias can have. */
    public void addAlias(String entityAlias, String name, String field, String colAlias, Boolean primKey, Boolean groupBy, String function) {
        aliases.add(new ModelAlias(entityAlias, name, field, colAlias, primKey, groupBy, function, null));
    }

    /** Adds all fields of a member. */
    public void addAliasAll(String entityAlias, String prefix, Collection<String> excludes) {
        aliasAlls.add(new ModelAliasAll(entityAlias, prefix, false, null, null, excludes));
    }

    /** Joins two members. */
    public void addViewLink(String entityAlias, String relEntityAlias, Boolean relOptional, List<ModelKeyMap> modelKeyMaps) {
        links.add(new ModelViewLink(entityAlias, relEntityAlias, relOptional, null, modelKeyMaps));
    }

    /** Adds a relation from the view. */
    public void addRelation(String type, String title, String relEntityName, List<ModelKeyMap> modelKeyMaps) {
        relations.add(ModelRelation.create(null, null, type, title, relEntityName, null, modelKeyMaps, false));
    }

    /** The name for messages. */
    public String getEntityName() {
        return entityName;
    }

    /** Sets the name for messages. */
    public void setEntityName(String entityName) {
        this.entityName = entityName;
    }

    /** The package. */
    public String getPackageName() {
        return packageName;
    }

    /** Sets the package. */
    public void setPackageName(String packageName) {
        this.packageName = packageName;
    }

    /** The label file for localized values. */
    public String getDefaultResourceName() {
        return defaultResourceName;
    }

    /** Sets the label file for localized values. */
    public void setDefaultResourceName(String defaultResourceName) {
        this.defaultResourceName = defaultResourceName;
    }

    /** The title. */
    public String getTitle() {
        return title;
    }

    /** Sets the title. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The view over the delegator's entities; an unknown member is an error. */
    public ModelViewEntity makeModelViewEntity(Delegator delegator) {
        Map<String, ModelEntity> found = new LinkedHashMap<>();
        members.forEach((alias, name) -> {
            ModelEntity member = delegator.getModelReader().getModelEntityNoCheck(name);
            if (member == null) {
                throw new IllegalArgumentException("Entity " + name + " is not defined by any component");
            }
            found.put(alias, member);
        });
        return ViewSource.dynamic(entityName, title, defaultResourceName, found, aliasAlls, aliases, links, relations);
    }
}
