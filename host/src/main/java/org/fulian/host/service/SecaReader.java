package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads the service ECA files of all components (host-api §4.5). */
final class SecaReader {
    private final Set<String> services;

    private SecaReader(Set<String> services) {
        this.services = services;
    }

    static Map<String, List<Seca>> read(Components components, Set<String> services) {
        SecaReader reader = new SecaReader(services);
        Map<String, List<Seca>> found = new HashMap<>();
        for (Resource file : components.resources(Resource.Kind.SERVICE_ECA)) {
            for (Element e : HostXml.children(HostXml.read(file.path()).getDocumentElement(), "eca")) {
                if (ServiceReader.flag(e, "enabled")) {
                    Seca eca = reader.eca(e);
                    found.computeIfAbsent(eca.service(), name -> new ArrayList<>()).add(eca);
                }
            }
        }
        return found;
    }

    private Seca eca(Element e) {
        List<Seca.Condition> conditions = new ArrayList<>();
        List<Seca.Step> steps = new ArrayList<>();
        for (Element child : HostXml.children(e)) {
            switch (HostXml.localName(child)) {
                case "condition", "condition-field" -> conditions.add(condition(child));
                case "set" -> steps.add(new Seca.Assign(child.getAttribute("field-name"), HostXml.attribute(child, "env-name"),
                        child.hasAttribute("value") ? child.getAttribute("value") : null));
                default -> steps.add(action(child));
            }
        }
        return new Seca(service(e, "service"), e.getAttribute("event"), ServiceReader.flag(e, "run-on-failure"), ServiceReader.flag(e, "run-on-error"),
                List.copyOf(conditions), List.copyOf(steps));
    }

    private static Seca.Condition condition(Element e) {
        boolean constant = "condition".equals(HostXml.localName(e));
        String field = e.getAttribute("field-name");
        return new Seca.Condition(HostXml.attribute(e, "map-name"), field, e.getAttribute("operator"), e.getAttribute("value"),
                HostXml.attribute(e, "to-map-name"), e.hasAttribute("to-field-name") ? e.getAttribute("to-field-name") : field, constant,
                e.getAttribute("type"), HostXml.attribute(e, "format"));
    }

    private Seca.Action action(Element e) {
        return new Seca.Action(service(e, "service"), "async".equals(e.getAttribute("mode")), HostXml.attribute(e, "run-as-user"),
                HostXml.attribute(e, "result-map-name"), ServiceReader.flag(e, "new-transaction"), ServiceReader.flag(e, "result-to-context"), ServiceReader.flag(e, "result-to-result"),
                ServiceReader.flag(e, "ignore-failure"), ServiceReader.flag(e, "ignore-error"), ServiceReader.flag(e, "persist"));
    }

    private String service(Element e, String attribute) {
        String name = e.getAttribute(attribute);
        if (!services.contains(name)) {
            throw HostXml.error(e, "unknown service " + name);
        }
        return name;
    }
}
