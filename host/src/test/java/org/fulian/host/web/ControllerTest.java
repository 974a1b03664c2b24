package org.fulian.host.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.Host;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.host.testing.WebClient.Page;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** The request flow of host-api §5.2 and the event handlers of §5.3, seen from a browser. */
public class ControllerTest {
    private static Host host;
    private WebClient client;

    @BeforeClass
    public static void boot() {
        host = TestHost.host();
    }

    @Before
    public void logIn() {
        client = WebClient.of(host.port(), "/webtest").login("webtester", "ofbiz");
    }

    @Test
    public void request_shouldBeUnknown() {
        Page page = client.get("NoSuchThing");
        assertEquals(404, page.status());
        assertTrue(page.messages().toString(), page.messages().get(0).contains("NoSuchThing"));
        assertEquals("error", title(page));
    }

    @Test
    public void request_shouldRefuseOtherMethods() {
        Page page = client.get("echo");
        assertEquals(405, page.status());
        assertEquals("POST", page.header("Allow"));
    }

    @Test
    public void request_shouldBeReachableByChainOnly() {
        assertEquals(404, client.get("inner").status());
        assertEquals("Show", title(client.get("chain")));
    }

    @Test
    public void head_shouldAnswerLikeGetWithoutBody() {
        Page page = client.send("HEAD", "Show");
        assertEquals(200, page.status());
        assertEquals(0, page.bytes().length);
    }

