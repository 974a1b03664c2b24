package org.fulian.host.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads one {@code ofbiz-component.xml} (host-api §1). */
final class ComponentFile {
    static final String NAME = "ofbiz-component.xml";

    final Element element;
    final Component component;
    private final Path root;
    private final List<String> loaders;

    ComponentFile(Path root) {
        this.root = root;
        element = HostXml.read(root.resolve(NAME)).getDocumentElement();
        loaders = HostXml.children(element, "resource-loader").stream().map(e -> e.getAttribute("name")).toList();
        List<String> dependsOn = HostXml.children(element, "depends-on").stream().map(e -> e.getAttribute("component-name")).toList();
        List<Path> classpath = HostXml.children(element, "classpath").stream().map(e -> inside(e)).filter(Files::isDirectory).toList();
        component = new Component(element.getAttribute("name"), root, flag(element, "enabled"), dependsOn,
                HostXml.children(element, "entity-resource", "service-resource", "test-suite").stream().map(this::resource).toList(),
                HostXml.children(element, "webapp").stream().map(this::webapp).toList(), classpath);
    }

    private Resource resource(Element e) {
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
            case "service-resource group" -> Resource.Kind.SERVICE_GROUP;
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
        String title = or(HostXml.attribute(e, "title"), Character.toUpperCase(name.charAt(0)) + name.substring(1));
        String[] permissions = or(HostXml.attribute(e, "base-permission"), "NONE").trim().split("\\s*,\\s*");
        Map<String, String> params = new LinkedHashMap<>();
        HostXml.children(e, "init-param").forEach(p -> params.put(p.getAttribute("name"), p.getAttribute("value")));
        return new Webapp(name, title, or(HostXml.attribute(e, "description"), title), e.getAttribute("menu-name"),
                e.getAttribute("position"), location, or(HostXml.attribute(e, "mount-point"), "/" + location.getFileName()),
                Arrays.asList(permissions), HostXml.attribute(e, "access-permission"), flag(e, "app-bar-display"), Map.copyOf(params));
    }

    private Path inside(Element e) {
        Path path = root.resolve(e.getAttribute("location")).normalize();
        if (!path.startsWith(root)) {
            throw HostXml.error(e, "location " + e.getAttribute("location") + " leaves the component");
        }
        return path;
    }

    private static boolean flag(Element e, String attribute) {
        return "true".equals(e.getAttribute(attribute));
    }

    private static String or(String value, String fallback) {
        return value == null ? fallback : value;
    }
}
