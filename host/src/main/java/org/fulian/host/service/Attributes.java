package org.fulian.host.service;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The attributes of one definition element with the schema's defaults; of empty ones only a default value counts (host-api §4.1). */
public record Attributes(Map<String, String> all) implements Serializable {

    static Attributes of(Element e) {
        Map<String, String> found = new HashMap<>();
        NamedNodeMap nodes = e.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (!nodes.item(i).getNodeValue().isEmpty() || "default-value".equals(nodes.item(i).getNodeName())) {
                found.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
            }
        }
        return new Attributes(found);
    }

    /** A copy with other values for some. */
    Attributes with(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(all);
        changed.putAll(changes);
        return new Attributes(changed);
    }

    /** Null when there is none. */
    public String get(String name) { return all.get(name); }
    public String get(String name, String fallback) { return all.getOrDefault(name, fallback); }
    public boolean is(String name) { return "true".equals(all.get(name)); }
}
