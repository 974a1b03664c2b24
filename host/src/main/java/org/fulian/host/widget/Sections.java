package org.fulian.host.widget;

import java.util.Map;
import org.apache.ofbiz.base.util.StringUtil;
import org.apache.ofbiz.base.util.collections.MapStack;

/**
 * What a decorator finds under {@code sections}: the parts its caller hands in, rendered in the caller's scope as it was when the
 * decorator was called (host-api §7.1). Public because templates call it.
 */
public final class Sections {
    private final Map<String, Widget> parts;
    private final Render caller;

    Sections(Map<String, Widget> parts, Render caller) {
        MapStack<String> scope = caller.context().standAloneChildStack();
        this.parts = parts;
        this.caller = caller.in(scope);
        scope.put("screens", new ScreenRenderer(this.caller));
    }

    /** The part's HTML, for a template to print. */
    public StringUtil.StringWrapper render(String name) throws Exception {
        StringBuilder html = new StringBuilder();
        render(name, caller.to(html));
        return StringUtil.wrapString(html.toString());
    }

    /** Renders the part where its decorator is being rendered. */
    void render(String name, Render to) throws Exception {
        if (parts.containsKey(name)) {
            parts.get(name).render(to.in(caller.context()));
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }
}
