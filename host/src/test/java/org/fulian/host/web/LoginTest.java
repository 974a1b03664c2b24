package org.fulian.host.web;

import static org.fulian.host.web.ControllerTest.title;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.Host;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.host.testing.WebClient.Page;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** Login, logout, session and language (host-api §5.5). */
public class LoginTest {
    private static Host host;
    private WebClient client;

    @BeforeClass
    public static void boot() {
        host = TestHost.host();
    }

    @Before
    public void newVisitor() {
        client = WebClient.of(host.port(), "/webtest");
    }

    @Test
    public void protectedRequest_shouldShowTheLoginPageAndBeRepeatedAfterIt() {
        client.notFollowing();
        Page asked = client.get("Show?name=\u5c0f%26");
        assertEquals(401, asked.status());
        assertEquals("login", title(asked));
        Page passed = client.postForm("login", Map.of("USERNAME", "webtester", "PASSWORD", "ofbiz"));
        assertEquals(302, passed.status());
        assertEquals("/webtest/control/Show?name=%E5%B0%8F%26", passed.header("Location"));
        assertEquals("Show", title(client.get(passed.header("Location"))));
    }

    @Test
    public void openMain_shouldAnswer200WithTheLoginPage() {
        Page page = client.get("main");
        assertEquals(200, page.status());
        assertEquals("login", title(page));
        assertEquals("main", title(client.login("webtester", "ofbiz").page()));
    }

    @Test
    public void xhr_shouldGet401AsJson() {
        Page page = client.header("X-Requested-With", "XMLHttpRequest").get("Show");
        assertEquals(401, page.status());
        assertTrue(page.header("Content-Type"), page.header("Content-Type").startsWith("application/json"));
    }

    @Test
    public void login_shouldChangeTheSessionId() {
        String before = cookie(client.notFollowing().get("main"));
        Page passed = client.postForm("login", Map.of("USERNAME", "webtester", "PASSWORD", "ofbiz"));
        assertNotEquals(before, cookie(passed));
        String attributes = passed.header("Set-Cookie");
        assertTrue(attributes, attributes.contains("HttpOnly") && attributes.contains("SameSite=Strict") && attributes.contains("Path=/webtest"));
    }

    @Test
    public void login_shouldNeedAToken() {
        client.get("main");
        Page page = client.post("login", Map.of("USERNAME", "webtester", "PASSWORD", "ofbiz"));
        assertEquals(401, page.status());
        assertEquals("login", title(page));
        assertEquals(401, client.get("Show").status());
    }

    @Test
    public void login_shouldSayWhyItFailed() {
        client.login("webtester", "wrong");
        assertEquals(200, client.page().status());
        assertEquals("login", title(client.page()));
        assertEquals(1, client.page().messages().size());
        client.login("", "");
        assertEquals("login", title(client.page()));
        client.login("webtester", "ofbiz");
        assertEquals("main", title(client.page()));
    }

    @Test
    public void login_shouldLockAfterThreeFailures() {
        for (int i = 0; i < 3; i++) {
            client.login("webguesser", "wrong");
        }
        client.login("webguesser", "ofbiz");
        assertEquals("login", title(client.page()));
        assertFalse(client.page().messages().isEmpty());
    }

    @Test
    public void login_shouldNeedTheBasePermission() {
        client.login("webstranger", "ofbiz");
        assertEquals("login", title(client.page()));
        assertEquals(401, client.get("Show").status());
    }

    @Test
    public void login_shouldDemandANewPassword() {
        client.login("webchanger", "ofbiz");
        assertEquals("requirePasswordChange", title(client.page()));
        assertEquals(401, client.get("Show").status());
        Map<String, String> change = Map.of("USERNAME", "webchanger", "PASSWORD", "ofbiz", "requirePasswordChange", "Y",
                "newPassword", "jasmine7", "newPasswordVerify", "jasmine8");
        client.postForm("login", change);
        assertEquals("requirePasswordChange", title(client.page()));
        change = new java.util.HashMap<>(change);
        change.put("newPasswordVerify", "jasmine7");
        client.postForm("login", change);
        assertEquals(200, client.get("Show").status());
        assertEquals(200, WebClient.of(host.port(), "/webtest").login("webchanger", "jasmine7").get("Show").status());
    }

    @Test
    public void logout_shouldEndTheSession() {
        client.login("webtester", "ofbiz").get("Show");
        String token = client.page().document().select("form[action$=echo] input[name=csrf]").val();
        client.get("logout");
        assertEquals("login", title(client.page()));
        assertEquals(401, client.get("Show").status());
        assertEquals(401, client.post("echo", Map.of("text", "x", "csrf", token)).status());
    }

    @Test
    public void disabledUser_shouldBeLoggedOutAtTheNextClick() throws Exception {
        client.login("webleaver", "ofbiz");
        assertEquals(200, client.get("Show").status());
        GenericValue login = EntityQuery.use(host.delegator()).from("UserLogin").where("userLoginId", "webleaver").queryOne();
        login.set("enabled", "N");
        login.store();
        assertEquals(401, client.get("Show").status());
    }

    @Test
    public void expiredForm_shouldLeadToTheLoginPage() {
        Page page = client.post("echo", Map.of("text", "x", "csrf", "old"));
        assertEquals(401, page.status());
        assertEquals("login", title(page));
        assertEquals(1, page.messages().size());
    }

    @Test
    public void passwordInAnAddress_shouldNotLogIn() {
        assertEquals(401, client.get("Show?USERNAME=webtester&PASSWORD=ofbiz").status());
    }

    @Test
    public void language_shouldBeTheSessionsThenTheBrowsers() {
        assertTrue(client.get("NoSuch").messages().get(0).contains("\u6ca1\u6709"));
        client.get("setSessionLocale?newLocale=en");
        assertTrue(client.get("NoSuch").messages().get(0).contains("no such page"));
        WebClient english = WebClient.of(host.port(), "/webtest").header("Accept-Language", "en");
        assertTrue(english.get("NoSuch").messages().get(0).contains("no such page"));
        WebClient silent = WebClient.of(host.port(), "/webtest").header("Accept-Language", null);
        assertTrue(silent.get("NoSuch").messages().get(0).contains("\u6ca1\u6709"));
    }

    private static String cookie(Page page) {
        return page.header("Set-Cookie").replaceFirst(";.*", "");
    }
}
