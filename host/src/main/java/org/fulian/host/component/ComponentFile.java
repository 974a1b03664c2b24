package org.fulian.host.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads one {@code ofbiz-component.xml} (host-api §1). */
record ComponentFile(Path root, Element element) {
    static final String NAME = "ofbiz-component.xml";

    ComponentFile(Path root) {
        this(root, HostXml.read(root.resolve(NAME)).getDocumentElement());
    }

    String name() { return element.getAttribute("name"); }
    boolean enabled() { return HostXml.flag(element, "enabled"); }
    List<String> dependsOn() { return attributes("depends-on", "component-name"); }

    private List<String> attributes(String child, String attribute) {
        return HostXml.children(element, child).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    Component component() {
        List<String> loaders = attributes("resource-loader", "name");
        return new Component(name(), root,
                HostXml.children(element, "entity-resource", "service-resource", "test-suite").stream().map(e -> resource(e, loaders)).toList(),
                HostXml.children(element, "webapp").stream().map(this::webapp).toList(),
                HostXml.children(element, "classpath").stream().map(this::inside).filter(Files::isDirectory).toList());
    }

    private Resource resource(Element e, List<String> loaders) {
        if (!loaders.contains(e.getAttribute("loader"))) {
            throw HostXml.error(e, "resource loader " + e.getAttribute("loader") + " is not defined");
        }
        Path path = inside(e);
        if (!Files.isRegularFile(path)) {
            throw HostXml.error(e, "location " + e.getAttribute("location") + " does not exist");
        }
        Resource.Kind kind = switch (e.getLocalName() + " " + e.getAttribute("type")) {
            case "entity-resource model" -> Resource.Kind.ENTITY_MODEL;
            case "entity-resource eca" -> Resource.Kind.ENTITY_ECA;
            case "entity-resource data" -> Resource.Kind.ENTITY_DATA;
            case "service-resource model" -> Resource.Kind.SERVICE_MODEL;
            case "service-resource eca" -> Resource.Kind.SERVICE_ECA;
            default -> Resource.Kind.TEST_SUITE;
        };
        return new Resource(kind, HostXml.attribute(e, "reader-name"), path);
    }

    private Webapp webapp(Element e) {
        Path location = inside(e);
        if (!Files.isDirectory(location)) {
            throw HostXml.error(e, "location " + e.getAttribute("location") + " does not exist");
        }
        String name = e.getAttribute("name");
        Map<String, String> params = new HashMap<>();
        HostXml.children(e, "init-param").forEach(p -> params.put(p.getAttribute("name"), p.getAttribute("value")));
        return new Webapp(name, or(e, "title", Character.toUpperCase(name.charAt(0)) + name.substring(1)), location,
                or(e, "mount-point", "/" + location.getFileName()), List.of(or(e, "base-permission", "NONE").trim().split("\\s*,\\s*")),
                HostXml.attribute(e, "access-permission"), HostXml.flag(e, "app-bar-display"), params);
    }

    private static String or(Element e, String attribute, String fallback) {
        return Objects.requireNonNullElse(HostXml.attribute(e, attribute), fallback);
    }

    private Path inside(Element e) {
        Path path = root.resolve(e.getAttribute("location")).normalize();
        if (!path.startsWith(root)) {
            throw HostXml.error(e, "location " + e.getAttribute("location") + " leaves the component");
        }
        return path;
    }
}
