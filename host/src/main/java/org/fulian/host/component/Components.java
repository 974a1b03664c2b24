package org.fulian.host.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fulian.host.HostLoadException;
import org.fulian.host.xml.HostXml;

/** The registry of loaded components, in load order, and the resolver of their locations (host-api §1). */
public final class Components {
    private static final String SCHEME = "component://";
    private static volatile Components current;

    private final Map<String, Component> byName;

    private Components(Map<String, Component> byName) { this.byName = byName; }

    /**
     * Loads components and makes the result the registry in force. A root is a component, or a folder whose sub-folders with an
     * {@code ofbiz-component.xml} are, alphabetically. Order: as given, but what a component depends on comes before it.
     */
    public static Components load(List<Path> roots) {
        return install(read(roots));
    }

    /** Makes a registry the one in force; tests put the former one back. */
    static Components install(Components components) {
        current = components;
        return components;
    }

    static Components read(List<Path> roots) {
        Map<String, ComponentFile> files = new LinkedHashMap<>();
        for (ComponentFile file : roots.stream().flatMap(Components::componentFolders).map(ComponentFile::new).filter(ComponentFile::enabled).toList()) {
            ComponentFile other = files.putIfAbsent(file.name(), file);
            if (other != null) {
                throw HostXml.error(file.element(), "component " + file.name() + " is already loaded from " + other.root());
            }
        }
        Map<String, Component> sorted = new LinkedHashMap<>();
        files.values().forEach(file -> place(file, files, sorted, new ArrayList<>()));
        return new Components(sorted);
    }

    /** The registry that the last {@link #load} made, null before. */
    public static Components current() { return current; }

    /** All enabled components in load order. */
    public List<Component> all() { return List.copyOf(byName.values()); }

    /** The files of one kind: component order, inside a component file order. */
    public List<Resource> resources(Resource.Kind kind) {
        return byName.values().stream().flatMap(component -> component.resources().stream()).filter(file -> file.kind() == kind).toList();
    }

    /** {@code component://x/a/b}, {@code file:…} or a class path name to a URL; null if there is nothing. */
    public static URL resolve(String location) {
        try {
            Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : path(location);
            if (path != null || location.startsWith(SCHEME)) {
                return path != null && Files.exists(path) ? path.toUri().toURL() : null;
            }
            return fromClasspath(location.startsWith("/") ? location.substring(1) : location);
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The file a {@code component://} location names, existing or not; null for an unknown component or a way out of it. */
    public static Path path(String componentLocation) {
        if (current == null || !componentLocation.startsWith(SCHEME)) {
            return null;
        }
        String[] parts = componentLocation.substring(SCHEME.length()).split("/", 2);
        Component component = current.byName.get(parts[0]);
        return component == null ? null : inside(component.root(), parts.length == 1 ? "" : parts[1]);
    }

    private static URL fromClasspath(String name) throws MalformedURLException {
        List<Path> folders = current == null ? List.of() : current.byName.values().stream().flatMap(c -> c.classpath().stream()).toList();
        for (Path folder : folders) {
            Path path = inside(folder, name);
            if (path != null && Files.isRegularFile(path)) {
                return path.toUri().toURL();
            }
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? Components.class.getClassLoader() : loader).getResource(name);
    }

    private static Path inside(Path folder, String relative) {
        try {
            Path path = folder.resolve(relative).normalize();
            return path.startsWith(folder) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Stream<Path> componentFolders(Path given) {
        Path root = given.toAbsolutePath().normalize();
        if (Files.isRegularFile(root.resolve(ComponentFile.NAME))) {
            return Stream.of(root);
        }
        if (!Files.isDirectory(root)) {
            throw new HostLoadException(given.toString(), 0, null, "is no component folder");
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(c -> Files.isRegularFile(c.resolve(ComponentFile.NAME))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void place(ComponentFile file, Map<String, ComponentFile> files, Map<String, Component> sorted, List<String> open) {
        if (sorted.containsKey(file.name())) {
            return;
        }
        int before = open.indexOf(file.name());
        open.add(file.name());
        if (before >= 0) {
            throw HostXml.error(file.element(), "components depend on each other: " + String.join(" -> ", open.subList(before, open.size())));
        }
        for (String needed : file.dependsOn()) {
            if (!files.containsKey(needed)) {
                throw HostXml.error(file.element(), "depends on component " + needed + ", which is missing or disabled");
            }
            place(files.get(needed), files, sorted, open);
        }
        open.remove(open.size() - 1);
        sorted.put(file.name(), file.component());
    }
}
