package org.fulian.host.widget;

import org.apache.ofbiz.base.util.StringUtil;
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

    /** The HTML of another screen in the scope of the caller, for a template to print. */
    public StringUtil.StringWrapper render(String fullName) {
        StringBuilder html = new StringBuilder();
        Widgets.current().screen(fullName).render(page.to(html));
        return StringUtil.wrapString(html.toString());
    }
}
