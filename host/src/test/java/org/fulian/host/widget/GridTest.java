package org.fulian.host.widget;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

/** Grids, row forms, multi forms, pager (host-api §7.3). */
public class GridTest {
    @ClassRule
    public static final ExternalResource WIDGETS = WidgetFixture.loaded();

    private static MapStack<String> scope(int rows) {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("rows", WidgetFixture.rows(rows));
        return scope;
    }

    @Test
    public void noRows_shouldShowTheMessageOnly() {
        Document page = WidgetFixture.page("Grid", scope(0));
        assertEquals("Nothing here", page.select("h3").text());
        assertEquals(0, page.select("table, nav").size());
        MapStack<String> missing = WidgetFixture.scope();
        assertEquals("Nothing here", WidgetFixture.page("Grid", missing).select("h3").text());
    }

    @Test
    public void rows_shouldRunTheirActionsAndShowColumnsInUse() {
        Document page = WidgetFixture.page("Grid", scope(2));
        assertTrue(page.select("table.basic-table.form-widget-table.dark-grid").hasClass("basic-table"));
        assertEquals("[Name, Twice, Seen, Sometimes]", page.select("tr.header-row th").eachText().toString());
        assertEquals("[<b>, <b><b>, 1/5/24, here, View]", page.select("tbody tr").get(0).select("td").eachText().toString());
        assertEquals("", page.select("tbody tr").get(1).select("td").get(3).text());
        assertEquals("odd marked", page.select("tbody tr").get(0).className());
        assertEquals("alternate-row", page.select("tbody tr").get(1).className());
        assertEquals("Name", page.select("tbody td.wide").first().attr("data-label"));
        assertEquals("/app/control/ViewIt?rowId=1", page.select("tbody a").get(1).attr("href"));
        assertEquals(0, page.select("nav").size());
    }

    @Test
    public void pager_shouldKeepTheSearchAndWorkWithoutScript() {
        MapStack<String> scope = scope(5);
        Map<String, Object> request = new HashMap<>(Map.of("name", "王 & <李>", "VIEW_INDEX_1", "1", "csrf", "secret"));
        scope.put("parameters", request);
        scope.put("requestParameters", request);
        Document page = WidgetFixture.page("Grid", scope);
        assertEquals(2, page.select("tbody tr").size());
        assertEquals("row 2", page.select("tbody td").first().text());
        assertEquals("3 - 4 of 5", page.select("nav.nav-pager .nav-displaying").text());
        String next = page.select(".nav-next a").attr("href");
        assertTrue(next, next.startsWith("/app/control/FindIt?") && next.contains("VIEW_INDEX_1=2") && next.contains("VIEW_SIZE_1=2"));
        assertTrue(next, next.contains("name=%E7%8E%8B+%26+%3C%E6%9D%8E%3E"));
        assertFalse(next, next.contains("secret") || next.indexOf("VIEW_INDEX_1") != next.lastIndexOf("VIEW_INDEX_1"));
        assertTrue(page.select(".nav-first a").attr("href").contains("VIEW_INDEX_1=0"));
    }

    @Test
    public void pager_shouldStayOnTheLastPageWhenAskedBeyond() {
        MapStack<String> scope = scope(5);
        scope.put("parameters", new HashMap<>(Map.of("VIEW_INDEX_1", "99", "VIEW_SIZE_1", "nonsense")));
        Document page = WidgetFixture.page("Grid", scope);
        assertEquals("row 4", page.select("tbody td").first().text());
        assertEquals(1, page.select(".nav-next-disabled").size());
    }

    @Test
    public void sortHeader_shouldToggleTheDirection() {
        MapStack<String> scope = scope(1);
        assertTrue(WidgetFixture.page("Grid", scope).select("th a.sort-order").attr("href").endsWith("sortField=name"));
        scope.put("parameters", new HashMap<>(Map.of("sortField", "name")));
        Element header = WidgetFixture.page("Grid", scope).select("th[aria-sort=ascending] a.sort-order-asc").first();
        assertTrue(header.attr("href").endsWith("sortField=-name"));
    }

    @Test
    public void rowForms_shouldBindTheirControlsByFormId() {
        Document page = WidgetFixture.page("RowForms", scope(2));
        assertEquals(2, page.select("td form").size());
        Element second = page.getElementById("RowForms_o_1");
        assertEquals("/app/control/updateIt", second.attr("action"));
        assertEquals("[rowId, name, save]", page.select("[form=RowForms_o_1]").eachAttr("name").toString());
        assertEquals("RowForms_name_o_1", page.select("[form=RowForms_o_1][name=name]").attr("id"));
        assertEquals("1", page.select("[form=RowForms_o_1][name=rowId]").attr("value"));
    }

    @Test
    public void multiForm_shouldNumberItsFieldsInOneForm() {
        Document page = WidgetFixture.page("Multi", scope(2));
        Element form = page.select("form[name=Multi]").first();
        assertEquals("/app/control/updateAll", form.attr("action"));
        assertEquals("Y 2", form.select("input[name=_useRowSubmit]").attr("value") + " " + form.select("input[name=_rowCount]").attr("value"));
        assertEquals("Y", form.select("input[type=checkbox][name=_rowSubmit_o_1]").attr("value"));
        assertEquals("<b>", form.select("input[name=name_o_0]").attr("value"));
        assertEquals("1", form.select("input[name=rowId_o_1]").attr("value"));
        assertEquals(1, form.select("input[type=submit]").size());
        Element button = form.select("button.link-button").get(1);
        assertEquals("Multi_o_1_o_drop_form", button.attr("form"));
        assertFalse(page.getElementById(button.attr("form")).parents().is("form"));
    }

    @Test
    public void alreadyCutList_shouldTakeItsSizeFromTheAttribute() throws Exception {
        MapStack<String> scope = scope(2);
        Form grid = new FormParser(null).parse("x#Cut", org.fulian.host.xml.HostXml.children(
                org.fulian.host.xml.HostXml.read(java.nio.file.Path.of("host/components-test/widgettest/widget/TestForms.xml"))
                        .getDocumentElement(), "grid").get(2), null);
        Attrs cut = grid.a().overlay(new Attrs(Map.of("override-list-size", "${listSize}", "paginate", "true")), Map.of());
        scope.put("listSize", 4000L);
        scope.put("viewIndex", 7);
        scope.put("viewSize", 2);
        Pager pager = Pager.of(new Render(new StringBuilder(), scope),
                new Form("x#Cut", "list", cut, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertEquals(2, pager.rows().size());
        assertEquals("7/4000", pager.index() + "/" + pager.total());
    }
}
