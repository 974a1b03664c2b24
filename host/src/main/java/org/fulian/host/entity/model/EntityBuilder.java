package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** An entity while the model is being read: its definition, extensions, stamps and reverse relations come together here. */
final class EntityBuilder {
    private static final List<String> STAMPS = List.of(ModelEntity.STAMP_FIELD, ModelEntity.STAMP_TX_FIELD,
            ModelEntity.CREATE_STAMP_FIELD, ModelEntity.CREATE_STAMP_TX_FIELD);

    final Element element;
    final String name;
    final String tableName;
    final List<String> pkNames;
    final Map<String, ModelField> fields = new LinkedHashMap<>();
    /** Declared relations and indexes with their elements; an index on a stamp has the entity's. */
    final Map<ModelRelation, Element> declared = new LinkedHashMap<>();
    final Map<EntityFacts.Index, Element> indexes = new LinkedHashMap<>();
    private final Map<String, ModelRelation> relations = new LinkedHashMap<>();
    private final Map<String, String> fieldOfColumn = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    EntityBuilder(Element element) {
        this.element = element;
        name = element.getAttribute("entity-name");
        tableName = sqlName(element, "table-name", name);
        pkNames = HostXml.children(element, "prim-key").stream().map(e -> e.getAttribute("field")).toList();
        extend(element);
        HostXml.children(element, "prim-key").forEach(e -> require(e, e.getAttribute("field")));
        if (pkNames.stream().distinct().count() != pkNames.size()) {
            throw HostXml.error(element, "a field occurs twice in the primary key of " + name);
        }
    }

    /** Takes the parts of the definition, or of an extend-entity, which may also change a known field (host-api §2.1). */
    void extend(Element part) {
        for (String attribute : List.of("sequence-bank-size", "enable-lock", "no-auto-stamp", "never-cache", "auto-clear-cache",
                "default-resource-name")) {
            if (part.hasAttribute(attribute)) {
                settings.put(attribute, part.getAttribute(attribute));
            }
        }
        HostXml.children(part, "field").forEach(e -> addField(e, part != element));
        HostXml.children(part, "relation").forEach(this::addRelation);
        for (Element e : HostXml.children(part, "index")) {
            List<Element> columns = HostXml.children(e, "index-field");
            columns.forEach(c -> require(c, c.getAttribute("name")));
            EntityFacts.Index index = new EntityFacts.Index(e.getAttribute("name"), flag(e, "unique"),
                    columns.stream().map(c -> c.getAttribute("name")).toList());
            if (indexes.put(index, e) != null) {
                throw HostXml.error(e, "index " + index.name() + " is defined twice in entity " + name);
            }
        }
    }

    /** The four stamps and the indexes on two of them (host-api §2.3). */
    void addStamps() {
        if (!set("no-auto-stamp")) {
            STAMPS.forEach(s -> put(element, ModelField.create(null, null, s, "date-time", null, null, null, false, false, false, true, false, null)));
            String clipped = SqlNames.shorten(tableName, SqlNames.MAX - "_TXSTMP".length());
            indexes.put(new EntityFacts.Index(clipped + "_TXSTMP", false, List.of(ModelEntity.STAMP_TX_FIELD)), element);
            indexes.put(new EntityFacts.Index(clipped + "_TXCRTS", false, List.of(ModelEntity.CREATE_STAMP_TX_FIELD)), element);
        }
    }

    /** Adds the reverse of another entity's relation, unless this entity has a relation of that name. */
    void addReverse(EntityBuilder from, ModelRelation relation) {
        String title = from == this && relation.getTitle().equals("Parent") ? "Child" : relation.getTitle();
        List<String> mapped = relation.getKeyMaps().stream().map(ModelKeyMap::getFieldName).sorted().toList();
        String type = mapped.equals(from.pkNames.stream().sorted().toList()) ? "one-nofk" : "many";
        List<ModelKeyMap> flipped = relation.getKeyMaps().stream().map(k -> new ModelKeyMap(k.getRelFieldName(), k.getFieldName())).toList();
        relations.putIfAbsent(title + from.name, ModelRelation.create(null, null, type, title, from.name, null, flipped, true));
    }