    @Test
    public void hostHeader_shouldBeOnTheAllowList() {
        String answer = RawHttp.send(host.port(), "GET /webtest/control/main HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer, answer.startsWith("HTTP/1.1 400"));
        assertFalse(answer, answer.contains("evil.example"));
    }

    @Test
    public void badEscape_shouldBeAClearRefusal() {
        String answer = RawHttp.send(host.port(), "GET /webtest/control/main?a=%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertTrue(answer, answer.startsWith("HTTP/1.1 400"));
    }

    @Test
    public void serviceEvent_shouldConvertPublishAndTell() {
        Page page = client.postForm("echo", Map.of("text", "\u7389\u5170", "number", "1,024"));
        assertEquals("Show", title(page));
        assertEquals("\u7389\u5170", value(page, "text"));
        assertEquals("1024", value(page, "number"));
        assertEquals(List.of("done"), page.messages());
    }

    @Test
    public void serviceEvent_shouldShowErrorsOnTheErrorResponse() {
        assertEquals("Other", title(client.postForm("echo", Map.of("text", "x", "outcome", "error"))));
        assertTrue(client.page().messages().toString(), client.page().messages().toString().contains("refused by the service"));
        Page unconverted = client.postForm("echo", Map.of("text", "x", "number", "abc"));
        assertEquals("Other", title(unconverted));
        assertEquals(1, unconverted.messages().size());
        Page missing = client.postForm("echo", Map.of("text", ""));
        assertEquals("Other", title(missing));
    }

    @Test
    public void failResult_shouldTakeTheSuccessResponse() {
        Page page = client.postForm("echo", Map.of("text", "x", "outcome", "fail"));
        assertEquals("Show", title(page));
        assertTrue(page.messages().toString(), page.messages().toString().contains("not done"));
    }

    @Test
    public void exception_shouldHideItsTextAndGiveANumber() {
        for (Page page : List.of(client.postForm("echo", Map.of("text", "x", "outcome", "throw")), client.get("broken"), client.get("brokenView"))) {
            assertFalse(page.text(), page.text().contains("IllegalState"));
            assertFalse(page.text(), page.text().contains("\tat "));
        }
        assertEquals(500, client.get("broken").status());
        assertEquals(500, client.get("brokenView").status());
        assertTrue(client.page().text().contains(client.page().header("X-Request-Id")));
        assertFalse(client.page().text(), client.page().text().contains("Broken</h1>"));
    }

    @Test
    public void groovyEvent_shouldAnswerItselfOrByMap() {
        assertEquals("own answer", client.get("own").text());
        Page page = client.get("asMap");
        assertEquals("Other", title(page));
        assertEquals(List.of("from a map"), page.messages());
    }

    @Test
    public void multiEvent_shouldWriteMarkedRowsOnly() throws Exception {
        client.postForm("writeRows", Map.of("_useRowSubmit", "Y", "_rowSubmit_o_0", "Y", "_rowSubmit_o_1", "N", "description", "global",
                "enumTypeId_o_0", "WEBTEST_A", "enumTypeId_o_1", "WEBTEST_B"));
        assertEquals("Show", title(client.page()));
        assertEquals("global", EntityQuery.use(host.delegator()).from("EnumerationType").where("enumTypeId", "WEBTEST_A").queryOne().getString("description"));
        assertNull(EntityQuery.use(host.delegator()).from("EnumerationType").where("enumTypeId", "WEBTEST_B").queryOne());
    }

    @Test
    public void multiEvent_shouldRollBackAllRowsWhenOneIsRefused() throws Exception {
        Page page = client.postForm("writeRows", Map.of("enumTypeId_o_0", "WEBTEST_C", "enumTypeId_o_1", "WEBTEST_D", "description_o_1", "bad"));
        assertEquals("Other", title(page));
        assertTrue(page.messages().toString(), page.messages().toString().contains("bad row WEBTEST_D"));
        assertNull(EntityQuery.use(host.delegator()).from("EnumerationType").where("enumTypeId", "WEBTEST_C").queryOne());
    }

    @Test
    public void redirect_shouldCarryDeclaredParametersAndMessagesOnly() {
        client.notFollowing().get("Show");
        Page page = client.postForm("redirect", Map.of("text", "a b", "other", "no"));
        assertEquals(302, page.status());
        assertEquals("/webtest/control/Show?text=a+b&fixed=%261", page.header("Location"));
        Page next = client.get(page.header("Location"));
        assertEquals(List.of("kept a b"), next.messages());
        assertNull(value(next, "secretAttribute"));
        assertEquals(List.of(), client.get("Show").messages());
    }

    @Test
    public void redirect_shouldKeepTheQueryButNotTheBody() {
        client.notFollowing().get("Show");
        Page page = client.postForm("redirectUrl?a=1", Map.of("b", "2"));
        assertEquals(303, page.status());
        assertEquals("/webtest/control/Show?a=1", page.header("Location"));
        client.get("Show");
        assertEquals("/webtest/control/Show", client.postForm("redirectBare?a=1", Map.of()).header("Location"));
    }

    @Test
    public void viewLast_shouldShowTheSavedViewWithItsParameters() {
        client.get("Show?colour=red");
        client.get("Other");
        Page page = client.postForm("echoAndLast", Map.of("text", "x"));
        assertEquals("Show", title(page));
        assertEquals("red", value(page, "colour"));
        assertEquals(List.of("done"), page.messages());
    }

    @Test
    public void viewHome_shouldShowTheHomeView() {
        client.get("Home");
        client.get("Show");
        assertEquals("Other", title(client.postForm("echoAndLast", Map.of("text", "x", "outcome", "error"))));
    }

    @Test
    public void overrideView_shouldNeverOpenAnUnprotectedRequest() {
        assertEquals("Other", title(client.get("Show/Other")));
        WebClient visitor = WebClient.of(host.port(), "/webtest");
        assertEquals("login", title(visitor.get("main/Show")));
        assertEquals(404, visitor.get("checkLogin/Show").status());
        assertEquals(401, visitor.post("open", Map.of()).status());
    }

    @Test
    public void contextParameters_shouldBeVisible() {
        Page page = client.get("Show?x=1&x=2");
        assertEquals("WebtestSite", value(page, "webSiteId"));
        assertEquals("[1, 2]", value(page, "x"));
        assertEquals("Show", value(page, "thisRequestUri"));
    }

    @Test
    public void token_shouldBeAskedOfEveryPost() {
        assertEquals(403, client.post("echo", Map.of("text", "x")).status());
        client.get("Show");
        String other = client.page().document().select("form[action$=redirect] input[name=csrf]").val();
        assertEquals(403, client.post("echo", Map.of("text", "x", "csrf", other)).status());
        String foreign = WebClient.of(host.port(), "/webtest").login("webtester", "ofbiz").get("Show").document()
                .select("form[action$=echo] input[name=csrf]").val();
        assertEquals(403, client.post("echo", Map.of("text", "x", "csrf", foreign)).status());
        client.get("Show");
        String own = client.page().document().select("form[action$=echo] input[name=csrf]").val();
        assertEquals("Show", title(client.header("X-CSRF-Token", own).post("echo", Map.of("text", "x"))));
    }

    @Test
    public void token_shouldBeInLinksToGuardedRequests() {
        client.get("Show");
        String link = client.page().document().select("a").attr("href");
        assertEquals(403, client.get("guarded").status());
        assertEquals("Show", title(client.get(link)));
    }

    @Test
    public void upload_shouldKeepChineseNamesAndFields() {
        byte[] content = new byte[30_000];
        Page page = client.upload("upload", Map.of("note", "\u5907\u6ce8"), "file", "C:\\tmp\\\u767b\u8bb0\u518c.xlsx", "application/octet-stream", content);
        assertEquals("Show", title(page));
        assertEquals("\u767b\u8bb0\u518c.xlsx 30000 \u5907\u6ce8", value(page, "text"));
    }

    @Test
    public void upload_shouldBeRefusedClearlyWhenTooLarge() {
        Page page = client.upload("upload", Map.of(), "file", "big.bin", "application/octet-stream", new byte[21 * 1024 * 1024]);
        assertEquals(413, page.status());
        assertEquals("Other", title(page));
        assertTrue(page.messages().toString(), page.messages().get(0).contains("20 MB"));
        assertNull(value(page, "text"));
    }

    @Test
    public void pages_shouldHaveSecurityHeaders() {
        Page page = client.get("Show");
        assertEquals("sameorigin", page.header("X-Frame-Options"));
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'self'"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("text/html;charset=UTF-8", page.header("Content-Type"));
    }

    @Test
    public void staticFiles_shouldBeCachedAndStayInTheirFolder() {
        Page page = client.get("/webtest/css/webtest.css");
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Type"), page.header("Content-Type").startsWith("text/css"));
        assertTrue(page.header("Cache-Control").contains("max-age"));
        assertEquals(304, client.header("If-None-Match", page.header("ETag")).get("/webtest/css/webtest.css").status());
        client.header("If-None-Match", null);
        assertNotEquals(200, client.get("/webtest/WEB-INF/web.xml").status());
        assertNotEquals(200, client.get("/webtest/css/../WEB-INF/web.xml").status());
        assertNotEquals(200, client.get("/webtest/css/%2e%2e/WEB-INF/web.xml").status());
        assertEquals(403, client.get("/webtest/secret.txt").status());
        assertEquals("main", title(client.get("/webtest/")));
    }

    static String title(Page page) {
        assertNotNull(page.text(), page.document().selectFirst("h1"));
        return page.document().selectFirst("h1").text();
    }

    private static String value(Page page, String id) {
        org.jsoup.nodes.Element element = page.document().getElementById(id);
        return element == null ? null : element.text();
    }
}
