package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/**
 * Reads the entity model of all components and checks it as a whole. Stricter than OFBiz, which logs much of this and goes on: a
 * component that passes here raises no complaint there.
 */
public final class ModelLoader {
    private final Map<String, EntityBuilder> entities = new LinkedHashMap<>();
    private final Map<String, Element> views = new LinkedHashMap<>();
    private final List<Element> extensions = new ArrayList<>();
    private final Map<String, ModelEntity> built = new LinkedHashMap<>();

    private ModelLoader() { }

    /** All entities and views by name, in load order, the views last. */
    public static Map<String, ModelEntity> load(Components components) {
        ModelLoader loader = new ModelLoader();
        for (Resource resource : components.resources(Resource.Kind.ENTITY_MODEL)) {
            loader.collect(HostXml.read(resource.path()).getDocumentElement());
        }
        return Collections.unmodifiableMap(loader.assemble());
    }

    private void collect(Element root) {
        for (Element e : HostXml.children(root, "entity", "view-entity", "extend-entity")) {
            String name = e.getAttribute("entity-name");
            if (e.getLocalName().equals("extend-entity")) {
                extensions.add(e);
            } else if (entities.containsKey(name) || views.containsKey(name)) {
                Element first = entities.containsKey(name) ? entities.get(name).element : views.get(name);
                throw HostXml.error(e, "entity " + name + " is already defined at " + HostXml.file(first) + ":" + HostXml.line(first));
            } else if (e.getLocalName().equals("entity")) {
                entities.put(name, new EntityBuilder(e));
            } else {
                views.put(name, e);
            }
        }
    }

    private Map<String, ModelEntity> assemble() {
        for (Element e : extensions) {
            EntityBuilder target = entities.get(e.getAttribute("entity-name"));
            if (target == null) {
                throw HostXml.error(e, "entity " + e.getAttribute("entity-name") + " is not defined by this or an earlier component");
            }
            target.extend(e);
        }
        entities.values().forEach(EntityBuilder::addStamps);
        checkSqlNames();
        entities.values().forEach(this::checkRelations);
        entities.values().forEach(this::addReverseRelations);
        entities.forEach((name, builder) -> built.put(name, builder.build()));
        views.keySet().forEach(name -> view(name, null, new HashSet<>()));
        return built;
    }

    private void checkSqlNames() {
        Map<String, String> tables = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (EntityBuilder entity : entities.values()) {
            String other = tables.putIfAbsent(entity.tableName, entity.name);
            if (other != null) {
                throw HostXml.error(entity.element, "entities " + other + " and " + entity.name + " share the table " + entity.tableName);
            }
            for (EntityBuilder.Declared<EntityIndex> index : entity.indexes()) {
                Element e = index.element() == null ? entity.element : index.element();
                checkKeyName(e, index.part().name(), SqlNames.MAX, entity, keys);
            }
            for (EntityBuilder.Declared<ModelRelation> relation : entity.declaredRelations()) {
                if (relation.part().getType().equals("one")) {
                    checkKeyName(relation.element(), EntityFacts.foreignKeyName(relation.part()), SqlNames.MAX_FK, entity, keys);
                }
            }
        }
    }

    private static void checkKeyName(Element e, String name, int max, EntityBuilder entity, Map<String, String> keys) {
        if (name.length() > max) {
            throw HostXml.error(e, "the name " + name + " has more than " + max + " characters; give " + entity.name + " a shorter one");
        }
        String other = keys.putIfAbsent(name, entity.name);
        if (other != null) {
            throw HostXml.error(e, "the index or foreign key name " + name + " of " + entity.name + " is already used by " + other);
        }
    }

