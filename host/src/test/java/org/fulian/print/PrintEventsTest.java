package org.fulian.print;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Forms as the browser gets them: who may have which, masked or in full. */
public class PrintEventsTest {
    private static final String VILLAGE = "FLD_TAOYUAN";
    private static final String ID_NUMBER = "331099198503080029";
    private static final String PHONE = "13800001234";
    private static final String OPEN = "WomenRegister.pdf?federationId=" + VILLAGE;

    private static final String NEW_TERM = "PRINT_TERM";
    private static String womanId;

    @BeforeClass
    public static void enterOneWoman() throws Exception {
        GenericValue clerk = EntityQuery.use(TestHost.delegator()).from("UserLogin").where("userLoginId", "fltown").queryOne();
        Map<String, Object> woman = new HashMap<>(Map.of("federationId", VILLAGE, "fullName", "沈䶮兰", "idNumber", ID_NUMBER, "phone", PHONE,
            "address", "桃源村老桥头12号", "userLogin", clerk));
        Map<String, Object> result = TestHost.dispatcher().runSync("createFulianWoman", woman);
        assertFalse(ServiceUtil.getErrorMessage(result), ServiceUtil.isError(result));
        womanId = (String) result.get("womanId");
    }

    /** The host is shared by all tests of this JVM. */
    @AfterClass
    public static void takeHerOut() throws Exception {
        TestHost.delegator().removeByAnd("FulianWomanSecret", Map.of("womanId", womanId));
        TestHost.delegator().removeByAnd("FulianWoman", Map.of("womanId", womanId));
        GenericValue size = EntityQuery.use(TestHost.delegator()).from("FulianRegisterSize").where("federationId", VILLAGE).queryOne();
        size.set("womanCount", size.getLong("womanCount") - 1);
        size.store();
        TestHost.delegator().removeByAnd("FulianTerm", Map.of("termId", NEW_TERM));
    }

    @Test
    public void link_shouldGiveTheFormMaskedUnderItsChineseName() throws Exception {
        WebClient.Page page = login("fltown").get(OPEN);
        assertEquals(page.text(), 200, page.status());
        assertEquals("application/pdf", page.header("Content-Type"));
        assertTrue(page.header("Content-Disposition"), page.header("Content-Disposition").contains("filename*=UTF-8''%E9%9D%92%E6%BA%AA"));
        assertTrue(page.header("Cache-Control"), page.header("Cache-Control").contains("no-store"));
        String run = run(page);
        assertTrue(run, run.contains("沈䶮兰1985.03") && !run.contains(ID_NUMBER) && !run.contains(PHONE) && !run.contains("老桥头12号"));
    }

    @Test
    public void everyForm_shouldBePrintedForThoseInScopeOnly() throws Exception {
        GenericValue term = EntityQuery.use(TestHost.delegator()).from("FulianTerm").where("federationId", VILLAGE).queryFirst();
        String termId = term == null ? newTerm() : term.getString("termId");
        for (String form : List.of(OPEN, "OrganisationSheet.pdf?federationId=" + VILLAGE, "CommitteeRoster.pdf?termId=" + termId)) {
            for (String user : List.of("flcounty", "fltown", "flchair", "flclerk")) {
                WebClient.Page page = login(user).get(form);
                assertEquals(user + " " + form + page.text(), 200, page.status());
                assertTrue(run(page).contains("桃源村妇女联合会"));
            }
            refused(login("flother").get(form));
        }
    }

    @Test
    public void strangersAndNonsense_shouldGetNoForm() {
        assertFalse(WebClient.of(TestHost.host().port(), "/fulian").get(OPEN).header("Content-Type").contains("pdf"));
        WebClient clerk = login("fltown");
        for (String request : List.of("WomenRegister.pdf", "WomenRegister.pdf?federationId=", "WomenRegister.pdf?federationId=NOWHERE", "CommitteeRoster.pdf?termId=%27",
                "OrganisationSheet.pdf?federationId=../../etc")) {
            refused(clerk.get(request));
        }
    }

    @Test
    public void parametersOfALink_shouldNotUnmask() throws Exception {
        assertFalse(run(login("fltown").get(OPEN + "&clear=Y&reason=abcdefgh")).contains(ID_NUMBER));
    }

    @Test
    public void fullForm_shouldNeedPermissionReasonAndLeaveATrace() throws Exception {
        String page = "PrintClear?form=WomenRegister&federationId=" + VILLAGE;
        WebClient clerk = login("flclerk");
        assertFalse("no permission, no form", clerk.get(page).document().select("form[action*=printInFull]").size() > 0);

        WebClient chair = login("flchair");
        chair.get(page);
        refused(chair.submit("form[action*=printInFull]", Map.of("reason", " a ")));
        chair.get(page);
        WebClient.Page printed = chair.submit("form[action*=printInFull]", Map.of("reason", "换届选民登记公示核对"));
        assertEquals(printed.text(), "application/pdf", printed.header("Content-Type"));
        String run = run(printed);
        assertTrue(run, run.contains(ID_NUMBER) && run.contains(PHONE) && run.contains("桃源村老桥头12号") && run.contains("未隐去的敏感个人信息"));
        GenericValue entry = EntityQuery.use(TestHost.delegator()).from("FulianAuditEntry").where("actEnumId", "FL_ACT_PRINT", "reason", "换届选民登记公示核对").queryFirst();
        assertEquals("F04 in full", entry.getString("detail"));
        assertEquals("flchair", entry.getString("userLoginId"));
    }

    @Test
    public void fullForm_shouldNotBeHadWithoutTheToken() {
        WebClient chair = login("flchair");
        WebClient.Page page = chair.post("printInFull", Map.of("form", "WomenRegister", "federationId", VILLAGE, "reason", "abcdefgh"));
        assertFalse(page.header("Content-Type").contains("pdf"));
        assertFalse(chair.get("printInFull?form=WomenRegister&reason=abcdefgh&federationId=" + VILLAGE).header("Content-Type").contains("pdf"));
    }

    private static String newTerm() throws Exception {
        return TestHost.delegator().create("FulianTerm", Map.of("termId", NEW_TERM, "federationId", VILLAGE, "termNumber", 3L,
            "fromDate", Timestamp.valueOf("2026-03-08 00:00:00"), "statusId", "FL_TERM_CURRENT")).getString("termId");
    }

    private static WebClient login(String user) {
        return WebClient.of(TestHost.host().port(), "/fulian").login(user, "ofbiz");
    }

    private static String run(WebClient.Page page) throws Exception {
        return new Printed(page.bytes(), null).run();
    }

    private static void refused(WebClient.Page page) {
        assertTrue(page.url() + page.status(), page.status() >= 400);
        assertFalse(page.header("Content-Type").contains("pdf"));
        assertFalse(page.messages().toString(), page.messages().isEmpty());
        assertFalse(page.text(), page.text().contains("\tat ") || page.text().contains("Exception"));
    }
}
