package org.fulian.organisation;

import static org.fulian.organisation.Village.error;
import static org.fulian.organisation.Village.row;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;
import org.junit.Before;
import org.junit.Test;

/** Federations, terms and offices through their services, as the township's clerk unless said otherwise. */
public class OrganisationServicesTest {
    private static final String LAST_YEAR = LocalDate.now().minusYears(1).toString();
    private Village village;

    @Before
    public void setUpVillage() throws Exception {
        village = Village.setUp();
    }

    @Test
    public void createFederation_shouldMakeAGroupBelowItsSuperiorAndAHistory() throws Exception {
        GenericValue federation = row("FulianFederation", "partyId", village.federationId);
        assertEquals("/FLD_COUNTY/FLD_QINGXI/" + village.federationId + "/", federation.get("treePath"));
        assertEquals("FL_FED_PLANNED", federation.get("statusId"));
        assertEquals(1, TestHost.delegator().findByAnd("PartyRelationship",
            UtilMisc.toMap("partyIdFrom", Village.TOWNSHIP, "partyIdTo", village.federationId, "partyRelationshipTypeId", "GROUP_ROLLUP"), null, false).size());
        assertEquals(1, village.events("FL_EVT_FOUNDED").size());
    }

    @Test
    public void createFederation_shouldRefuseARegionCodeInUse() throws Exception {
        Map<String, Object> result = Village.run(Village.CLERK, "createFederation", Village.facts(village.regionCode));
        assertTrue(error(result), error(result).contains(village.regionCode));
    }

    @Test
    public void createFederation_shouldRefuseARegionOutsideItsSuperiors() throws Exception {
        assertNotNull(error(Village.run(Village.CLERK, "createFederation", Village.facts("331099102299"))));
    }

    @Test
    public void createFederation_shouldRefuseALevelThatDoesNotFit() throws Exception {
        Map<String, Object> facts = Village.facts(Village.nextRegionCode());
        facts.put("levelEnumId", "FL_COMMUNITY");
        assertNotNull(error(Village.run(Village.CLERK, "createFederation", facts)));
    }

    @Test
    public void createFederation_shouldNotBeForAnotherTownshipsClerkNorForAVillageChair() {
        assertThrows(ServiceAuthException.class, () -> Village.run(Village.STRANGER, "createFederation", Village.facts(Village.nextRegionCode())));
        assertThrows(ServiceAuthException.class, () -> Village.run("flchair", "createFederation", Village.facts(Village.nextRegionCode())));
    }

