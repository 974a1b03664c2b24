package org.fulian.host.widget;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.jsoup.nodes.Document;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

/** Screens: scope, decorators, conditions, actions, layout (host-api §7.1). */
public class ScreenTest {
    @ClassRule
    public static final ExternalResource WIDGETS = WidgetFixture.loaded();

    @Test
    public void includeScreen_shouldKeepWhatItSetsToItselfUnlessTheScopeIsShared() {
        Document page = WidgetFixture.page("Scope", WidgetFixture.scope());
        assertEquals("inner", page.select("#private .inside").text());
        assertEquals("outer", page.select("#private .after").text());
        assertEquals("inner", page.select("#shared .after").text());
        assertEquals("everywhere", page.select("#global .after").text());
    }

    @Test
    public void decoratorSection_shouldSeeTheScopeOfItsOwnScreen() {
        Document page = WidgetFixture.page("Decorated", WidgetFixture.scope());
        assertEquals("body of page", page.select("#frame .b").text());
        assertEquals("head of outer", page.select("#frame .h").text());
        assertEquals("frame is frame", page.select("#frame .f").text());
        assertEquals("no such section", page.select("#frame .none").text());
    }

    @Test
    public void conditions_shouldChooseWidgetsAndRunActionsOnlyWhenTrue() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("n", 10);
        scope.put("text", "ab");
        scope.put("list", List.of());
        Document page = WidgetFixture.page("Conditions", scope);
        assertEquals("more yes", page.select(".c1").text());
        assertEquals(1, page.select(".c2").size());
        assertEquals(1, page.select(".c3").size());
        assertEquals("refused", page.select(".c5").text());
        MapStack<String> other = WidgetFixture.scope();
        other.put("n", 9);
        assertEquals("less", WidgetFixture.page("Conditions", other).select(".c1").text());
    }

    @Test
    public void actions_shouldSetValuesLabelsAndRunScripts() {
        Document page = WidgetFixture.page("Actions", WidgetFixture.scope());
        assertEquals("1234|kept|by default|x|Women & homes|set by the script|set in the context", page.select(".values").text());
    }

    @Test
    public void propertyMap_shouldPutLaterResourcesUnderneath() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.remove("uiLabelMap");
        scope.put("locale", Locale.SIMPLIFIED_CHINESE);
        assertEquals("妇女与家庭/是", WidgetFixture.page("Actions", scope).select("h2").text());
    }

    @Test
    public void layout_shouldEncodeTextsAndKeepTheStructureOfOfbiz() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("text", "a<b>\"'&");
        scope.put("n", new java.math.BigDecimal("1234567.50"));
        scope.put("amount", new java.math.BigDecimal("1234.50"));
        scope.put("other", "<i>");
        scope.put("rows", List.of(Map.of("name", "x"), Map.of("name", "<y>")));
        String html = WidgetFixture.html("Layout", scope);
        Document page = org.jsoup.Jsoup.parse(html);
        assertEquals("A <title>", page.select("#lit .screenlet-title-bar li.h3").text());
        assertEquals("a<b>\"'&", page.select("#lit .screenlet-body.no-padding span").text());
        assertEquals(0, page.select("details.screenlet[open]").size());
        assertEquals("An \"x\"", page.select("img").first().attr("alt"));
        assertEquals("/app/control/ViewIt?id=1%262&n=1234567.50", page.select("a.buttontext").attr("href"));
        assertEquals("https://example.org/a", page.select("a:contains(Plain)").attr("href"));
        assertEquals("[0:x, 1:<y>]", page.select(".row").eachText().toString());
        assertEquals("a<b>\"'&|raw|none|1234.5", page.select("p.ftl").text());
        assertEquals("raw", page.select("p.ftl b").text());
        assertEquals("<i>", page.select("em").text());
        assertEquals("inner a<b>\"'&", page.select(".ftl-section").text());
        assertEquals("/app/control/ViewIt?id=a<b>\"'&", page.select("#own").attr("href"));
        assertEquals("/widgettest/x.png", page.select("#own + img").attr("src"));
        assertFalse("no script in attributes", html.matches("(?s).* on[a-z]+=\".*") || html.contains("javascript:"));
    }

    @Test
    public void hiddenFormLink_shouldPostWithAButtonAndAskFirst() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("text", "7");
        scope.put("amount", 1);
        scope.put("other", "o");
        Document page = WidgetFixture.page("Layout", scope);
        var button = page.select("button.link-button").first();
        assertEquals("Sure?", button.attr("data-confirm"));
        var form = page.getElementById(button.attr("form"));
        assertEquals("post", form.attr("method"));
        assertEquals("/app/control/EditIt", form.attr("action"));
        assertEquals("7", form.select("input[name=id]").attr("value"));
    }

    @Test
    public void failure_shouldNameTheScreenAndTheAction() {
        ScreenRenderException failure = assertThrows(ScreenRenderException.class,
                () -> WidgetFixture.page("Fails", WidgetFixture.scope()));
        assertTrue(failure.getMessage(), failure.getMessage().contains("TestScreens.xml"));
        assertTrue(failure.getMessage(), failure.getMessage().contains("<set>"));
    }

    @Test
    public void templates_shouldNotReachJavaThroughTheBackDoor() {
        MapStack<String> scope = WidgetFixture.scope();
        for (String name : List.of("evil.ftl", "statics.ftl", "../../../../../etc/passwd")) {
            assertThrows(ScreenRenderException.class, () -> FreeMarker.render("component://widgettest/template/" + name, scope, new StringBuilder(), true));
        }
        assertThrows(ScreenRenderException.class, () -> FreeMarker.render("file:/etc/passwd", scope, new StringBuilder(), true));
        scope.put("text", "a & b");
        StringBuilder paper = new StringBuilder();
        FreeMarker.render("component://widgettest/template/paper.fo.ftl", scope, paper, false);
        assertEquals("<fo:block>a & b</fo:block>", paper.toString().trim());
    }

    @Test
    public void menu_shouldMarkTheSelectedItemAndHideWhatMayNotBeSeen() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("headerItem", "two");
        scope.put("n", 5);
        Document page = WidgetFixture.page("Menu", scope);
        assertEquals("Menu & more", page.select("div.app-menu > h2").text());
        assertEquals("Two", page.select("div.app-menu > ul > li > ul > li.selected[aria-current=page] > a").text());
        assertEquals("/app/control/Two?n=5", page.select("li.selected > a").attr("href"));
        assertEquals("Sub", page.select("li.selected li a").text());
        assertEquals(0, page.select("a:contains(Hidden)").size());
        assertEquals("Off", page.select("li.disabled").text());
    }

    @Test
    public void applicationDecorator_shouldMakeACompletePageInBothLanguages() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.remove("uiLabelMap");
        scope.put("errorMessageList", List.of("Wrong <here>"));
        Document page = WidgetFixture.page("FullPage", scope);
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals("Women & homes – Test & Co", page.title());
        assertEquals("Women & homes", page.select("main#content-main-section h1").text());
        assertEquals("Wrong <here>", page.select("#content-messages.errorMessage p").text());
        assertEquals(1, page.select("#column-container").size());
        MapStack<String> chinese = WidgetFixture.scope();
        chinese.remove("uiLabelMap");
        chinese.put("locale", Locale.SIMPLIFIED_CHINESE);
        assertEquals("zh-CN", WidgetFixture.page("FullPage", chinese).select("html").attr("lang"));
    }
}
