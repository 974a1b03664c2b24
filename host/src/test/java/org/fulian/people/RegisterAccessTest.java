package org.fulian.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.common.Scope;
import org.fulian.common.Vaults;
import org.fulian.common.rules.IdentityNumber;
import org.fulian.host.testing.TestHost;
import org.fulian.organisation.Village;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Who finds and sees what on a register, and what is left in the audit chain. */
public class RegisterAccessTest {
    private static final String NUMBER = "11010519491231002X";
    private Register register;
    private String guestId;

    @Before
    public void setUpRegister() throws Exception {
        register = Register.setUp();
    }

    @Test
    public void typedRow_shouldPassTheSameRulesAsAnImportedOne() throws Exception {
        Map<String, Object> result = Village.run(Village.CLERK, "createFulianWoman", UtilMisc.toMap("federationId", register.village.federationId,
                "fullName", "张", "idNumber", "110105194912310021", "phone", "123"));
        String message = ServiceUtil.getErrorMessage(result);
        assertTrue(message, message.contains("姓名") && message.contains("校验码") && message.contains("11位"));
        assertTrue(register.women().isEmpty());
    }

    @Test
    public void sameWoman_shouldNotBeEnteredTwice() throws Exception {
        Register.create(register.village.federationId, "张桂华", NUMBER);
        Map<String, Object> again = Village.run(Village.CLERK, "createFulianWoman",
                UtilMisc.toMap("federationId", register.village.federationId, "fullName", "张桂华", "idNumber", NUMBER.toLowerCase()));
        assertTrue(ServiceUtil.getErrorMessage(again), ServiceUtil.isError(again));
        assertEquals(1, register.women().size());
    }

    @Test
    public void update_shouldKeepProtectedFieldsThatAreLeftEmpty() throws Exception {
        String womanId = Register.create(register.village.federationId, "张桂华", NUMBER);
        Village.run(Village.CLERK, "updateFulianWoman", UtilMisc.toMap("womanId", womanId, "fullName", "张桂花", "maritalCode", "20"));
        GenericValue woman = Village.row("FulianWoman", "womanId", womanId);
        assertEquals(List.of("张桂花", "20", "138****5678"), List.of(woman.get("fullName"), woman.get("maritalCode"), woman.get("phoneMasked")));
        assertEquals("13812345678", RegisterWriter.clear(TestHost.delegator(), womanId, "phone"));
    }

    @Test
    public void status_shouldFollowTheAllowedSteps_andTheSizeFollowIt() throws Exception {
        String womanId = Register.create(register.village.federationId, "张桂华", NUMBER);
        assertTrue(ServiceUtil.isSuccess(changeStatus(womanId, "FL_WOM_MOVED")));
        assertEquals(null, Village.row("FulianRegisterSize", "federationId", register.village.federationId));
        assertTrue(ServiceUtil.isError(changeStatus(womanId, "FL_WOM_DECEASED")));
        assertTrue(ServiceUtil.isSuccess(changeStatus(womanId, "FL_WOM_ACTIVE")));
        assertEquals(1L, Village.row("FulianRegisterSize", "federationId", register.village.federationId).get("womanCount"));
    }

    @Test
    public void reveal_shouldNeedAReason_permissionAndScope_andLeaveATrace() throws Exception {
        String womanId = guest();
        Map<String, Object> wish = UtilMisc.toMap("womanId", womanId, "fieldName", "phone", "reason", "核对选民");
        assertEquals("13812345678", Village.run("flchair", "revealFulianWoman", wish).get("clearText"));
        GenericValue entry = TestHost.delegator().findByAnd("FulianAuditEntry", UtilMisc.toMap("subjectId", womanId), UtilMisc.toList("-entryNumber"), false).get(0);
        assertEquals(List.of("flchair", "FL_ACT_REVEAL", "核对选民", "phone"),
                List.of(entry.get("userLoginId"), entry.get("actEnumId"), entry.get("reason"), entry.get("detail")));
        assertThrows(ServiceAuthException.class, () -> Village.run(Village.STRANGER, "revealFulianWoman", wish));
        assertThrows(ServiceAuthException.class, () -> Village.run("flclerk", "revealFulianWoman", wish));
        wish.put("reason", " ");
        assertTrue(ServiceUtil.isError(Village.run("flchair", "revealFulianWoman", wish)));
    }

