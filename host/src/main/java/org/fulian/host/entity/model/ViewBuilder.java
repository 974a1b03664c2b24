package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a view-entity: its fields with their SQL, and whether its parts fit together (host-api §2.4). */
final class ViewBuilder {
    private static final Set<String> AGGREGATES = Set.of("min", "max", "sum", "avg", "count", "count-distinct");
    /** What a complex alias may compute with; anything else in a model file would be raw SQL. */
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "||");

    private final Element view;
    private final Map<String, ModelEntity> members = new LinkedHashMap<>();
    private final Map<String, ModelField> fields = new LinkedHashMap<>();
    private final List<ModelField> groupBys = new ArrayList<>();
    private boolean aggregate;
    /** The type of the first field in the complex alias being read. */
    private String complexType;

    ViewBuilder(Element view, Function<Element, ModelEntity> member) {
        this.view = view;
        for (Element e : HostXml.children(view, "member-entity")) {
            if (members.put(e.getAttribute("entity-alias"), member.apply(e)) != null) {
                throw HostXml.error(e, "entity alias " + e.getAttribute("entity-alias") + " is defined twice");
            }
        }
    }

    ModelEntity build() {
        HostXml.children(view, "alias").forEach(this::addAlias);
        HostXml.children(view, "alias-all").forEach(this::addAll);
        List<ViewFacts.Link> links = links();
        String name = view.getAttribute("entity-name");
        ViewFacts facts = new ViewFacts(Collections.unmodifiableMap(members), links, List.copyOf(groupBys), aggregate, filter(view));
        return new EntityFacts(name, SqlNames.of(name), EntityBuilder.title(view), EntityBuilder.resource(view, null), null, false, true,
                "true".equals(view.getAttribute("never-cache")), "true".equals(view.getAttribute("auto-clear-cache")), fields,
                fields.values().stream().filter(ModelField::getIsPk).toList(),
                HostXml.children(view, "relation").stream().map(EntityBuilder::relation).toList(), List.of(), facts, HostXml.file(view),
                HostXml.line(view)).entity();
    }

    private void addAlias(Element e) {
        String name = e.getAttribute("name");
        if (fields.containsKey(name)) {
            throw HostXml.error(e, "alias " + name + " is defined twice");
        }
        Element complex = HostXml.child(e, "complex-alias");
        if (complex != null) {
            complexType = null;
            String sql = sql(complex);
            if (complexType == null) {
                throw HostXml.error(e, "alias " + name + " names no field, so its type is unknown");
            }
            add(e, name, complexType, sql, false);
        } else {
            ModelField field = memberField(e, e.getAttribute("entity-alias"), HostXml.attribute(e, "field") == null ? name : e.getAttribute("field"));
            add(e, name, field.getType(), e.getAttribute("entity-alias") + "." + field.getColName(), field.getIsPk());
        }
    }

    /** Adds the fields of a member that have no alias yet; stamps never (the first definition of a name wins). */
    private void addAll(Element e) {
        String alias = e.getAttribute("entity-alias");
        String prefix = e.getAttribute("prefix");
        List<String> excluded = HostXml.children(e, "exclude").stream().map(x -> x.getAttribute("field")).toList();
        for (ModelField field : member(e, alias).getFieldsUnmodifiable()) {
            String own = field.getName();
            String name = prefix.isEmpty() ? own : prefix + Character.toUpperCase(own.charAt(0)) + own.substring(1);
            if (!field.getIsAutoCreatedInternal() && !excluded.contains(own) && !fields.containsKey(name)) {
                add(e, name, field.getType(), alias + "." + field.getColName(), field.getIsPk());
            }
        }
    }

    private void add(Element e, String name, String type, String sql, boolean ofKey) {
        String function = e.getAttribute("function");
        String marked = e.getAttribute("prim-key");
        boolean pk = marked.isEmpty() ? ofKey && !AGGREGATES.contains(function) : marked.equals("true");
        ModelField field = ModelField.create(null, null, name, isNumber(function) ? "numeric" : type, e.getAttribute("col-alias"),
                call(function, sql), null, false, pk, false, false, false, null);
        fields.put(name, field);
        aggregate |= AGGREGATES.contains(function);
        if ("true".equals(e.getAttribute("group-by"))) {
            groupBys.add(field);
        }
    }

    private String sql(Element e) {
        if (e.getLocalName().equals("complex-alias")) {
            if (!OPERATORS.contains(e.getAttribute("operator"))) {
                throw HostXml.error(e, "operator " + e.getAttribute("operator") + " is none of " + OPERATORS);
            }
            List<String> operands = HostXml.children(e).stream().map(this::sql).toList();
            String joined = String.join(" " + e.getAttribute("operator") + " ", operands);
            return operands.size() > 1 ? "(" + joined + ")" : joined;
        }
        String value = constant(e, "value");
        String fallback = constant(e, "default-value");
        if (e.hasAttribute("field") == (value != null)) {
            throw HostXml.error(e, "needs either a field or a value");
        }
        if (value != null) {
            return value;
        }
        ModelField field = memberField(e, e.getAttribute("entity-alias"), e.getAttribute("field"));
        String column = e.getAttribute("entity-alias") + "." + field.getColName();
        String function = e.getAttribute("function");
        complexType = complexType != null ? complexType : isNumber(function) ? "numeric" : field.getType();
        aggregate |= AGGREGATES.contains(function);
        return call(function, fallback == null ? column : "COALESCE(" + column + ", " + fallback + ")");
    }

    private static String constant(Element e, String attribute) {
        String text = HostXml.attribute(e, attribute);
        if (text != null && !text.matches("-?\\d+(\\.\\d+)?|'[^']*'")) {
            throw HostXml.error(e, attribute + " is neither a number nor a text in single quotes: " + text);
        }
        return text;
    }

    private List<ViewFacts.Link> links() {
        Set<String> joined = new HashSet<>();
        List<ViewFacts.Link> links = new ArrayList<>();
        for (Element e : HostXml.children(view, "view-link")) {
            String alias = e.getAttribute("entity-alias");
            String other = e.getAttribute("rel-entity-alias");
            List<ModelKeyMap> keys = EntityBuilder.keys(e);
            keys.forEach(k -> memberField(e, alias, k.getFieldName()));
            keys.forEach(k -> memberField(e, other, k.getRelFieldName()));
            if (!joined.isEmpty() && !joined.contains(alias) && !joined.contains(other)) {
                throw HostXml.error(e, "neither " + alias + " nor " + other + " is joined by an earlier view-link");
            }
            joined.add(alias);
            joined.add(other);
            links.add(new ViewFacts.Link(alias, other, "true".equals(e.getAttribute("rel-optional")), keys, filter(e)));
        }
        if (members.size() > 1 && !joined.containsAll(members.keySet())) {
            throw HostXml.error(view, "not every member of " + members.keySet() + " is reached by a view-link");
        }
        return List.copyOf(links);
    }

    private ViewFilter filter(Element parent) {
        Element condition = HostXml.child(parent, "entity-condition");
        if (condition == null) {
            return null;
        }
        NodeList comparisons = condition.getElementsByTagName("condition-expr");
        for (int i = 0; i < comparisons.getLength(); i++) {
            Element e = (Element) comparisons.item(i);
            memberOrOwnField(e, e.getAttribute("entity-alias"), e.getAttribute("field-name"));
            if (e.hasAttribute("rel-field-name")) {
                memberOrOwnField(e, e.getAttribute("rel-entity-alias"), e.getAttribute("rel-field-name"));
            }
        }
        for (Element e : HostXml.children(condition, "order-by")) {
            memberOrOwnField(e, "", e.getAttribute("field-name").replaceFirst("^[-+]", "").replaceFirst("(?i) (ASC|DESC|NULLS .*)$", ""));
        }
        return ViewFilter.read(condition);
    }

    private void memberOrOwnField(Element e, String alias, String fieldName) {
        if (!alias.isEmpty()) {
            memberField(e, alias, fieldName);
        } else if (!fields.containsKey(fieldName)) {
            throw HostXml.error(e, "field " + fieldName + " is not an alias of the view");
        }
    }

    private ModelEntity member(Element e, String alias) {
        if (!members.containsKey(alias)) {
            throw HostXml.error(e, "entity alias " + alias + " is not a member");
        }
        return members.get(alias);
    }

    private ModelField memberField(Element e, String alias, String fieldName) {
        ModelField field = member(e, alias).getField(fieldName);
        if (field == null) {
            throw HostXml.error(e, "field " + fieldName + " is not a field of member " + alias + " (" + members.get(alias).getEntityName() + ")");
        }
        return field;
    }

    private static boolean isNumber(String function) {
        return function.startsWith("count") || function.startsWith("extract");
    }

    /** JDBC escapes for date parts: Derby has no EXTRACT. */
    private static String call(String function, String sql) {
        return switch (function) {
            case "" -> sql;
            case "count-distinct" -> "COUNT(DISTINCT " + sql + ")";
            case "extract-year" -> "{fn YEAR(" + sql + ")}";
            case "extract-month" -> "{fn MONTH(" + sql + ")}";
            case "extract-day" -> "{fn DAYOFMONTH(" + sql + ")}";
            default -> function.toUpperCase(Locale.ROOT) + "(" + sql + ")";
        };
    }
}