    @Test
    public void updateFederation_shouldKeepTheOldNameInTheHistory() throws Exception {
        Map<String, Object> facts = Village.facts(village.regionCode);
        facts.remove("parentPartyId");
        facts.put("federationId", village.federationId);
        facts.put("groupName", "青溪镇新石桥村妇女联合会");
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "updateFederation", facts)));
        assertTrue(village.events("FL_EVT_RENAMED").get(0).getString("description").contains("新石桥村"));
    }

    @Test
    public void changeFederationStatus_shouldOnlyTakeTheNextStep() throws Exception {
        Map<String, Object> skip = UtilMisc.toMap("federationId", village.federationId, "statusId", "FL_FED_ACTIVE");
        assertNotNull(error(Village.run(Village.CLERK, "changeFederationStatus", skip)));
        Map<String, Object> next = UtilMisc.toMap("federationId", village.federationId, "statusId", "FL_FED_AGREED", "documentNumber", "青妇〔2026〕3号");
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "changeFederationStatus", next)));
        GenericValue event = village.events("FL_EVT_STATUS").get(0);
        assertEquals("FL_FED_PLANNED", event.get("statusIdFrom"));
        assertEquals("FL_FED_AGREED", event.get("statusIdTo"));
        assertEquals("青妇〔2026〕3号", event.get("documentNumber"));
    }

    @Test
    public void openTerm_shouldLastFiveYearsUnlessSaidOtherwise() throws Exception {
        GenericValue term = row("FulianTerm", "termId", village.openTerm(3, "2024-03-08", null));
        assertEquals(Village.moment("2024-03-08 00:00:00"), term.get("fromDate"));
        assertEquals(Village.moment("2029-03-07 23:59:59.999"), term.get("thruDate"));
        assertEquals("FL_TERM_CURRENT", term.get("statusId"));
    }

    @Test
    public void openTerm_shouldEndTheOneBeforeWithItsOffices() throws Exception {
        String before = village.openTerm(2, "2019-03-08", "2030-01-01");
        String officeId = (String) village.appoint(before, village.woman("王", "秀英"), "FL_CHAIR").get("officeId");
        village.openTerm(3, LAST_YEAR, null);
        GenericValue ended = row("FulianTerm", "termId", before);
        assertEquals("FL_TERM_ENDED", ended.get("statusId"));
        assertEquals(OfficeDates.end(LocalDate.parse(LAST_YEAR).minusDays(1)), ended.get("thruDate"));
        assertEquals(ended.get("thruDate"), row("FulianOffice", "officeId", officeId).get("thruDate"));
    }

    @Test
    public void openTerm_shouldRefuseNumbersAndDaysOutOfOrder() throws Exception {
        village.openTerm(2, "2019-03-08", null);
        assertNotNull(error(village.tryOpenTerm(2, LAST_YEAR, null)));
        assertNotNull(error(village.tryOpenTerm(3, "2018-01-01", null)));
        assertNotNull(error(village.tryOpenTerm(1, LAST_YEAR, null)));
        assertNotNull(error(village.tryOpenTerm(3, LAST_YEAR, "2000-01-01")));
        assertNotNull(error(village.tryOpenTerm(0, LAST_YEAR, null)));
    }

    @Test
    public void beginTerm_shouldWaitForItsFirstDay() throws Exception {
        String termId = village.openTerm(3, LocalDate.now().plusMonths(2).toString(), null);
        assertEquals("FL_TERM_PLANNED", row("FulianTerm", "termId", termId).get("statusId"));
        assertNotNull(error(Village.run(Village.CLERK, "beginTerm", UtilMisc.toMap("termId", termId))));
    }

    @Test
    public void appointOfficer_shouldMakeAPersonWithTheFamilyNameWhole() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        String womanId = village.woman("欧阳", "海霞");
        assertTrue(ServiceUtil.isSuccess(village.appoint(termId, womanId, "FL_CHAIR")));
        GenericValue person = row("Person", "partyId", row("FulianWoman", "womanId", womanId).getString("partyId"));
        assertEquals("欧阳", person.get("lastName"));
        assertEquals("海霞", person.get("firstName"));
        assertEquals(1, village.events("FL_EVT_OFFICE").size());
    }

    @Test
    public void appointOfficer_shouldNotMakeAPersonOfADelegate() throws Exception {
        String womanId = village.woman("李", "丽");
        village.appoint(village.openTerm(3, LAST_YEAR, null), womanId, "FL_DELEGATE");
        assertNull(row("FulianWoman", "womanId", womanId).get("partyId"));
    }

    @Test
    public void appointOfficer_shouldAllowOneChairAndOneExecutiveOfficeEach() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        String chair = village.woman("王", "秀英");
        assertTrue(ServiceUtil.isSuccess(village.appoint(termId, chair, "FL_CHAIR")));
        assertTrue(ServiceUtil.isSuccess(village.appoint(termId, chair, "FL_DELEGATE")));
        assertNotNull(error(village.appoint(termId, chair, "FL_MEMBER")));
        assertTrue(error(village.appoint(termId, village.woman("张", "兰"), "FL_CHAIR")).contains("王秀英"));
    }

    @Test
    public void appointOfficer_shouldRefuseAWomanOfAnotherVillage() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        assertNotNull(error(village.appoint(termId, Village.setUp().woman("赵", "敏"), "FL_MEMBER")));
    }

    @Test
    public void endOffice_shouldFreeTheOfficeAndKeepTheReason() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        String officeId = (String) village.appoint(termId, village.woman("王", "秀英"), "FL_CHAIR").get("officeId");
        Map<String, Object> end = UtilMisc.toMap("officeId", officeId, "thruDate", Date.valueOf(LocalDate.now()), "reason", "工作调动");
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "endOffice", end)));
        assertNotNull(error(Village.run(Village.CLERK, "endOffice", end)));
        assertEquals("工作调动", row("FulianOffice", "officeId", officeId).get("reason"));
        assertEquals(1, TermOffices.former(TestHost.delegator(), termId).size());
        assertTrue(ServiceUtil.isSuccess(village.appoint(termId, village.woman("张", "兰"), "FL_CHAIR")));
    }

    @Test
    public void advice_shouldNameWhatIsMissingWithItsNumbers() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        assertEquals(4, TermOffices.advice(TestHost.delegator(), termId, Locale.SIMPLIFIED_CHINESE).size());
        village.appoint(termId, village.woman("王", "秀英"), "FL_CHAIR");
        assertEquals("副主席 0 名，一般为 1—5 名。", TermOffices.advice(TestHost.delegator(), termId, Locale.SIMPLIFIED_CHINESE).get(0));
    }

    @Test
    public void offices_shouldBeClosedToAnotherTownshipsClerk() throws Exception {
        String termId = village.openTerm(3, LAST_YEAR, null);
        String womanId = village.woman("王", "秀英");
        assertThrows(ServiceAuthException.class, () -> Village.run(Village.STRANGER, "appointOfficer",
            UtilMisc.toMap("termId", termId, "womanId", womanId, "officeTypeEnumId", "FL_CHAIR")));
    }
}