    @Test
    public void auditChain_shouldStayWhole_underParallelWriters_andShowTampering() throws Exception {
        String womanId = guest();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Map<String, Object>>> reveals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reveals.add(() -> Village.run("flchair", "revealFulianWoman", UtilMisc.toMap("womanId", womanId, "fieldName", "phone", "reason", "并发核对")));
        }
        for (Future<Map<String, Object>> reveal : threads.invokeAll(reveals)) {
            assertTrue(ServiceUtil.isSuccess(reveal.get()));
        }
        threads.shutdown();
        assertFalse(Village.run("system", "verifyFulianAuditChain", UtilMisc.toMap()).containsKey("brokenEntryNumber"));
        GenericValue entry = TestHost.delegator().findByAnd("FulianAuditEntry", UtilMisc.toMap("subjectId", womanId), UtilMisc.toList("entryNumber"), false).get(3);
        entry.set("reason", "别的理由");
        entry.store();
        assertEquals(entry.get("entryNumber"), Village.run("system", "verifyFulianAuditChain", UtilMisc.toMap()).get("brokenEntryNumber"));
        entry.set("reason", "并发核对");
        entry.store();
    }

    @Test
    public void search_shouldFindByNameInitialsPhoneAndWholeNumber_eachPageOnce() throws Exception {
        register.imported();
        Scope scope = scope(Village.CLERK);
        String here = register.village.federationId;
        assertEquals(306, search(scope, Map.of("federationId", here)).count());
        assertEquals(3, search(scope, Map.of("federationId", here, "name", "欧阳")).count());
        assertTrue(search(scope, Map.of("federationId", here, "name", "oyt")).page(0, 20).stream().anyMatch(w -> w.get("fullName").equals("欧阳婷")));
        assertTrue(search(scope, Map.of("federationId", here, "name", "婷")).count() > 0);
        assertEquals(1, search(scope, Map.of("federationId", here, "idNumber", "331081 19800412 5567")).count());
        assertEquals(List.of("余𬭚"), search(scope, Map.of("federationId", here, "phoneTail", "18456728659")).page(0, 20).stream()
                .map(w -> w.getString("fullName")).toList());
        RegisterSearch all = search(scope, Map.of());
        Set<String> seen = new HashSet<>();
        int pages = (int) ((all.count() + 49) / 50);
        for (int i = 0; i < pages; i++) {
            all.page(i, 50).forEach(woman -> assertTrue(seen.add(woman.getString("womanId"))));
        }
        assertEquals(all.count(), seen.size());
    }

    @Test
    public void search_shouldEndAtTheScope() throws Exception {
        Register.create(register.village.federationId, "张桂华", NUMBER);
        assertEquals(0, search(scope(Village.STRANGER), Map.of("federationId", register.village.federationId)).count());
        assertEquals(0, search(scope(Village.STRANGER), Map.of("idNumber", NUMBER)).count());
        assertEquals(List.of(), search(scope(Village.STRANGER), Map.of()).all(register.village.federationId));
        assertEquals(Set.of("FLD_TAOYUAN"), scope("flchair").federationIds());
        assertTrue(scope("flcounty").covers(register.village.federationId));
        assertTrue(Scope.of(TestHost.delegator(), TestHost.dispatcher().getSecurity(), null).federationIds().isEmpty());
    }

    /** A woman in the demo village, whose chair and clerk have logins; taken out again, since other tests use that village too. */
    private String guest() throws Exception {
        guestId = Register.create("FLD_TAOYUAN", "张桂华", freshNumber());
        return guestId;
    }

    @After
    public void takeGuestOut() throws Exception {
        if (guestId != null) {
            TestHost.delegator().removeByAnd("FulianWomanSecret", Map.of("womanId", guestId));
            TestHost.delegator().removeByAnd("FulianWoman", Map.of("womanId", guestId));
            RegisterSize.add(TestHost.delegator(), "FLD_TAOYUAN", -1);
        }
    }

    private static Map<String, Object> changeStatus(String womanId, String statusId) throws Exception {
        return Village.run(Village.CLERK, "changeFulianWomanStatus", UtilMisc.toMap("womanId", womanId, "statusId", statusId));
    }

    private static RegisterSearch search(Scope scope, Map<String, ?> form) {
        return new RegisterSearch(TestHost.delegator(), scope, RegisterFilter.of(form, Vaults.of(TestHost.delegator())));
    }

    private static Scope scope(String login) throws GenericEntityException {
        GenericValue userLogin = TestHost.delegator().findOne("UserLogin", false, "userLoginId", login);
        return Scope.of(TestHost.delegator(), TestHost.dispatcher().getSecurity(), userLogin);
    }

    /** A right number that no other test has. */
    private static synchronized String freshNumber() {
        String body = "331099" + LocalDate.of(1960, 1, 1).plusDays(next++).toString().replace("-", "") + "002";
        for (char check : "0123456789X".toCharArray()) {
            if (IdentityNumber.faultOf(body + check).isEmpty()) {
                return body + check;
            }
        }
        throw new AssertionError();
    }

    private static int next;
}
