package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelField.EncryptMethod;
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
    private final List<String> pkNames;
    private final Map<String, ModelField> fields = new LinkedHashMap<>();
    private final Map<String, String> fieldOfColumn = new HashMap<>();
    private final Map<String, Declared<ModelRelation>> relations = new LinkedHashMap<>();
    private final List<Declared<EntityIndex>> indexes = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    /** A part and the element that declared it; null for what the engine adds. */
    record Declared<T>(T part, Element element) { }

    EntityBuilder(Element element) {
        this.element = element;
        name = element.getAttribute("entity-name");
        tableName = HostXml.attribute(element, "table-name") == null ? SqlNames.of(name) : element.getAttribute("table-name");
        String fault = SqlNames.fault(tableName);
        if (fault != null) {
            throw HostXml.error(element, fault);
        }
        pkNames = HostXml.children(element, "prim-key").stream().map(e -> e.getAttribute("field")).toList();
        takeSettings(element);
        HostXml.children(element, "field").forEach(this::addField);
        for (Element pk : HostXml.children(element, "prim-key")) {
            require(pk, pk.getAttribute("field"));
        }
        if (pkNames.stream().distinct().count() != pkNames.size()) {
            throw HostXml.error(element, "a field occurs twice in the primary key of " + name);
        }
        addRelationsAndIndexes(element);
    }

    /** Merges an extend-entity (host-api §2.1): new parts, and type, column or audit flag of known fields. */
    void extend(Element extension) {
        takeSettings(extension);
        for (Element e : HostXml.children(extension, "field")) {
            ModelField known = fields.get(e.getAttribute("name"));
            if (known == null) {
                addField(e);
            } else {
                fieldOfColumn.remove(known.getColName());
                String column = HostXml.attribute(e, "col-name") == null ? known.getColName() : e.getAttribute("col-name");
                put(e, field(e, column, known.getIsNotNull(), known.getEnableAuditLog() || flag(e, "enable-audit-log")));
            }
        }
        addRelationsAndIndexes(extension);
    }

    /** The four stamps and the indexes on two of them (host-api §2.3). */
    void addStamps() {
        if ("true".equals(settings.get("no-auto-stamp"))) {
            return;
        }
        for (String stamp : STAMPS) {
            put(element, ModelField.create(null, null, stamp, "date-time", null, null, null, false, false, EncryptMethod.FALSE, true, false, null));
        }
        String clipped = SqlNames.shorten(tableName, SqlNames.MAX - "_TXSTMP".length());
        indexes.add(new Declared<>(new EntityIndex(clipped + "_TXSTMP", false, List.of(ModelEntity.STAMP_TX_FIELD)), null));
        indexes.add(new Declared<>(new EntityIndex(clipped + "_TXCRTS", false, List.of(ModelEntity.CREATE_STAMP_TX_FIELD)), null));
    }

    /** Adds the reverse of another entity's relation, unless this entity has a relation of that name. */
    void addReverse(EntityBuilder from, ModelRelation relation) {
        boolean toItself = from == this;
        String title = toItself && relation.getTitle().equals("Parent") ? "Child" : relation.getTitle();
        List<String> mapped = relation.getKeyMaps().stream().map(ModelKeyMap::getFieldName).sorted().toList();
        String type = mapped.equals(from.pkNames.stream().sorted().toList()) ? "one-nofk" : "many";
        List<ModelKeyMap> flipped = relation.getKeyMaps().stream()
                .map(k -> new ModelKeyMap(k.getRelFieldName(), k.getFieldName())).toList();
        ModelRelation reverse = ModelRelation.create(null, null, type, title, from.name, null, flipped, true);
        relations.putIfAbsent(reverse.getCombinedName(), new Declared<>(reverse, null));
    }

    ModelField field(String fieldName) {
        return fields.get(fieldName);
    }

    List<String> pkNames() {
        return pkNames;
    }

    List<Declared<ModelRelation>> declaredRelations() {
        return relations.values().stream().filter(r -> r.element() != null).toList();
    }

    List<Declared<EntityIndex>> indexes() {
        return indexes;
    }

    LoadedEntity build() {
        String size = settings.get("sequence-bank-size");
        return new LoadedEntity(new EntityFacts(name, element.getAttribute("package-name"), tableName, title(element),
                description(element), defaultResource(element, settings.get("default-resource-name")), size == null ? null : Integer.valueOf(size),
                "true".equals(settings.get("enable-lock")), "true".equals(settings.get("no-auto-stamp")),
                "true".equals(settings.get("never-cache")), !"false".equals(settings.get("auto-clear-cache")), fields, List.of(),
                pkNames.stream().map(fields::get).toList(), relations.values().stream().map(Declared::part).toList(),
                indexes.stream().map(Declared::part).toList(), HostXml.file(element), HostXml.line(element)));
    }

    static String title(Element e) {
        return firstOf(HostXml.attribute(e, "title"), fileWide(e, "title"), "None");
    }

    static String description(Element e) {
        Element own = HostXml.child(e, "description");
        return firstOf(own == null ? null : own.getTextContent().strip(), fileWide(e, "description"), "None");
    }

    static String defaultResource(Element e, String own) {
        return firstOf(own, fileWide(e, "default-resource-name"), "");
    }

    static ModelRelation relation(Element e) {
        List<ModelKeyMap> keys = HostXml.children(e, "key-map").stream()
                .map(k -> new ModelKeyMap(k.getAttribute("field-name"), k.getAttribute("rel-field-name"))).toList();
        return ModelRelation.create(null, null, e.getAttribute("type"), e.getAttribute("title"), e.getAttribute("rel-entity-name"),
                e.getAttribute("fk-name"), keys, false);
    }

    private void takeSettings(Element e) {
        for (String attribute : List.of("sequence-bank-size", "enable-lock", "no-auto-stamp", "never-cache", "auto-clear-cache",
                "default-resource-name")) {
            if (HostXml.attribute(e, attribute) != null) {
                settings.put(attribute, e.getAttribute(attribute));
            }
        }
    }

    private void addField(Element e) {
        if (fields.containsKey(e.getAttribute("name"))) {
            throw HostXml.error(e, "field " + e.getAttribute("name") + " is defined twice in entity " + name);
        }
        String column = HostXml.attribute(e, "col-name") == null ? SqlNames.of(e.getAttribute("name")) : e.getAttribute("col-name");
        String fault = SqlNames.fault(column);
        if (fault != null) {
            throw HostXml.error(e, fault);
        }
        put(e, field(e, column, flag(e, "not-null"), flag(e, "enable-audit-log")));
    }

    private ModelField field(Element e, String column, boolean notNull, boolean audited) {
        if (FieldType.get(e.getAttribute("type")) == null) {
            throw HostXml.error(e, "field type " + e.getAttribute("type") + " of " + name + "." + e.getAttribute("name") + " is unknown");
        }
        List<String> validators = HostXml.children(e, "validate").stream().map(v -> v.getAttribute("name")).toList();
        return ModelField.create(null, null, e.getAttribute("name"), e.getAttribute("type"), column, null, null, notNull,
                pkNames.contains(e.getAttribute("name")), EncryptMethod.FALSE, false, audited, validators);
    }

    private void put(Element e, ModelField field) {
        String other = fieldOfColumn.putIfAbsent(field.getColName(), field.getName());
        if (other != null) {
            throw HostXml.error(e, "fields " + other + " and " + field.getName() + " of " + name + " share the column " + field.getColName());
        }
        fields.put(field.getName(), field);
    }

    private void addRelationsAndIndexes(Element parent) {
        for (Element e : HostXml.children(parent, "relation")) {
            ModelRelation relation = relation(e);
            if (relations.putIfAbsent(relation.getCombinedName(), new Declared<>(relation, e)) != null) {
                throw HostXml.error(e, "entity " + name + " has two relations named " + relation.getCombinedName() + "; give one a title");
            }
            HostXml.children(e, "key-map").forEach(k -> require(k, k.getAttribute("field-name")));
        }
        for (Element e : HostXml.children(parent, "index")) {
            List<Element> columns = HostXml.children(e, "index-field");
            columns.forEach(c -> require(c, c.getAttribute("name")));
            indexes.add(new Declared<>(new EntityIndex(e.getAttribute("name"), flag(e, "unique"),
                    columns.stream().map(c -> c.getAttribute("name")).toList()), e));
        }
    }

    private void require(Element e, String fieldName) {
        boolean stamp = STAMPS.contains(fieldName) && !"true".equals(settings.get("no-auto-stamp"));
        if (!fields.containsKey(fieldName) && !stamp) {
            throw HostXml.error(e, "field " + fieldName + " is not a field of entity " + name);
        }
    }

    private static boolean flag(Element e, String attribute) {
        return "true".equals(e.getAttribute(attribute));
    }

    private static String fileWide(Element e, String child) {
        Element found = HostXml.child((Element) e.getParentNode(), child);
        return found == null ? null : found.getTextContent().strip();
    }

    private static String firstOf(String first, String second, String third) {
        return first != null ? first : second != null ? second : third;
    }
}
