package org.fulian.organisation;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;

/** A village of its own for each test: set up below the demo township through the services, so that tests do not meet each other's data. */
public final class Village {
    /** A demo township and its clerk. */
    public static final String TOWNSHIP = "FLD_QINGXI";
    public static final String CLERK = "fltown";
    /** The clerk of another township. */
    public static final String STRANGER = "flother";
    private static final AtomicInteger NUMBER = new AtomicInteger(260);

    public final String federationId;
    public final String regionCode;

    private Village(String federationId, String regionCode) {
        this.federationId = federationId;
        this.regionCode = regionCode;
    }

    public static Village setUp() throws GenericServiceException, GenericEntityException {
        String regionCode = nextRegionCode();
        Map<String, Object> result = run(CLERK, "createFederation", facts(regionCode));
        if (!ServiceUtil.isSuccess(result)) {
            throw new AssertionError(result);
        }
        return new Village((String) result.get("federationId"), regionCode);
    }

    /** A region code that no village of the demo township has yet. */
    public static String nextRegionCode() {
        return "331099101" + NUMBER.incrementAndGet();
    }

    public static Map<String, Object> facts(String regionCode) {
        return UtilMisc.toMap("parentPartyId", TOWNSHIP, "levelEnumId", "FL_VILLAGE", "groupName", "青溪镇石桥村" + regionCode + "妇女联合会",
            "shortName", "石桥村", "regionCode", regionCode);
    }

    /** Runs a service as a demo login; the answer also when it is a refusal by permission, which is an exception in OFBiz. */
    public static Map<String, Object> run(String login, String service, Map<String, Object> fields) throws GenericServiceException, GenericEntityException {
        Delegator delegator = TestHost.delegator();
        Map<String, Object> context = new HashMap<>(fields);
        context.put("userLogin", delegator.findOne("UserLogin", false, "userLoginId", login));
        context.put("locale", java.util.Locale.SIMPLIFIED_CHINESE);
        return TestHost.dispatcher().runSync(service, context);
    }

    public String openTerm(int number, String from, String thru) throws GenericServiceException, GenericEntityException {
        Map<String, Object> result = tryOpenTerm(number, from, thru);
        if (!ServiceUtil.isSuccess(result)) {
            throw new AssertionError(result);
        }
        return (String) result.get("termId");
    }

    public Map<String, Object> tryOpenTerm(int number, String from, String thru) throws GenericServiceException, GenericEntityException {
        return run(CLERK, "openTerm", UtilMisc.toMap("federationId", federationId, "termNumber", (long) number, "fromDate", Date.valueOf(from),
            "thruDate", thru == null ? null : Date.valueOf(thru)));
    }

    /** Puts a woman into the register without the register's services; her protected fields are not real. */
    public String woman(String familyName, String givenName) throws GenericEntityException {
        Delegator delegator = TestHost.delegator();
        String womanId = delegator.getNextSeqId("FulianWoman");
        GenericValue woman = delegator.makeValue("FulianWoman", UtilMisc.toMap("womanId", womanId, "federationId", federationId, "serialNumber", 1L,
            "statusId", "FL_WOM_ACTIVE", "fullName", familyName + givenName, "familyName", familyName, "givenName", givenName,
            "birthDate", Date.valueOf("1980-05-06"), "idMasked", "331099********0021", "idHash", "test-" + womanId));
        woman.create();
        return womanId;
    }

    public Map<String, Object> appoint(String termId, String womanId, String office) throws GenericServiceException, GenericEntityException {
        return run(CLERK, "appointOfficer", UtilMisc.toMap("termId", termId, "womanId", womanId, "officeTypeEnumId", office));
    }

    public List<GenericValue> events(String type) throws GenericEntityException {
        return TestHost.delegator().findByAnd("FulianFederationEvent", UtilMisc.toMap("federationId", federationId, "eventTypeEnumId", type), null, false);
    }

    /** A row of an entity by its single key. */
    public static GenericValue row(String entity, String key, String id) throws GenericEntityException {
        return TestHost.delegator().findOne(entity, false, key, id);
    }

    static Timestamp moment(String text) {
        return Timestamp.valueOf(text);
    }

    static String error(Map<String, Object> result) {
        return result.containsKey(ModelService.ERROR_MESSAGE) ? ServiceUtil.getErrorMessage(result) : null;
    }
}