    ModelEntity build() {
        String size = settings.get("sequence-bank-size");
        return new EntityFacts(name, tableName, title(element), resource(element, settings.get("default-resource-name")),
                size == null ? null : Integer.valueOf(size), set("enable-lock"), set("no-auto-stamp"), set("never-cache"), set("auto-clear-cache"),
                fields, pkNames.stream().map(fields::get).toList(), List.copyOf(relations.values()), List.copyOf(indexes.keySet()), null,
                HostXml.file(element), HostXml.line(element)).entity();
    }

    static String title(Element e) {
        return firstOf(HostXml.attribute(e, "title"), e, "title", "None");
    }

    static String resource(Element e, String extended) {
        return firstOf(extended != null ? extended : HostXml.attribute(e, "default-resource-name"), e, "default-resource-name", "");
    }

    static ModelRelation relation(Element e) {
        return ModelRelation.create(null, null, e.getAttribute("type"), e.getAttribute("title"), e.getAttribute("rel-entity-name"),
                e.getAttribute("fk-name"), keys(e), false);
    }

    static List<ModelKeyMap> keys(Element e) {
        return HostXml.children(e, "key-map").stream().map(k -> new ModelKeyMap(k.getAttribute("field-name"), k.getAttribute("rel-field-name"))).toList();
    }

    private void addField(Element e, boolean mayChange) {
        String field = e.getAttribute("name");
        ModelField known = fields.get(field);
        if (known != null && !mayChange) {
            throw HostXml.error(e, "field " + field + " is defined twice in entity " + name);
        }
        if (FieldType.get(e.getAttribute("type")) == null) {
            throw HostXml.error(e, "field type " + e.getAttribute("type") + " of " + name + "." + field + " is unknown");
        }
        String column = known != null && !e.hasAttribute("col-name") ? known.getColName() : sqlName(e, "col-name", field);
        fieldOfColumn.values().remove(field);
        put(e, ModelField.create(null, null, field, e.getAttribute("type"), column, null, null,
                known == null ? flag(e, "not-null") : known.getIsNotNull(), pkNames.contains(field), false, false,
                flag(e, "enable-audit-log") || known != null && known.getEnableAuditLog(), null));
    }

    private void put(Element e, ModelField field) {
        String other = fieldOfColumn.putIfAbsent(field.getColName(), field.getName());
        if (other != null) {
            throw HostXml.error(e, "fields " + other + " and " + field.getName() + " of " + name + " share the column " + field.getColName());
        }
        fields.put(field.getName(), field);
    }

    private void addRelation(Element e) {
        ModelRelation relation = relation(e);
        if (relations.putIfAbsent(relation.getCombinedName(), relation) != null) {
            throw HostXml.error(e, "entity " + name + " has two relations named " + relation.getCombinedName() + "; give one a title");
        }
        declared.put(relation, e);
    }

    private void require(Element e, String field) {
        if (!fields.containsKey(field) && (set("no-auto-stamp") || !STAMPS.contains(field))) {
            throw HostXml.error(e, "field " + field + " is not a field of entity " + name);
        }
    }

    private boolean set(String setting) {
        return "true".equals(settings.get(setting));
    }

    private static boolean flag(Element e, String attribute) {
        return "true".equals(e.getAttribute(attribute));
    }

    private static String sqlName(Element e, String attribute, String javaName) {
        String sql = e.hasAttribute(attribute) ? e.getAttribute(attribute) : SqlNames.of(javaName);
        if (SqlNames.fault(sql) != null) {
            throw HostXml.error(e, SqlNames.fault(sql));
        }
        return sql;
    }

    /** The definition's own text, else that of the file's element, else the last. */
    private static String firstOf(String own, Element e, String fileWide, String last) {
        Element common = HostXml.child((Element) e.getParentNode(), fileWide);
        return own != null ? own : common != null ? common.getTextContent().strip() : last;
    }
}
