package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** A menu and its items (host-api §7.5). */
record Menu(String fullName, Attrs a, List<Widget> actions, Map<String, Item> items) {

    /** One entry; {@code link} is null for a plain title, {@code disabledStyle} shows an entry whose condition is false. */
    record Item(Attrs a, Condition condition, String disabledStyle, List<Widget> actions, Link link, Map<String, Item> children) { }

    /** The menu with what it extends underneath: items of the same name are replaced in place, new ones follow. */
    static Menu of(String location, Element e, Menu parent) {
        Map<String, Item> items = new LinkedHashMap<>(parent == null ? Map.of() : parent.items);
        items.putAll(items(e));
        Attrs a = parent == null ? Attrs.of(e) : parent.a.overlay(Attrs.of(e), Map.of("default-selected-style", "selected"));
        return new Menu(location + "#" + e.getAttribute("name"), a,
                Actions.of(e, "actions", parent == null ? List.of() : parent.actions), items);
    }

    private static Map<String, Item> items(Element owner) {
        Map<String, Item> found = new LinkedHashMap<>();
        for (Element e : HostXml.children(owner, "menu-item")) {
            Element condition = HostXml.child(e, "condition");
            Element link = HostXml.child(e, "link");
            Item item = new Item(Attrs.of(e), Conditions.of(e), condition == null ? "" : condition.getAttribute("disabled-style"),
                    Actions.of(e, "actions", List.of()), link == null ? null : Link.of(link), items(e));
            if (found.put(e.getAttribute("name"), item) != null) {
                throw HostXml.error(e, "is there twice: " + e.getAttribute("name"));
            }
        }
        return found;
    }

    void render(Render r) throws Exception {
        r.all(actions);
        StringBuilder buffer = new StringBuilder();
        items(r.to(buffer), items);
        String title = a.text(r, "title");
        if (buffer.isEmpty() && title.isEmpty()) {
            return;
        }
        Html out = r.out();
        out.open("div", "id", a.textOrNull(r, "id"), "class", a.textOrNull(r, "menu-container-style")).line();
        if (!title.isEmpty()) {
            out.element("h2", title);
        }
        out.open("ul").open("li").open("ul").line().raw(buffer.toString()).close("ul", "li", "ul", "div").line();
    }

    private void items(Render r, Map<String, Item> some) throws Exception {
        for (Map.Entry<String, Item> entry : some.entrySet()) {
            r.scoped(false, inner -> item(inner, entry.getKey(), entry.getValue()));
        }
    }

    private void item(Render r, String name, Item item) throws Exception {
        boolean shown = item.condition.test(r);
        if (!shown && item.disabledStyle.isEmpty()) {
            return;
        }
        r.all(item.actions);
        boolean selected = name.equals(selectedName(r));
        List<String> styles = new ArrayList<>();
        styles.add(item.a.text(r, "widget-style").isEmpty() ? a.text(r, "default-widget-style") : item.a.text(r, "widget-style"));
        styles.add(selected ? item.a.get("selected-style", a.get("default-selected-style", "selected")) : "");
        styles.add(shown ? "" : item.disabledStyle);
        Html out = r.out();
        out.open("li", "class", String.join(" ", styles.stream().filter(style -> !style.isEmpty()).toList()),
                "aria-current", selected ? "page" : null);
        String text = item.a.text(r, "title");
        if (item.link == null || !shown) {
            out.text(item.link != null && item.link.a().has("text") ? item.link.a().text(r, "text") : text);
        } else {
            String own = item.link.a().text(r, "text");
            item.link.render(r, own.isEmpty() ? text : own, item.link.a().textOrNull(r, "style"), null);
        }
        if (!item.children.isEmpty()) {
            out.open("ul");
            items(r, item.children);
            out.close("ul");
        }
        out.close("li").line();
    }

    private Object selectedName(Render r) {
        String field = a.get("selected-menuitem-context-field-name", "selectedMenuItem");
        Object name = org.apache.ofbiz.base.util.collections.FlexibleMapAccessor.getInstance(field).get(r.context());
        return name != null && !"".equals(name) ? name : a.get("default-menu-item-name");
    }
}
