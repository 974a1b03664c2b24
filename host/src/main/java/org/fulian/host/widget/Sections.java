package org.fulian.host.widget;

import java.util.Map;
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

    /** Renders the part in place; the text given back is empty, so that a template may print the call. */
    public String render(String name) throws Exception {
        Widget part = parts.get(name);
        if (part != null) {
            part.render(caller);
        }
        return "";
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }
}
