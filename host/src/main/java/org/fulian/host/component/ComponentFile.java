package org.fulian.host.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads one {@code ofbiz-component.xml} (host-api §1). */
final class ComponentFile {
    static final String NAME = "ofbiz-component.xml";
    private static final Logger LOG = Logger.getLogger(ComponentFile.class.getName());

    private final Path root;
    private final Set<String> loaders = new LinkedHashSet<>();

    private ComponentFile(Path root) {
        this.root = root;
    }

    /** The component together with its root element, which later errors about the whole component point at. */
    record Parsed(Component component, Element element) { }

    static Parsed read(Path root) {
        Element element = HostXml.read(root.resolve(NAME)).getDocumentElement();
        return new Parsed(new ComponentFile(root).component(element), element);
    }

    private Component component(Element root) {
        HostXml.children(root, "resource-loader").forEach(this::addLoader);
        List<Resource> resources = new ArrayList<>();
        for (Element e : HostXml.children(root, "entity-resource", "service-resource", "test-suite")) {
            resources.add(resource(e));
        }
        List<String> dependsOn = HostXml.children(root, "depends-on").stream().map(e -> e.getAttribute("component-name")).toList();
        List<Webapp> webapps = HostXml.children(root, "webapp").stream().map(this::webapp).toList();
        return new Component(root.getAttribute("name"), this.root, Boolean.parseBoolean(root.getAttribute("enabled")), dependsOn,
                List.copyOf(resources), webapps, classpath(root));
    }

    private void addLoader(Element e) {
        if (!loaders.add(e.getAttribute("name"))) {
            throw HostXml.error(e, "resource loader " + e.getAttribute("name") + " is defined twice");
        }
    }

    private List<Path> classpath(Element root) {
        List<Path> folders = new ArrayList<>();
        for (Element e : HostXml.children(root, "classpath")) {
            Path folder = inside(e, e.getAttribute("location"));
            if (Files.isDirectory(folder)) {
                folders.add(folder);
            } else {
                LOG.log(Level.INFO, "Component folder {0} is missing and skipped", folder);
            }
        }
        return List.copyOf(folders);
    }

    private Resource resource(Element e) {
        if (!loaders.contains(e.getAttribute("loader"))) {
            throw HostXml.error(e, "resource loader " + e.getAttribute("loader") + " is not defined");
        }
        Path path = inside(e, e.getAttribute("location"));
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
        return new Resource(kind, kind == Resource.Kind.ENTITY_DATA ? e.getAttribute("reader-name") : null, path);
    }

    private Webapp webapp(Element e) {
        Path location = inside(e, e.getAttribute("location"));
        if (!Files.isDirectory(location)) {
            throw HostXml.error(e, "location " + e.getAttribute("location") + " does not exist");
        }
        String name = e.getAttribute("name");
        String title = or(HostXml.attribute(e, "title"), Character.toUpperCase(name.charAt(0)) + name.substring(1));
        String permissions = or(HostXml.attribute(e, "base-permission"), "NONE");
        Map<String, String> params = new LinkedHashMap<>();
        HostXml.children(e, "init-param").forEach(p -> params.put(p.getAttribute("name"), p.getAttribute("value")));
        return new Webapp(name, title, or(HostXml.attribute(e, "description"), title), e.getAttribute("menu-name"),
                e.getAttribute("position"), location, or(HostXml.attribute(e, "mount-point"), "/" + location.getFileName()),
                Arrays.stream(permissions.split(",")).map(String::trim).filter(p -> !p.isEmpty()).toList(),
                HostXml.attribute(e, "access-permission"), Boolean.parseBoolean(e.getAttribute("app-bar-display")), Map.copyOf(params));
    }

    private Path inside(Element e, String location) {
        Path path = root.resolve(location).normalize();
        if (!path.startsWith(root)) {
            throw HostXml.error(e, "location " + location + " leaves the component");
        }
        return path;
    }

    private static String or(String value, String fallback) {
        return value == null ? fallback : value;
    }
}
