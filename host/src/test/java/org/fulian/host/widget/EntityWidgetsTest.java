package org.fulian.host.widget;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.testing.TestHost;
import org.jsoup.nodes.Document;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

/** Actions and fields that read the database, and fields made from definitions (host-api §7.1, §7.3). */
public class EntityWidgetsTest {
    @ClassRule
    public static final ExternalResource HOST = WidgetFixture.loaded();

    @BeforeClass
    public static void load() throws GenericEntityException {
        Delegator delegator = TestHost.delegator();
        remove();
        delegator.create("StatusType", Map.of("statusTypeId", "WT_TYPE", "description", "Widget states"));
        for (String code : new String[] {"A", "B", "C"}) {
            delegator.create("StatusItem", Map.of("statusId", "WT_" + code, "statusTypeId", "WT_TYPE", "statusCode", code,
                    "sequenceId", code, "description", "State <" + code + ">"));
        }
    }

    @AfterClass
    public static void remove() throws GenericEntityException {
        TestHost.delegator().removeByAnd("StatusItem", Map.of("statusTypeId", "WT_TYPE"));
        TestHost.delegator().removeByAnd("StatusType", Map.of("statusTypeId", "WT_TYPE"));
    }

    private static MapStack<String> scope() {
        MapStack<String> scope = WidgetFixture.scope();
        scope.put("statusId", "WT_A");
        scope.put("unknownId", "NOWHERE");
        scope.put("parameters", new HashMap<>(Map.of("statusId", "WT_C")));
        return scope;
    }

    @Test
    public void actions_shouldReadRowsAndRunServices() {
        Document page = WidgetFixture.page("Entities", scope());
        assertEquals("State <A>|WT_C||Widget states|3", page.select(".one").text());
        assertEquals("WT_C|WT_C|1|2|WT_B|WT_B", page.select(".many").text());
    }

    @Test
    public void permission_shouldDependOnTheUser() throws GenericEntityException {
        assertEquals("may not", WidgetFixture.page("Entities", scope()).select(".permission").text());
        MapStack<String> scope = scope();
        scope.put("userLogin", EntityQuery.use(TestHost.delegator()).from("UserLogin").where("userLoginId", "system").queryOne());
        assertEquals("may not", WidgetFixture.page("Entities", scope).select(".permission").text());
    }

    @Test
    public void fields_shouldDescribeRows() {
        Document page = WidgetFixture.page("Entities", scope());
        assertEquals("State <A>", page.getElementById("Entities_status").text());
        assertEquals("NOWHERE", page.getElementById("Entities_unknown").text());
        assertEquals("[, WT_A, WT_B, WT_C]", page.select("#Entities_statusId option").eachAttr("value").toString());
        assertEquals("State <B> (B)", page.select("#Entities_statusId option[value=WT_B]").text());
        assertEquals("given by the parameters", "WT_C", page.select("#Entities_statusId option[selected]").attr("value"));
        assertEquals("a form without target only shows", "div", page.getElementById("Entities").tagName());
    }

    @Test
    public void iterator_shouldBePagedAndClosed() {
        MapStack<String> scope = scope();
        scope.put("parameters", new HashMap<>(Map.of("VIEW_INDEX_1", "1")));
        Document page = WidgetFixture.page("IteratorGrid", scope);
        assertEquals("[WT_C]", page.select("tbody td").eachText().toString());
        assertEquals("3 - 3 of 3", page.select(".nav-displaying").text());
    }

    @Test
    public void failingService_shouldFailThePage() {
        ScreenRenderException failure = assertThrows(ScreenRenderException.class, () -> WidgetFixture.page("ServiceFails", WidgetFixture.scope()));
        assertTrue(failure.getMessage(), failure.getMessage().contains("asked to fail"));
        assertEquals("asked to fail", WidgetFixture.page("IgnoresFailure", WidgetFixture.scope()).select(".ignored").text());
    }
}
