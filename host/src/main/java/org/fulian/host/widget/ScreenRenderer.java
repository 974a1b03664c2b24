package org.fulian.host.widget;

import org.apache.ofbiz.base.util.collections.MapStack;

/** Renders screens to HTML (host-api §7.1). */
public final class ScreenRenderer {
    private ScreenRenderer() { }

    /** Renders the screen {@code component://…#Name} in the given scope. */
    public static void render(String location, Appendable out, MapStack<String> context) {
        throw new UnsupportedOperationException(location);
    }
}
