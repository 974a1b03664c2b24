package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Works out one form: what it extends, automatic fields, merging and order (host-api §7.3, definition rules). */
final class FormParser {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("target-type", "intra-app"),
            Map.entry("empty-form-data-message", "${uiLabelMap.CommonNoRecordFound}"), Map.entry("paginate", "${paginate}"),
            Map.entry("item-index-separator", "_o_"), Map.entry("separate-columns", "false"), Map.entry("group-columns", "true"),
            Map.entry("use-row-submit", "false"), Map.entry("skip-start", "false"), Map.entry("skip-end", "false"),
            Map.entry("hide-header", "false"), Map.entry("client-autocomplete-fields", "true"));

    private final ScreenParser includes;
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> conditional = new HashSet<>();

    FormParser(ScreenParser includes) {
        this.includes = includes;
    }

    Form parse(String fullName, Element e, Form parent) {
        Attrs a = parent == null ? Attrs.of(e) : parent.a().overlay(Attrs.of(e), DEFAULTS);
        boolean grid = HostXml.localName(e).equals("grid");
        String type = grid ? a.get("type", "list") : a.get("type");
        if (type.isEmpty()) {
            throw HostXml.error(e, "has no type");
        }
        if (parent != null) {
            parent.fields().forEach(this::add);
        }
        for (Element child : HostXml.children(e, "field")) {
            List<Element> input = HostXml.children(child);
            add(new Field(child.getAttribute("name"), Attrs.of(child), input.isEmpty() ? null : Input.of(input.get(0), includes)));
        }
        for (Field field : fields) {
            if (field.input() == null) {
                throw HostXml.error(e, "has a field without a type: " + field.name());
            }
        }
        List<Form.Group> groups = sort(HostXml.child(e, "sort-order"), parent);
        Form form = new Form(fullName, type, a, Actions.of(e, "actions", parent == null ? List.of() : parent.actions()),
                Actions.of(e, "row-actions", parent == null ? List.of() : parent.rowActions()), all(e, "alt-target"), all(e, "alt-row-style"),
                List.copyOf(fields), groups);
        check(e, form);
        return form;
    }

    private static void check(Element e, Form form) {
        boolean single = form.type().equals("single") || form.type().equals("upload");
        if (single && form.any("submit") && !form.a().has("target") && form.altTargets().isEmpty()) {
            throw HostXml.error(e, "has a submit but no target");
        }
        if (!single && form.fields().stream().anyMatch(field -> !field.a().get("position", "1").equals("1"))) {
            throw HostXml.error(e, "puts a column at another position than 1");
        }
    }

    private static List<Attrs> all(Element e, String name) {
        return HostXml.children(e, name).stream().map(Attrs::of).toList();
    }

    /** A field of a known name changes that field in place; with a condition it becomes one more variant before it. */
    private void add(Field field) {
        int at = 0;
        while (at < fields.size() && !fields.get(at).name().equals(field.name())) {
            at++;
        }
        if (field.conditional() || conditional.contains(field.name())) {
            conditional.add(field.name());
            fields.add(at, field);
        } else if (at < fields.size()) {
            fields.set(at, fields.get(at).overlay(field));
        } else {
            fields.add(field);
        }
    }

    private List<Form.Group> sort(Element order, Form parent) {
        if (order == null) {
            return parent == null ? List.of() : parent.groups();
        }
        List<Form.Group> groups = new ArrayList<>();
        Map<String, Element> first = new LinkedHashMap<>();
        Set<String> last = new java.util.LinkedHashSet<>();
        for (Element e : HostXml.children(order)) {
            switch (HostXml.localName(e)) {
                case "sort-field" -> first.put(known(e), e);
                case "last-field" -> last.add(known(e));
                default -> {
                    List<Element> members = HostXml.children(e, "sort-field");
                    members.forEach(member -> first.put(known(member), member));
                    groups.add(new Form.Group(Attrs.of(e), members.stream().map(member -> member.getAttribute("name")).toList()));
                }
            }
        }
        List<String> names = new ArrayList<>(first.keySet());
        fields.stream().map(Field::name).filter(name -> !first.containsKey(name) && !last.contains(name)).forEach(names::add);
        names.addAll(last);
        fields.sort(java.util.Comparator.comparingInt(field -> names.indexOf(field.name())));
        return List.copyOf(groups);
    }

    private String known(Element e) {
        String name = e.getAttribute("name");
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw HostXml.error(e, "sorts a field that the form does not have: " + name);
        }
        return name;
    }
}
