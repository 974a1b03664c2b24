package org.fulian.host.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The attributes of one definition element, schema defaults included; a missing one reads as "". */
record Attrs(Map<String, String> all) {
    static Attrs of(Element e) {
        Map<String, String> found = new LinkedHashMap<>();
        NamedNodeMap nodes = e.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        return new Attrs(Map.copyOf(found));
    }

    String get(String name) {
        return all.getOrDefault(name, "");
    }

    String get(String name, String otherwise) {
        return has(name) ? get(name) : otherwise;
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    boolean is(String name) {
        return "true".equals(all.get(name));
    }

    /** The attribute with its expressions expanded in the scope of the rendering. */
    String text(Render r, String name) {
        return r.expand(get(name));
    }

    /** Same, null when nothing is left. */
    String textOrNull(Render r, String name) {
        String text = text(r, name);
        return text.isEmpty() ? null : text;
    }

    FlexibleMapAccessor<Object> accessor(String name) {
        return FlexibleMapAccessor.getInstance(get(name));
    }

    /** These attributes with those of {@code other} put over them, except where the other merely repeats a default. */
    Attrs overlay(Attrs other, Map<String, String> defaults) {
        Map<String, String> merged = new LinkedHashMap<>(all);
        other.all.forEach((name, value) -> {
            if (!value.isEmpty() && (!value.equals(defaults.get(name)) || !merged.containsKey(name))) {
                merged.put(name, value);
            }
        });
        return new Attrs(Map.copyOf(merged));
    }
}
