package org.fulian.host.widget;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.PagedList;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.fulian.host.web.Csrf;

/** The rows of one page of a list and the links to the others (host-api §7.3, pagination). */
record Pager(List<?> rows, int index, int size, long total, String indexName, String sizeName) {
    private static final int MAX_SIZE = 500;
    private static final Set<String> NEVER_REPEATED = Set.of(Csrf.FIELD, "USERNAME", "PASSWORD");

    static Pager of(Render r, Form form) throws Exception {
        boolean paginate = !form.a().text(r, "paginate").equals("false");
        int number = paginate ? r.next("PAGINATOR_NUMBER") : 0;
        String indexName = form.a().get("paginate-index-field", "VIEW_INDEX_" + number);
        String sizeName = form.a().get("paginate-size-field", "VIEW_SIZE_" + number);
        int preset = Integer.parseInt(form.a().get("view-size", String.valueOf(FieldScope.number("widget.form.defaultViewSize", 20))));
        int size = Math.max(1, Math.min(MAX_SIZE, number(r, sizeName, "viewSize", preset)));
        int index = Math.max(0, number(r, indexName, "viewIndex", 0));
        String cut = form.a().text(r, "override-list-size");
        Object list = form.a().accessor("list-name").get(r.context());
        try (EntityListIterator cursor = list instanceof EntityListIterator opened ? opened : null) {
            if (!paginate) {
                List<?> all = cursor != null ? cursor.getCompleteList() : rows(list);
                return new Pager(all, 0, Integer.MAX_VALUE, all.size(), indexName, sizeName);
            }
            if (cursor != null) {
                List<?> part = cursor.getPartialList(index * size + 1, size);
                return new Pager(part, index, size, cursor.getResultsSizeAfterPartialList(), indexName, sizeName);
            }
            if (list instanceof PagedList<?> paged) {
                return new Pager(paged.getData(), paged.getViewIndex(), paged.getViewSize(), paged.getSize(), indexName, sizeName);
            }
            List<?> all = rows(list);
            if (!cut.isEmpty()) {
                return new Pager(all, index, size, Long.parseLong(cut), indexName, sizeName);
            }
            index = Math.min(index, Math.max(0, (all.size() - 1) / size));
            return new Pager(all.subList(index * size, Math.min(all.size(), (index + 1) * size)), index, size, all.size(), indexName, sizeName);
        }
    }

    private static List<?> rows(Object list) {
        return list == null ? List.of() : list instanceof List<?> rows ? rows : list instanceof Collection<?> some ? List.copyOf(some)
                : list instanceof Map<?, ?> map ? new ArrayList<>(map.entrySet()) : notAList(list);
    }

    private static List<?> notAList(Object list) {
        throw new IllegalArgumentException("a list cannot be shown from a " + list.getClass().getName());
    }

    private static int number(Render r, String parameter, String contextName, int otherwise) {
        Object value = r.map("parameters").get(parameter);
        value = value == null || "".equals(value) ? r.context().get(contextName) : value;
        try {
            return value == null || "".equals(value) ? otherwise : Integer.parseInt(value.toString());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    void render(Render r, Form form) {
        if (total <= size) {
            return;
        }
        int last = (int) ((total - 1) / size);
        Html out = r.out();
        out.open("nav", "class", form.a().get("paginate-style", "nav-pager"), "aria-label", r.label("CommonPageNavigation")).open("ul").line();
        entry(r, form, "nav-first", label(r, form, "first", "CommonFirst"), index > 0 ? 0 : -1);
        entry(r, form, "nav-previous", label(r, form, "previous", "CommonPrevious"), index - 1);
        out.open("li", "class", "nav-displaying").text(UtilProperties.getMessage("CommonUiLabels", "CommonDisplaying",
                UtilMisc.toMap("lowIndex", (long) index * size + 1, "highIndex", (long) index * size + rows.size(), "total", total), r.locale())).close("li");
        entry(r, form, "nav-next", label(r, form, "next", "CommonNext"), index < last ? index + 1 : -1);
        entry(r, form, "nav-last", label(r, form, "last", "CommonLast"), index < last ? last : -1);
        out.close("ul", "nav").line();
    }

    private static String label(Render r, Form form, String which, String otherwise) {
        String own = form.a().text(r, "paginate-" + which + "-label");
        return own.isEmpty() ? r.label(otherwise) : own;
    }

    private void entry(Render r, Form form, String style, String text, int to) {
        if (to < 0) {
            r.out().open("li", "class", style + "-disabled").element("span", text, "aria-disabled", "true").close("li").line();
            return;
        }
        String address = address(r, form, Set.of(indexName, sizeName), Map.of(indexName, String.valueOf(to), sizeName, String.valueOf(size)));
        r.out().open("li", "class", style).element("a", text, "href", address).close("li").line();
    }

    /** The same list with some parameters changed; plain GET links, so that they work without a script. */
    String address(Render r, Form form, Set<String> replaced, Map<String, String> values) {
        String target = form.a().text(r, "paginate-target");
        target = !target.isEmpty() ? target : form.target(r);
        target = !target.isEmpty() ? target : String.valueOf(r.map("parameters").getOrDefault("thisRequestUri", ""));
        List<Map.Entry<String, String>> query = new ArrayList<>();
        UtilGenerics.<Map<String, Object>>cast(r.map("requestParameters")).forEach((name, value) -> {
            if (!replaced.contains(name) && !NEVER_REPEATED.contains(name)) {
                for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
                    if (one instanceof String text && !text.isEmpty()) {
                        query.add(new SimpleEntry<>(name, text));
                    }
                }
            }
        });
        values.forEach((name, value) -> query.add(new SimpleEntry<>(name, value)));
        String anchor = form.a().text(r, "paginate-target-anchor");
        return Urls.href(r, "intra-app", target, query) + (anchor.isEmpty() ? "" : "#" + anchor);
    }
}
