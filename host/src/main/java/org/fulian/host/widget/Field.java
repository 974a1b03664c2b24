package org.fulian.host.widget;

import java.util.Map;
import java.util.Set;

/** A field of a form or grid; {@code input} is null only while an extending form still adds to it. */
record Field(String name, Attrs a, Input input) {
    private static final Map<String, String> DEFAULTS = Map.of("position", "1", "red-when", "by-name", "encode-output", "true",
            "separate-column", "false", "sort-field", "false");
    private static final Set<String> VALUELESS = Set.of("submit", "reset", "hyperlink", "display", "display-entity", "container");

    boolean conditional() {
        return a.has("use-when") || a.has("ignore-when");
    }

    Field overlay(Field later) {
        return new Field(name, a.overlay(later.a, DEFAULTS), later.input == null ? input : later.input);
    }

    boolean is(String kind) {
        return input.kind().equals(kind);
    }

    /** Whether the user types or chooses something here, so that the title labels a control. */
    boolean asks() {
        return !VALUELESS.contains(input.kind()) && !input.kind().startsWith("include") && !is("hidden");
    }

    boolean used(Render r) {
        return (!a.has("use-when") || r.holds(a.get("use-when"))) && !(a.has("ignore-when") && r.holds(a.get("ignore-when")));
    }
}
