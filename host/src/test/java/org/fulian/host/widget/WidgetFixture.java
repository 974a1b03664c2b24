package org.fulian.host.widget;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.fulian.host.testing.TestHost;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.rules.ExternalResource;

/** Pages of the fixture component {@code widgettest}, rendered without a web request. */
final class WidgetFixture {
    static final String SCREENS = "component://widgettest/widget/TestScreens.xml#";

    private WidgetFixture() { }

    /** Sees to it that the shared host, whose components include the fixture, is up. */
    static ExternalResource loaded() {
        return new ExternalResource() {
            @Override
            protected void before() {
                TestHost.host();
            }
        };
    }

    /** A page's usual scope, in English and UTC. */
    static MapStack<String> scope() {
        MapStack<String> scope = MapStack.create();
        scope.put("globalContext", scope.standAloneStack());
        scope.put("locale", Locale.ENGLISH);
        scope.put("timeZone", TimeZone.getTimeZone("UTC"));
        scope.put("delegator", TestHost.delegator());
        scope.put("dispatcher", TestHost.dispatcher());
        scope.put("controlPath", "/app/control");
        scope.put("parameters", new HashMap<String, Object>());
        scope.put("uiLabelMap", new HashMap<>(Map.of("FormFieldTitle_labelled", "From the labels", "CommonNoRecordFound", "Nothing here")));
        scope.put("nowTimestamp", Timestamp.valueOf("2024-01-05 09:08:07"));
        return scope;
    }

    /** A row with everything that needs care: markup, quotes, a number, dates. */
    static Map<String, Object> row(int number, String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("rowId", String.valueOf(number));
        row.put("name", name);
        row.put("amount", new BigDecimal("1234.50"));
        row.put("born", Date.valueOf("1980-02-03"));
        row.put("seen", new Timestamp(1704445687000L));
        return row;
    }

    static List<Map<String, Object>> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i, i == 0 ? "<b>" : "row " + i));
        }
        return rows;
    }

    static Document page(String screen, MapStack<String> scope) {
        return Jsoup.parse(html(screen, scope));
    }

    static String html(String screen, MapStack<String> scope) {
        StringBuilder out = new StringBuilder();
        ScreenRenderer.render(screen.contains("#") ? screen : SCREENS + screen, out, scope);
        return out.toString();
    }
}
