package org.fulian.host.widget;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A form or grid with everything it extends worked in (host-api §7.3). */
record Form(String fullName, String type, Attrs a, List<Widget> actions, List<Widget> rowActions, List<Attrs> altTargets,
            List<Attrs> altRowStyles, List<Field> fields, List<Group> groups) {

    /** Fields that the sort order puts under a common heading. */
    record Group(Attrs a, List<String> fields) { }

    void render(Render r) throws Exception {
        try {
            r.all(actions);
            if (type.equals("list") || type.equals("multi")) {
                new GridRenderer(r, this).render();
            } else {
                new FormRenderer(r, this).render();
            }
        } catch (Exception e) {
            throw ScreenRenderException.of("form [" + fullName + "]", e);
        }
    }

    String name() {
        return a.get("name");
    }

    /** The fields to be shown now, by name: of several variants the first whose condition holds. */
    Map<String, Field> used(Render r) {
        Map<String, Field> used = new LinkedHashMap<>();
        for (Field field : fields) {
            if (!used.containsKey(field.name()) && !field.is("ignored") && field.used(r)) {
                used.put(field.name(), field);
            }
        }
        return used;
    }

    LinkedHashSet<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    boolean any(String kind) {
        return fields.stream().anyMatch(field -> field.is(kind));
    }

    /** Where the form is sent: the first alternative whose condition holds, else the plain target; "" when it is not sent at all. */
    String target(Render r) {
        for (Attrs alternative : altTargets) {
            if (r.holds(alternative.get("use-when"))) {
                return alternative.text(r, "target");
            }
        }
        return a.text(r, "target");
    }
}