    private void checkRelations(EntityBuilder entity) {
        for (EntityBuilder.Declared<ModelRelation> declared : entity.declaredRelations()) {
            ModelRelation relation = declared.part();
            EntityBuilder target = entities.get(relation.getRelEntityName());
            if (target == null) {
                if (!views.containsKey(relation.getRelEntityName()) || relation.getType().equals("one")) {
                    throw HostXml.error(declared.element(), "related entity " + relation.getRelEntityName() + " is not defined");
                }
                continue;
            }
            for (ModelKeyMap key : relation.getKeyMaps()) {
                checkKey(entity, target, relation, key, declared.element());
            }
            checkFullKey(relation, target.pkNames(), declared.element());
        }
    }

    private static void checkKey(EntityBuilder entity, EntityBuilder target, ModelRelation relation, ModelKeyMap key, Element e) {
        if (target.field(key.getRelFieldName()) == null) {
            throw HostXml.error(e, "field " + key.getRelFieldName() + " is not a field of entity " + target.name);
        }
        String type = entity.field(key.getFieldName()).getType();
        String relType = target.field(key.getRelFieldName()).getType();
        String sqlType = FieldType.get(type).sqlType(Dialect.DERBY);
        if (relation.getType().equals("one") && !sqlType.equals(FieldType.get(relType).sqlType(Dialect.DERBY))) {
            throw HostXml.error(e, "field " + key.getFieldName() + " (" + type + ") cannot refer to " + target.name + "."
                    + key.getRelFieldName() + " (" + relType + ")");
        }
    }

    private static void checkFullKey(ModelRelation relation, List<String> pkNames, Element e) {
        Set<String> mapped = new HashSet<>();
        relation.getKeyMaps().forEach(k -> mapped.add(k.getRelFieldName()));
        boolean full = mapped.equals(Set.copyOf(pkNames)) && mapped.size() == relation.getKeyMaps().size();
        if (relation.getType().equals("one") && !full) {
            throw HostXml.error(e, "a relation of type one maps the full primary key of " + relation.getRelEntityName() + " " + pkNames
                    + "; use one-nofk or many");
        }
    }

    private void addReverseRelations(EntityBuilder entity) {
        for (EntityBuilder.Declared<ModelRelation> declared : entity.declaredRelations()) {
            EntityBuilder target = entities.get(declared.part().getRelEntityName());
            if (target != null && declared.part().getType().startsWith("one")) {
                target.addReverse(entity, declared.part());
            }
        }
    }

    /** Builds a view after the views it has as members. */
    private ModelEntity view(String name, Element member, Set<String> path) {
        ModelEntity known = built.get(name);
        Element element = views.get(name);
        if (known != null) {
            return known;
        }
        if (element == null) {
            throw HostXml.error(member, "member entity " + name + " is not defined");
        }
        if (!path.add(name)) {
            throw HostXml.error(member, "view " + name + " is a member of itself");
        }
        ModelEntity view = ViewSource.read(element, m -> view(m.getAttribute("entity-name"), m, path)).build();
        for (Element e : HostXml.children(element, "relation")) {
            checkViewRelation(view, EntityBuilder.relation(e), e);
        }
        path.remove(name);
        built.put(name, view);
        return view;
    }

    private void checkViewRelation(ModelEntity view, ModelRelation relation, Element e) throws HostLoadException {
        ModelEntity target = built.get(relation.getRelEntityName());
        if (target == null && !views.containsKey(relation.getRelEntityName())) {
            throw HostXml.error(e, "related entity " + relation.getRelEntityName() + " is not defined");
        }
        for (ModelKeyMap key : relation.getKeyMaps()) {
            if (!view.isField(key.getFieldName())) {
                throw HostXml.error(e, "field " + key.getFieldName() + " is not an alias of view " + view.getEntityName());
            }
            if (target != null && !target.isField(key.getRelFieldName())) {
                throw HostXml.error(e, "field " + key.getRelFieldName() + " is not a field of entity " + target.getEntityName());
            }
        }
        if (target != null) {
            checkFullKey(relation, target.getPkFieldNames(), e);
        }
    }
}
