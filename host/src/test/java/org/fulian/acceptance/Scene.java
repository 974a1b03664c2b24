package org.fulian.acceptance;

import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;
import org.fulian.organisation.Village;

/** Two villages of different townships with everything that can be looked at or changed, set up once through the services. */
final class Scene {
    static final String COUNTY_CLERK = "flcounty";
    static final String PASSWORD = "ofbiz";
    private static final String PASSWORD_HASH = "{SHA}47b56994cbc2b6d10aa1be30f70165adb305a41a";
    private static final List<String> TITLES = List.of("姓名", "身份证号", "联系电话", "户籍地址", "所在网格");

    /** Clerk of the township above the village. */
    final String clerk;
    /** Chair of the village. */
    final String chair;
    /** What is there, by the names that tables of requests use: federation, term, woman ... */
    final Map<String, String> ids = new LinkedHashMap<>();
    /** Texts that only those in scope may see. */
    final List<String> secrets = new ArrayList<>();

    private Scene(String clerk, String chair) {
        this.clerk = clerk;
        this.chair = chair;
    }

    private static final class Built {
        static final Scene OWN = build(new Scene("fltown", "qa.pear"), "FLD_QINGXI", "梨花村", "331099101390", List.of("尉迟梨青", "闻人梨蓝", "澹台梨紫"));
        static final Scene OTHER = build(new Scene("flother", "qa.ash"), "FLD_LIUAN", "槐荫村", "331099102390", List.of("尉迟槐青", "闻人槐蓝", "澹台槐紫"));

        private static Scene build(Scene scene, String superior, String name, String regionCode, List<String> women) {
            try {
                scene.setUp(superior, name, regionCode, women);
                return scene;
            } catch (Exception e) {
                throw new IllegalStateException("The scene cannot be set", e);
            }
        }
    }

    static Scene own() {
        return Built.OWN;
    }

    static Scene other() {
        return Built.OTHER;
    }

    /** Puts the scene's ids into the places {like} this. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (filled.matches(".*\\{\\w+}.*")) {
            throw new IllegalArgumentException("Not in the scene: " + filled);
        }
        return filled;
    }

    private void setUp(String superior, String name, String regionCode, List<String> women) throws Exception {
        ids.put("superior", superior);
        ids.put("name", name);
        ids.put("regionCode", regionCode);
        ids.put("federation", run("createFederation", Map.of("parentPartyId", superior, "levelEnumId", "FL_VILLAGE", "shortName", name,
            "groupName", name + "妇女联合会", "regionCode", regionCode), "federationId"));
        makeChair();
        ids.put("ended", openTerm(2L, LocalDate.now().minusYears(6)));
        ids.put("term", openTerm(3L, LocalDate.now().minusYears(1)));
        ids.put("planned", openTerm(4L, LocalDate.now().plusYears(4).plusDays(1)));
        ids.put("done", upload(name + "登记册.xlsx", women));
        run("startFulianImport", Map.of("importId", ids.get("done"), "importMode", "VALID_ROWS"), null);
        ids.put("preview", upload(name + "补录.xlsx", List.of(women.get(0), women.get(1))));
        findWomen(women);
        ids.put("office", run("appointOfficer", Map.of("termId", ids.get("term"), "womanId", ids.get("woman"), "officeTypeEnumId", "FL_CHAIR"), "officeId"));
        ids.put("grid", EntityQuery.use(TestHost.delegator()).from("FulianGrid").where("federationId", ids.get("federation")).queryFirst().getString("gridId"));
        secrets.addAll(women);
        secrets.addAll(List.of(name + "登记册", name + "补录"));
    }

    private String openTerm(long number, LocalDate from) throws Exception {
        return run("openTerm", Map.of("federationId", ids.get("federation"), "termNumber", number, "fromDate", Date.valueOf(from)), "termId");
    }

    /** A register with the women, and one row that is rejected for two reasons. */
    private String upload(String fileName, List<String> women) throws Exception {
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        int seed = Integer.parseInt(ids.get("regionCode").substring(8, 9));
        for (int i = 0; i < women.size(); i++) {
            rows.add(List.of(women.get(i), Registers.idNumber(LocalDate.of(1980 + seed, 5, 6 + i), 10 + i), "1390000" + seed + "1" + i + "0",
                ids.get("name") + "东路" + i + "号", "第" + (i + 1) + "网格"));
        }
        rows.add(List.of("轩辕" + ids.get("name").substring(0, 1) + "黄", "331099198001010000", "12345", "", ""));
        return run("uploadFulianRegister", Map.of("federationId", ids.get("federation"), "uploadedFile", ByteBuffer.wrap(Registers.workbook(rows)),
            "_uploadedFile_fileName", fileName), "importId");
    }

    private void findWomen(List<String> women) throws Exception {
        List<GenericValue> rows = EntityQuery.use(TestHost.delegator()).from("FulianWoman").where("federationId", ids.get("federation")).orderBy("serialNumber").queryList();
        if (rows.size() != women.size()) {
            throw new IllegalStateException(rows.toString());
        }
        ids.put("woman", rows.get(0).getString("womanId"));
        ids.put("second", rows.get(1).getString("womanId"));
        for (GenericValue row : rows) {
            secrets.addAll(List.of(row.getString("idMasked"), row.getString("phoneMasked")));
        }
    }

    private void makeChair() throws Exception {
        Delegator delegator = TestHost.delegator();
        Timestamp from = Timestamp.valueOf("2020-01-01 00:00:00");
        delegator.create("Party", UtilMisc.toMap("partyId", chair, "partyTypeId", "PERSON", "statusId", "PARTY_ENABLED"));
        delegator.create("Person", UtilMisc.toMap("partyId", chair, "lastName", "孟", "firstName", "会长"));
        delegator.create("UserLogin", UtilMisc.toMap("userLoginId", chair, "partyId", chair, "enabled", "Y", "lastLocale", "zh_CN", "currentPassword", PASSWORD_HASH));
        delegator.create("UserLoginSecurityGroup", UtilMisc.toMap("userLoginId", chair, "groupId", "FULIAN_CHAIR", "fromDate", from));
        delegator.create("FulianStaff", UtilMisc.toMap("partyId", chair, "federationId", ids.get("federation"), "fromDate", from, "roleEnumId", "FL_STAFF_CHAIR"));
    }

    private String run(String service, Map<String, Object> fields, String wanted) throws Exception {
        Map<String, Object> result = Village.run(clerk, service, fields);
        if (ServiceUtil.isError(result)) {
            throw new IllegalStateException(service + ": " + ServiceUtil.getErrorMessage(result));
        }
        return wanted == null ? null : (String) result.get(wanted);
    }
}
