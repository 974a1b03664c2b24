package org.fulian.host.widget;

import org.apache.ofbiz.base.util.collections.MapStack;

/** Renders screens to HTML (host-api §7.1). */
public final class ScreenRenderer {
    private ScreenRenderer() { }

    /** Renders the screen {@code component://…#Name} in the given scope. */
    public static void render(String location, Appendable out, MapStack<String> context) {
        Render page = new Render(out, context);
        context.put("nullField", null);
        context.put("screens", new Screens(page));
        Widgets.current().screen(location).render(page);
    }
}
