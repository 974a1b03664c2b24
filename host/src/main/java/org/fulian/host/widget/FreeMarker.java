package org.fulian.host.widget;

import java.util.Map;

/** FreeMarker as OFBiz sets it up for templates of components (host-api §5.6). */
public final class FreeMarker {
    private FreeMarker() { }

    /** Renders a {@code component://} template; {@code html} switches the encoding of every printed text on. */
    public static void render(String location, Map<String, ? extends Object> context, Appendable out, boolean html) {
        throw new UnsupportedOperationException(location);
    }
}
