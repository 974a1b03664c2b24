package org.fulian.host.widget;

import org.apache.ofbiz.base.util.collections.MapStack;

/** Renders screens to HTML (host-api §7.1); templates find one under {@code screens}. */
public final class ScreenRenderer {
    private final Render page;

    ScreenRenderer(Render page) {
        this.page = page;
    }

    /** Renders the screen {@code component://…#Name} in the given scope. */
    public static void render(String location, Appendable out, MapStack<String> context) {
        Render page = new Render(out, context);
        context.put("nullField", null);
        context.put("screens", new ScreenRenderer(page));
        Widgets.current().screen(location).render(page);
    }

    /** Renders another screen in place, in the scope of the caller; the text given back is empty, so that a template may print the call. */
    public String render(String fullName) {
        Widgets.current().screen(fullName).render(page);
        return "";
    }
}
