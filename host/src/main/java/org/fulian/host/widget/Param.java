package org.fulian.host.widget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** A named value handed on: {@code parameter} of links and menus, {@code field-map} of services and queries. */
record Param(String name, Attrs a) {

    static List<Param> list(Element owner, String element, String nameAttribute) {
        List<Param> found = new ArrayList<>();
        for (Element e : HostXml.children(owner, element)) {
            found.add(new Param(e.getAttribute(nameAttribute), Attrs.of(e)));
        }
        return List.copyOf(found);
    }

    /** The value as an object; where neither value nor from-field is given, the field of the parameter's own name. */
    Object object(Render r) {
        if (a.has("value")) {
            return a.text(r, "value");
        }
        return FlexibleMapAccessor.getInstance(a.get("from-field", name)).get(r.context());
    }

    /** The text for a URL or hidden input: an absent or null source falls back to the name, numbers stay plain (host-api §7.5). */
    String text(Render r) {
        Object value = object(r);
        if (value == null && a.has("from-field")) {
            value = r.context().get(name);
        }
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
