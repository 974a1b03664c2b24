package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The choices of drop-downs, check boxes and radio buttons (host-api §7.3). */
final class Options {
    private Options() { }

    /** Adds its choices, key to description, in order. */
    interface Source {
        void addTo(Map<String, String> choices, Render r, Field field) throws Exception;
    }

    static List<Source> of(Element input) {
        List<Source> sources = new ArrayList<>();
        for (Element e : HostXml.children(input, "option", "list-options", "entity-options")) {
            Attrs a = Attrs.of(e);
            sources.add(switch (HostXml.localName(e)) {
                case "option" -> option(a.get("key"), a);
                case "list-options" -> (choices, r, field) -> list(a, choices, r);
                default -> entities(e, a);
            });
        }
        return List.copyOf(sources);
    }

    static Source option(String key, Attrs a) {
        return (choices, r, field) -> choices.put(r.expand(key), a.has("description") ? a.text(r, "description") : key);
    }

    static Map<String, String> choices(Render r, Field field) throws Exception {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Source source : field.input().options()) {
            source.addTo(choices, r, field);
        }
        return choices;
    }

    private static void list(Attrs a, Map<String, String> choices, Render r) {
        if (!(a.accessor("list-name").get(r.context()) instanceof Iterable<?> rows)) {
            return;
        }
        for (Object row : rows) {
            Map<String, Object> fields = ScreenParser.rowMap(row);
            if (a.has("list-entry-name")) {
                fields = Map.of(a.get("list-entry-name"), row);
            }
            r.context().push(fields);
            try {
                Object key = a.accessor("key-name").get(r.context());
                choices.put(key == null ? "" : key.toString(), a.text(r, "description"));
            } finally {
                r.context().pop();
            }
        }
    }

    private static Source entities(Element e, Attrs a) {
        List<Attrs> constraints = HostXml.children(e, "entity-constraint").stream().map(Attrs::of).toList();
        List<Attrs> order = HostXml.children(e, "entity-order-by").stream().map(Attrs::of).toList();
        return (choices, r, field) -> {
            ModelEntity model = r.delegator().getModelEntity(a.get("entity-name"));
            List<org.apache.ofbiz.entity.condition.EntityCondition> where = new ArrayList<>();
            for (Attrs c : constraints) {
                Object value = c.has("value") ? c.text(r, "value")
                        : org.apache.ofbiz.base.util.collections.FlexibleMapAccessor.getInstance(c.get("env-name", c.get("name"))).get(r.context());
                boolean left = c.is("ignore-if-null") && value == null || c.is("ignore-if-empty") && ObjectType.isEmpty(value);
                if (!left) {
                    where.add(EntityActions.compare(r, model, c.get("name"), c.get("operator"), value, false));
                }
            }
            EntityQuery query = EntityQuery.use(r.delegator()).from(a.get("entity-name")).where(where).cache(a.is("cache"));
            if (a.is("filter-by-date") || a.get("filter-by-date").equals("by-name") && model.isField("fromDate") && model.isField("thruDate")) {
                query = query.filterByDate();
            }
            if (!order.isEmpty()) {
                query = query.orderBy(order.stream().map(by -> by.get("field-name")).toList());
            }
            String key = a.get("key-field-name", field.name());
            for (GenericValue row : query.queryList()) {
                choices.put(String.valueOf(row.get(key)), r.expandWith(a.get("description"), UtilGenerics.cast(row)));
            }
        };
    }
}
