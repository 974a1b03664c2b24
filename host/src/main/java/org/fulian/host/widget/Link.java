package org.fulian.host.widget;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/**
 * A link of a screen, field or menu (host-api §7.5). A target that changes something becomes a POST form with a button, which
 * needs no script; OFBiz writes an anchor that submits a hidden form instead.
 */
record Link(Attrs a, List<Param> params, Attrs image) {

    static Link of(Element e) {
        Element image = HostXml.child(e, "image");
        return new Link(Attrs.of(e), Param.list(e, "parameter", "param-name"), image == null ? null : Attrs.of(image));
    }

    /** Writes the link; {@code formName} names the hidden form if one is needed. */
    void render(Render r, String text, String style, String formName) throws Exception {
        String target = a.text(r, "target");
        String mode = a.get("target-type", a.get("url-mode", "intra-app"));
        List<Map.Entry<String, String>> values = new ArrayList<>();
        params.forEach(param -> values.add(new SimpleEntry<>(param.name(), param.text(r))));
        if (text.isEmpty() && image == null) {
            return;
        }
        String type = a.get("link-type", "auto");
        boolean own = mode.equals("intra-app");
        if (own && (type.equals("hidden-form") || type.equals("auto") && Urls.needsPost(r, target))) {
            String name = formName != null ? formName : "link_o_" + r.next("LINK_NUMBER");
            post(r, text, style, name, target, values);
        } else {
            r.out().open("a", "href", Urls.href(r, mode, target, values), "class", style, "id", a.textOrNull(r, "id"),
                    "title", title(r), "target", a.textOrNull(r, "target-window"), "data-confirm", confirmation(r, a),
                    "rel", a.has("target-window") ? "noopener" : null);
            label(r, text);
            r.out().close("a");
        }
    }

    private void post(Render r, String text, String style, String name, String target, List<Map.Entry<String, String>> values) throws Exception {
        String id = name + "_form";
        StringBuilder form = new StringBuilder();
        Html out = Urls.openForm(r, new Html(form), "", target, "name", name, "id", id, "class", "link-form", "target", a.textOrNull(r, "target-window"));
        values.forEach(value -> out.hidden(value.getKey(), value.getValue(), null));
        out.close("form");
        r.out().open("button", "type", "submit", "form", id, "class", ("link-button " + (style == null ? "" : style)).trim(),
                "id", a.textOrNull(r, "id"), "title", title(r), "data-confirm", confirmation(r, a));
        label(r, text);
        r.out().close("button");
        if (r.afterForm() == null) {
            r.out().raw(form.toString());
        } else {
            r.afterForm().add(form.toString());
        }
    }

    private void label(Render r, String text) {
        if (image != null) {
            LayoutWidgets.image(r, image);
        }
        r.out().text(text.trim());
    }

    private String title(Render r) {
        return a.textOrNull(r, a.has("alternate") ? "alternate" : "title");
    }

    /** The question to be answered before the link or button works; null when none is wanted. */
    static String confirmation(Render r, Attrs a) {
        String message = a.text(r, "confirmation-message");
        boolean wanted = a.is("request-confirmation") || !message.isEmpty();
        return !wanted ? null : message.isEmpty() ? r.label("CommonConfirmQuestion") : message;
    }
}
