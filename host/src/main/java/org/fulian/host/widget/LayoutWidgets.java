package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The widgets that lay out a page: container, screenlet, label, image, separator, columns (host-api §7.1, HTML facts). */
final class LayoutWidgets {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p");

    private LayoutWidgets() { }

    static Widget parse(Element e, Attrs a, ScreenParser parser) {
        return switch (HostXml.localName(e)) {
            case "container" -> container(a, parser.widgets(e));
            case "screenlet" -> screenlet(e, a, parser);
            case "column-container" -> columns(e, a, parser);
            case "label" -> r -> label(r, a);
            case "horizontal-separator" -> r -> r.out().open("hr", "id", a.textOrNull(r, "id"), "class", a.textOrNull(r, "style"));
            case "image" -> r -> image(r, a);
            default -> throw HostXml.error(e, "is no widget");
        };
    }

    private static Widget container(Attrs a, List<Widget> inner) {
        String tag = a.get("type", "div");
        return r -> {
            r.out().open(tag, "id", a.textOrNull(r, "id"), "class", a.textOrNull(r, "style"));
            r.all(inner);
            r.out().close(tag).line();
        };
    }

    private static Widget screenlet(Element e, Attrs a, ScreenParser parser) {
        List<Widget> inner = parser.widgets(e);
        String[] menu = a.has("navigation-menu-name") ? a.get("navigation-menu-name").split("#", 2) : null;
        boolean fold = a.is("collapsible");
        boolean bar = a.has("title") || menu != null;
        if (menu != null && (fold || menu.length < 2)) {
            throw HostXml.error(e, "has a menu that cannot be shown: name it component://…#Name and do not make the screenlet collapsible");
        }
        return r -> {
            Html out = r.out();
            boolean closed = a.text(r, "initially-collapsed").equals("true");
            String tag = fold ? "details" : "div";
            out.open(tag, "id", a.textOrNull(r, "id"), "class", "screenlet", "open", fold && !closed).line();
            if (fold) {
                out.open("summary", "class", "screenlet-title-bar").element("span", a.text(r, "title"), "class", "h3").close("summary").line();
            } else if (bar) {
                out.open("div", "class", "screenlet-title-bar").open("ul").element("li", a.text(r, "title"), "class", "h3");
                if (menu != null) {
                    out.open("li");
                    Widgets.current().render(r, "menu", menu[0], menu[1]);
                    out.close("li");
                }
                out.close("ul", "div").line();
            }
            String body = a.is("padded") ? "screenlet-body" : "screenlet-body no-padding";
            out.open("div", "class", body, "id", a.has("id") ? a.text(r, "id") + "_col" : null);
            r.all(inner);
            out.close("div", tag).line();
        };
    }

    private static Widget columns(Element e, Attrs a, ScreenParser parser) {
        List<Widget> cells = new ArrayList<>();
        for (Element column : HostXml.children(e, "column")) {
            Attrs c = Attrs.of(column);
            List<Widget> inner = parser.widgets(column);
            cells.add(r -> {
                r.out().open("td", "id", c.textOrNull(r, "id"), "class", c.textOrNull(r, "style"));
                r.all(inner);
                r.out().close("td");
            });
        }
        return r -> {
            String style = ("column-container " + a.text(r, "style")).trim();
            r.out().open("table", "id", a.textOrNull(r, "id"), "class", style, "role", "presentation").open("tr");
            r.all(cells);
            r.out().close("tr", "table").line();
        };
    }

    private static void label(Render r, Attrs a) {
        String text = a.text(r, "text");
        if (text.isBlank()) {
            return;
        }
        String style = a.text(r, "style");
        boolean heading = HEADINGS.contains(style);
        r.out().open(heading ? style : "span", "id", a.textOrNull(r, "id"), "class", heading ? null : style);
        r.out().lines(text.trim()).close(heading ? style : "span").line();
    }

    static void image(Render r, Attrs a) {
        String src = a.text(r, "src");
        String url = Urls.href(r, switch (a.get("url-mode")) {
            case "ofbiz" -> "intra-app";
            case "raw" -> "plain";
            default -> "content";
        }, src, List.of());
        if (!src.isEmpty()) {
            r.out().open("img", "src", url, "alt", a.text(r, "alt"), "id", a.textOrNull(r, "id"), "class", a.textOrNull(r, "style"),
                    "width", a.textOrNull(r, "width"), "height", a.textOrNull(r, "height"));
        }
    }
}
