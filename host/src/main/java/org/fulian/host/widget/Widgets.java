package org.fulian.host.widget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.Component;
import org.fulian.host.component.Components;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** All screens, forms, grids and menus of all components, read and checked at boot (host-api §7). */
public final class Widgets {
    private static final Pattern LABEL = Pattern.compile("\\$\\{uiLabelMap\\.([\\w.]+)}");
    private static volatile Widgets current;

    private record Need(Element source, String kind, String fullName) { }

    private final Map<String, Element> sources = new HashMap<>();
    private final Map<String, Object> made = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private Widgets() { }

    /** Parses and checks every widget file. */
    public static Widgets load(Components components) {
        Widgets loaded = new Widgets();
        for (Component component : components.all()) {
            files(component.root().resolve("config"), "Labels.xml").forEach(loaded::readLabels);
            Path folder = component.root().resolve("widget");
            files(folder, ".xml").forEach(file -> loaded.collect(file, "component://" + component.name() + "/widget/"
                    + folder.relativize(file).toString().replace('\\', '/')));
        }
        loaded.sources.keySet().forEach(loaded::define);
        loaded.needs.forEach(loaded::check);
        current = loaded;
        return loaded;
    }

    static Widgets current() {
        if (current == null) {
            throw new IllegalStateException("the widget definitions are not loaded");
        }
        return current;
    }

    /** Whether the screen {@code component://…#Name} exists. */
    public boolean exists(String fullName) {
        return made.get(fullName) instanceof Screen;
    }

    Screen screen(String fullName) {
        if (made.get(fullName) instanceof Screen screen) {
            return screen;
        }
        throw new IllegalArgumentException("There is no screen " + fullName);
    }

    /** Renders a screen, form, grid or menu. */
    void render(Render r, String kind, String place, String name) throws Exception {
        String fullName = place + "#" + name;
        Object found = made.get(fullName);
        if (found instanceof Screen screen && kind.equals("screen")) {
            screen.render(r);
        } else if (found instanceof Menu menu && kind.equals("menu")) {
            menu.render(r);
        } else if (found instanceof Form form && (kind.equals("form") || kind.equals("grid"))) {
            form.render(r);
        } else {
            throw new IllegalArgumentException("There is no " + kind + " " + fullName);
        }
    }

    /** Notes that a definition is named somewhere, to be checked when all are read; computed names are checked when used. */
    void requires(Element source, String kind, String place, String name) {
        if (!(place + name).contains("${")) {
            needs.add(new Need(source, kind, place + "#" + name));
        }
    }

    private void check(Need need) {
        Element target = sources.get(need.fullName);
        if (target == null || !HostXml.localName(target).equals(need.kind)) {
            throw HostXml.error(need.source, "names a " + need.kind + " that does not exist: " + need.fullName);
        }
    }

    private void collect(Path file, String location) {
        Document document = HostXml.read(file);
        for (Element e : HostXml.children(document.getDocumentElement())) {
            checkLabels(e);
            if (sources.put(location + "#" + e.getAttribute("name"), e) != null) {
                throw HostXml.error(e, "is there twice: " + e.getAttribute("name"));
            }
        }
    }

    /** Makes one definition, after what it extends. */
    private void define(String fullName) {
        Element e = sources.get(fullName);
        if (made.containsKey(fullName)) {
            return;
        }
        String location = fullName.substring(0, fullName.indexOf('#'));
        String parent = parent(fullName, location, e);
        if (parent != null) {
            define(parent);
        }
        ScreenParser parser = new ScreenParser(this, location);
        made.put(fullName, switch (HostXml.localName(e)) {
            case "screen" -> parser.screen(e);
            case "menu" -> Menu.of(location, e, (Menu) made.get(parent));
            default -> new FormParser(parser).parse(fullName, e, (Form) made.get(parent));
        });
    }

    private String parent(String fullName, String location, Element e) {
        if (e.getAttribute("extends").isEmpty()) {
            return null;
        }
        String place = e.getAttribute("extends-resource").isEmpty() ? location : e.getAttribute("extends-resource");
        String parent = place + "#" + e.getAttribute("extends");
        boolean menu = HostXml.localName(e).equals("menu");
        if (!sources.containsKey(parent) || HostXml.localName(sources.get(parent)).equals("menu") != menu || !open.add(fullName)) {
            throw HostXml.error(e, "extends what does not exist or extends itself: " + parent);
        }
        return parent;
    }

    private void checkLabels(Element e) {
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Matcher used = LABEL.matcher(attributes.item(i).getNodeValue());
            while (used.find()) {
                if (!labels.contains(used.group(1))) {
                    throw HostXml.error(e, "uses a label that no label file has: " + used.group(1));
                }
            }
        }
        HostXml.children(e).forEach(this::checkLabels);
    }

    private void readLabels(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = HostXml.stream(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("property")) {
                    labels.add(reader.getAttributeValue(null, "key"));
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw new HostLoadException(HostXml.shortName(file.toUri().toString()), 0, null, "cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException broken) {
            throw new HostLoadException(folder.toString(), 0, null, "cannot be read: " + broken.getMessage(), broken);
        }
    }
}
