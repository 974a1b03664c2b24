package org.fulian.host.widget;

import java.util.List;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** How a field is shown: the element inside {@code field} with its options and links. */
record Input(String kind, Attrs a, List<Options.Source> options, Link link, Link subLink, Widget include) {

    static Input of(Element e, ScreenParser includes) {
        String kind = HostXml.localName(e);
        Attrs a = Attrs.of(e);
        Element sub = HostXml.child(e, "sub-hyperlink");
        Widget include = kind.startsWith("include-") ? includes.include(e, a, kind.substring("include-".length())) : null;
        return new Input(kind, a, Options.of(e), kind.equals("hyperlink") ? Link.of(e) : null, sub == null ? null : Link.of(sub), include);
    }

    static Input plain(String kind, Attrs a, List<Options.Source> options) {
        return new Input(kind, a, options, null, null, null);
    }
}
