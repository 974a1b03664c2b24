package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.List;

/** Writes single and upload forms (host-api §7.3, HTML of a single form). */
final class FormRenderer {
    private final Render page;
    private final Form form;

    FormRenderer(Render page, Form form) {
        this.page = page;
        this.form = form;
    }

    void render() throws Exception {
        Render r = page.inForm();
        List<Field> used = new ArrayList<>(form.used(r).values());
        boolean sent = open(r, form, "basic-form");
        for (Field field : used) {
            if (field.is("hidden")) {
                Inputs.render(new FieldScope(r, form, field, "", null));
            }
        }
        used.removeIf(field -> field.is("hidden"));
        List<Form.Group> groups = form.groups();
        for (int i = 0; i < used.size();) {
            Form.Group group = groupOf(used.get(i), groups);
            int end = i;
            while (end < used.size() && groupOf(used.get(end), groups) == group) {
                end++;
            }
            group(r, group, used.subList(i, end));
            i = end;
        }
        close(r, sent, page);
    }

    /** Opens the form and adds its token; a form without target only shows data and becomes a plain block. */
    static boolean open(Render r, Form form, String style) {
        String target = form.target(r);
        String css = (style + " " + form.a().text(r, "style")).trim();
        String id = form.a().has("id") ? form.a().text(r, "id") : form.name();
        if (target.isEmpty()) {
            r.out().open("div", "id", id, "class", css).line();
            return false;
        }
        Urls.openForm(r, r.out(), form.a().get("target-type"), target, "id", id, "name", form.name(), "class", css,
                "enctype", form.type().equals("upload") ? "multipart/form-data" : null, "target", form.a().textOrNull(r, "target-window"));
        return true;
    }

    /** Closes it; forms of links inside follow, unless an outer form is still open. */
    static void close(Render r, boolean sent, Render outside) {
        r.out().close(sent ? "form" : "div").line();
        if (outside.afterForm() == null) {
            r.afterForm().forEach(r.out()::raw);
        }
    }

    private static Form.Group groupOf(Field field, List<Form.Group> groups) {
        return groups.stream().filter(group -> group.fields().contains(field.name())).findFirst().orElse(null);
    }

    private void group(Render r, Form.Group group, List<Field> fields) throws Exception {
        boolean fold = group != null && group.a().is("collapsible");
        String tag = fold ? "details" : "fieldset";
        if (group != null) {
            r.out().open(tag, "class", ("fieldgroup " + group.a().text(r, "style")).trim(), "id", group.a().textOrNull(r, "id"),
                    "open", fold && !group.a().is("initially-collapsed"));
            r.out().element(fold ? "summary" : "legend", group.a().text(r, "title"));
        }
        String table = form.a().get("default-table-style", "basic-form-table");
        r.out().open("table", "class", table, "role", "presentation").line();
        int columns = fields.stream().mapToInt(field -> position(field)).max().orElse(1);
        for (int i = 0; i < fields.size();) {
            int end = i + 1;
            while (end < fields.size() && position(fields.get(end)) > position(fields.get(end - 1))) {
                end++;
            }
            r.out().open("tr");
            for (Field field : fields.subList(i, end)) {
                boolean alone = end - i == 1 && columns > 1;
                cells(new FieldScope(r, form, field, "", null), alone ? columns * 2 - 1 : 1);
            }
            r.out().close("tr").line();
            i = end;
        }
        r.out().close("table");
        if (group != null) {
            r.out().close(tag).line();
        }
    }

    private static int position(Field field) {
        return Integer.parseInt(field.a().get("position", "1"));
    }

    private void cells(FieldScope f, int span) throws Exception {
        Html out = f.r().out();
        String area = f.a().text(f.r(), "title-area-style").isEmpty() ? form.a().text(f.r(), "default-title-area-style") : f.a().text(f.r(), "title-area-style");
        out.open("td", "class", ("label " + area).trim());
        String title = f.field().is("submit") || f.field().is("reset") || f.field().is("hyperlink") && !f.a().has("title") ? "" : f.title();
        if (!title.isBlank()) {
            String style = f.a().get("title-style", form.a().get("default-title-style"));
            boolean one = f.field().asks() && !f.field().is("radio");
            out.open(one ? "label" : "span", "for", one ? f.id() : null, "class", style, "id", f.id() + "_title").text(title);
            out.raw(f.required() ? "<span class=\"required-mark\" aria-hidden=\"true\"> *</span>" : "").close(one ? "label" : "span");
        }
        String widgetArea = f.a().has("widget-area-style") ? f.a().text(f.r(), "widget-area-style") : form.a().text(f.r(), "default-widget-area-style");
        out.close("td").open("td", "class", widgetArea, "colspan", span > 1 ? span : null);
        Inputs.render(f);
        out.close("td");
    }
}
