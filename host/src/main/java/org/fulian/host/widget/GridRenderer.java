package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes grids and multi forms: header, one row per record, pager (host-api §7.3, grids). */
final class GridRenderer {
    private final Render page;
    private final Form form;
    private final boolean multi;
    private final Map<String, FieldScope> columns = new LinkedHashMap<>();

    GridRenderer(Render page, Form form) {
        this.page = page;
        this.form = form;
        this.multi = form.type().equals("multi");
    }

    void render() throws Exception {
        Render r = page.inForm();
        Pager pager = Pager.of(r, form);
        if (pager.rows().isEmpty()) {
            String message = form.a().text(r, "empty-form-data-message");
            r.out().element("h3", message.isEmpty() ? r.label("CommonNoRecordFound") : message, "class", "empty-data");
            return;
        }
        // rows first: a column is shown when at least one row has it, and only the rows know their conditions
        List<Map<String, String>> cells = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (int i = 0; i < pager.rows().size(); i++) {
            row(r, pager.rows().get(i), i, cells, styles);
        }
        boolean sent = multi && FormRenderer.open(r, form, "multi-form");
        if (sent) {
            r.out().hidden("_rowCount", pager.rows().size(), null);
            r.out().raw(form.a().is("use-row-submit") ? "<input type=\"hidden\" name=\"_useRowSubmit\" value=\"Y\">" : "");
        }
        table(r, pager, cells, styles);
        for (Field field : multi ? form.used(r).values() : List.<Field>of()) {
            if (field.is("submit")) {
                r.out().open("div", "class", "multi-submit");
                Inputs.render(new FieldScope(r, form, field, "", null));
                r.out().close("div").line();
            }
        }
        if (multi) {
            FormRenderer.close(r, sent, page);
        } else if (page.afterForm() == null) {
            r.afterForm().forEach(r.out()::raw);
        }
        pager.render(page, form);
    }

    private void row(Render r, Object item, int index, List<Map<String, String>> cells, List<String> styles) throws Exception {
        String entry = form.a().get("list-entry-name");
        Map<String, Object> fields = !entry.isEmpty() ? Map.of(entry, item)
                : item instanceof Map.Entry<?, ?> pair ? Map.of("key", pair.getKey(), "value", pair.getValue()) : ScreenParser.rowMap(item);
        r.context().push(fields);
        r.context().push();
        try {
            r.context().put("itemIndex", index);
            r.all(form.rowActions());
            cells.add(cells(r, index));
            String parity = form.a().get(index % 2 == 0 ? "odd-row-style" : "even-row-style", index % 2 == 0 ? "" : "alternate-row");
            for (Attrs alternative : form.altRowStyles()) {
                parity += r.holds(alternative.get("use-when")) ? " " + alternative.text(r, "style") : "";
            }
            styles.add(parity.trim());
        } finally {
            r.context().pop();
            r.context().pop();
        }
    }

    private Map<String, String> cells(Render r, int index) throws Exception {
        String suffix = form.a().get("item-index-separator") + index;
        Map<String, Field> used = form.used(r);
        boolean ownForm = !multi && used.values().stream().anyMatch(field -> field.is("submit"));
        String owner = ownForm ? form.name() + suffix : null;
        StringBuilder start = new StringBuilder();
        if (ownForm) {
            Urls.openForm(r, new Html(start), form.a().get("target-type"), form.target(r), "id", owner, "name", owner).close("form");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : used.values()) {
            StringBuilder cell = new StringBuilder();
            FieldScope scope = new FieldScope(field.is("hidden") ? r.to(start) : r.to(cell), form, field, suffix, owner);
            if (!(multi && field.is("submit"))) {
                Inputs.render(scope);
            }
            if (!field.is("hidden") && !(multi && field.is("submit"))) {
                columns.putIfAbsent(field.name(), new FieldScope(r, form, field, "", null));
                cells.put(field.name(), cell.toString());
            }
        }
        if (!cells.isEmpty()) {
            cells.entrySet().iterator().next().setValue(start + cells.values().iterator().next());
        }
        return cells;
    }

    private void table(Render r, Pager pager, List<Map<String, String>> cells, List<String> styles) {
        List<String> names = new ArrayList<>(form.names());
        names.removeIf(name -> !columns.containsKey(name));
        Map<String, String> titles = new LinkedHashMap<>();
        names.forEach(name -> titles.put(name, columns.get(name).field().is("submit") ? "" : columns.get(name).title()));
        Html out = r.out();
        out.open("table", "class", form.a().has("default-table-style") ? form.a().text(r, "default-table-style") : "basic-table form-widget-table dark-grid").line();
        if (!form.a().is("hide-header")) {
            out.open("thead").open("tr", "class", form.a().get("header-row-style", "header-row"));
            names.forEach(name -> header(r, pager, columns.get(name), titles.get(name)));
            out.close("tr", "thead").line();
        }
        out.open("tbody");
        for (int i = 0; i < cells.size(); i++) {
            Map<String, String> row = cells.get(i);
            out.open("tr", "class", styles.get(i));
            for (String name : names) {
                FieldScope column = columns.get(name);
                String area = column.a().get("widget-area-style", form.a().get("default-widget-area-style"));
                out.open("td", "class", r.expand(area), "data-label", titles.get(name).isBlank() ? null : titles.get(name));
                out.raw(row.getOrDefault(name, "")).close("td");
            }
            out.close("tr").line();
        }
        out.close("tbody", "table").line();
    }

    private void header(Render r, Pager pager, FieldScope column, String title) {
        Attrs a = column.a();
        String style = a.get("title-area-style", form.a().get("default-title-area-style"));
        if (!a.is("sort-field")) {
            r.out().element("th", title.isBlank() ? "" : title, "scope", "col", "class", r.expand(style));
            return;
        }
        String parameter = form.a().get("sort-field-parameter-name", "sortField");
        Object sorted = r.map("parameters").get(parameter);
        boolean up = column.field().name().equals(sorted);
        boolean down = ("-" + column.field().name()).equals(sorted);
        String css = up ? a.get("sort-field-asc-style", "sort-order-asc") : down ? a.get("sort-field-desc-style", "sort-order-desc")
                : a.get("sort-field-style", "sort-order");
        r.out().open("th", "scope", "col", "class", r.expand(style), "aria-sort", up ? "ascending" : down ? "descending" : null);
        Set<String> replaced = Set.of(parameter, pager.indexName());
        r.out().element("a", title, "class", css, "href", pager.address(r, form, replaced, Map.of(parameter, (up ? "-" : "") + column.field().name())),
                "title", a.has("sort-field-help-text") ? a.text(r, "sort-field-help-text") : r.label("CommonSortBy")).close("th");
    }
}
