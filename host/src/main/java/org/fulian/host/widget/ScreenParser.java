package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.fulian.host.component.Components;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Turns the elements of one screen file into widgets: sections, decorators, includes (host-api §7.1). */
final class ScreenParser {
    private final Widgets registry;
    private final String location;

    ScreenParser(Widgets registry, String location) {
        this.registry = registry;
        this.location = location;
    }

    Screen screen(Element e) {
        String fullName = location + "#" + e.getAttribute("name");
        return new Screen(fullName, Attrs.of(e), section(HostXml.child(e, "section")));
    }

    private Widget section(Element e) {
        Condition condition = Conditions.of(e);
        List<Widget> actions = Actions.of(e, "actions", List.of());
        List<Widget> widgets = widgets(HostXml.child(e, "widgets"));
        List<Widget> otherwise = widgets(HostXml.child(e, "fail-widgets"));
        return r -> {
            if (condition.test(r)) {
                r.all(actions);
                r.all(widgets);
            } else {
                r.all(otherwise);
            }
        };
    }

    List<Widget> widgets(Element holder) {
        List<Widget> found = new ArrayList<>();
        if (holder != null) {
            HostXml.children(holder).forEach(e -> found.add(widget(e)));
        }
        return List.copyOf(found);
    }

    private Widget widget(Element e) {
        Attrs a = Attrs.of(e);
        return switch (HostXml.localName(e)) {
            case "section" -> section(e);
            case "iterate-section" -> iterate(e, a);
            case "include-screen" -> include(e, a, "screen");
            case "include-form" -> include(e, a, "form");
            case "include-grid" -> include(e, a, "grid");
            case "include-menu" -> include(e, a, "menu");
            case "decorator-screen" -> decorator(e, a);
            case "decorator-section-include" -> r -> {
                if (r.context().get("sections") instanceof Sections sections) {
                    sections.render(a.text(r, "name"), r);
                }
            };
            case "platform-specific" -> platform(e);
            case "link" -> {
                Link link = Link.of(e);
                yield r -> link.render(r, a.text(r, "text"), a.textOrNull(r, "style"), null);
            }
            default -> LayoutWidgets.parse(e, a, this);
        };
    }

    /** The included definition; a literal name and location are checked when everything is loaded. */
    Widget include(Element e, Attrs a, String kind) {
        String place = a.get("location", location);
        registry.requires(e, kind, place, a.get("name"));
        return r -> r.scoped(a.is("share-scope"), inner -> {
            String where = inner.expand(place);
            registry.render(inner, kind, where, a.text(inner, "name"));
        });
    }

    private Map<String, Widget> parts(Element e, String element) {
        Map<String, Widget> parts = new HashMap<>();
        for (Element part : HostXml.children(e, element)) {
            List<Widget> inner = widgets(part);
            parts.put(part.getAttribute("name"), r -> r.all(inner));
        }
        return parts;
    }

    private Widget decorator(Element e, Attrs a) {
        Map<String, Widget> parts = parts(e, "decorator-section");
        String place = a.get("location", location);
        registry.requires(e, "screen", place, a.get("name"));
        return r -> {
            Sections sections = new Sections(parts, r);
            String name = a.text(r, "name");
            String where = r.expand(place);
            r.scoped(false, inner -> {
                inner.context().put("sections", sections);
                registry.render(inner, "screen", where, name);
            });
        };
    }

    private Widget iterate(Element e, Attrs a) {
        List<Widget> sections = HostXml.children(e, "section").stream().map(this::section).toList();
        return r -> {
            Object list = a.accessor("list").get(r.context());
            Iterable<?> items = list instanceof Map<?, ?> map ? map.entrySet() : list instanceof Iterable<?> rows ? rows : List.of();
            int index = 0;
            for (Object item : items) {
                boolean pair = list instanceof Map && item instanceof Map.Entry;
                int number = index++;
                r.scoped(false, inner -> {
                    a.accessor("entry").put(inner.context(), pair ? ((Map.Entry<?, ?>) item).getValue() : item);
                    if (a.has("key")) {
                        a.accessor("key").put(inner.context(), pair ? ((Map.Entry<?, ?>) item).getKey() : null);
                    }
                    inner.context().put("itemIndex", number);
                    inner.context().put("iterateId", a.get("entry") + number);
                    inner.all(sections);
                });
            }
        };
    }

    private Widget platform(Element e) {
        List<Widget> templates = new ArrayList<>();
        for (Element html : HostXml.children(e, "html")) {
            HostXml.children(html).forEach(template -> templates.add(template(template)));
        }
        return r -> r.all(templates);
    }

    private Widget template(Element e) {
        Attrs a = Attrs.of(e);
        if (!a.get("location").contains("${") && Components.resolve(a.get("location")) == null) {
            throw HostXml.error(e, "names a template that does not exist: " + a.get("location"));
        }
        Map<String, Widget> parts = parts(e, "html-template-decorator-section");
        Widget plain = r -> FreeMarker.render(a.text(r, "location"), r.context(), r.out().out(), !a.get("location").endsWith(".fo.ftl"));
        if (HostXml.localName(e).equals("html-template")) {
            return plain;
        }
        return r -> {
            Sections sections = new Sections(parts, r);
            r.scoped(false, inner -> {
                inner.context().put("sections", sections);
                plain.render(inner);
            });
        };
    }

    /** The map of a row, for scopes that are pushed on top. */
    static Map<String, Object> rowMap(Object row) {
        return row instanceof Map<?, ?> map ? UtilGenerics.cast(map) : Map.of();
    }
}
