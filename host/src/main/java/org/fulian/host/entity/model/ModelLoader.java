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
import org.apache.ofbiz.entity.model.ModelViewEntity;
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
            HostXml.children(HostXml.read(resource.path()).getDocumentElement(), "entity", "view-entity", "extend-entity").forEach(loader::collect);
        }
        return Collections.unmodifiableMap(loader.assemble());
    }

    private void collect(Element e) {
        String name = e.getAttribute("entity-name");
        if (e.getLocalName().equals("extend-entity")) {
            extensions.add(e);
            return;
        }
        Element first = entities.containsKey(name) ? entities.get(name).element : views.get(name);
        if (first != null) {
            throw HostXml.error(e, "entity " + name + " is already defined at " + HostXml.file(first) + ":" + HostXml.line(first));
        }
        if (e.getLocalName().equals("entity")) {
            entities.put(name, new EntityBuilder(e));
        } else {
            views.put(name, e);
        }
    }

    private Map<String, ModelEntity> assemble() {
        for (Element e : extensions) {
            EntityBuilder target = entities.get(e.getAttribute("entity-name"));
            if (target == null) {
                throw HostXml.error(e, "entity " + e.getAttribute("entity-name") + " is not defined");
            }
            target.extend(e);
        }
        entities.values().forEach(EntityBuilder::addStamps);
        checkSqlNames();
        for (EntityBuilder entity : entities.values()) {
            for (ModelRelation relation : entity.declared.keySet()) {
                if (relation.getType().startsWith("one") && entities.containsKey(relation.getRelEntityName())) {
                    entities.get(relation.getRelEntityName()).addReverse(entity, relation);
                }
            }
        }
        entities.forEach((name, builder) -> built.put(name, builder.build()));
        views.forEach((name, e) -> view(name, e, new HashSet<>()));
        entities.forEach((name, builder) -> builder.declared.forEach((relation, e) -> checkRelation(built.get(name), relation, e)));
        views.forEach((name, e) -> HostXml.children(e, "relation").forEach(r -> checkRelation(built.get(name), EntityBuilder.relation(r), r)));
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
            entity.indexes.forEach((index, e) -> checkKeyName(e, index.name(), SqlNames.MAX, entity, keys));
            entity.declared.forEach((relation, e) -> {
                if (relation.getType().equals("one")) {
                    checkKeyName(e, EntityFacts.foreignKeyName(relation), SqlNames.MAX_FK, entity, keys);
                }
            });
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

    private void checkRelation(ModelEntity entity, ModelRelation relation, Element e) {
        ModelEntity target = built.get(relation.getRelEntityName());
        boolean one = relation.getType().equals("one");
        if (target == null || one && target instanceof ModelViewEntity && !(entity instanceof ModelViewEntity)) {
            throw HostXml.error(e, "related entity " + relation.getRelEntityName() + " is not defined");
        }
        for (ModelKeyMap key : relation.getKeyMaps()) {
            FieldType type = fieldType(entity, key.getFieldName(), e);
            FieldType relType = fieldType(target, key.getRelFieldName(), e);
            if (one && !type.derbyType().equals(relType.derbyType())) {
                throw HostXml.error(e, "field " + key.getFieldName() + " (" + type.name() + ") cannot refer to " + target.getEntityName() + "."
                        + key.getRelFieldName() + " (" + relType.name() + ")");
            }
        }
        List<String> mapped = relation.getKeyMaps().stream().map(ModelKeyMap::getRelFieldName).sorted().toList();
        if (one && !mapped.equals(target.getPkFieldNames().stream().sorted().toList())) {
            throw HostXml.error(e, "a relation of type one maps the full primary key of " + relation.getRelEntityName() + " "
                    + target.getPkFieldNames() + "; use one-nofk or many");
        }
    }

    private static FieldType fieldType(ModelEntity entity, String field, Element e) {
        if (!entity.isField(field)) {
            throw HostXml.error(e, "field " + field + " is not a field of " + entity.getEntityName());
        }
        return FieldType.get(entity.getField(field).getType());
    }

    /** Builds a view after the views it has as members. */
    private ModelEntity view(String name, Element asked, Set<String> path) {
        if (built.containsKey(name)) {
            return built.get(name);
        }
        if (!views.containsKey(name)) {
            throw HostXml.error(asked, "member entity " + name + " is not defined");
        }
        if (!path.add(name)) {
            throw HostXml.error(asked, "view " + name + " is a member of itself");
        }
        ModelEntity view = new ViewBuilder(views.get(name), m -> view(m.getAttribute("entity-name"), m, path)).build();
        path.remove(name);
        built.put(name, view);
        return view;
    }
}
