package org.fulian.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.common.AuditServices;
import org.fulian.people.RegisterWriter.Gaps;
import org.fulian.people.rules.CheckedRow;
import org.fulian.people.rules.RawRow;
import org.fulian.people.rules.RawRow.Kind;
import org.fulian.people.rules.RawRow.RawCell;
import org.fulian.people.rules.RegisterColumn;
import org.fulian.people.rules.RegisterEntry;
import org.fulian.people.rules.RegisterHeader;
import org.fulian.people.rules.RegisterRules;

/** Acts on single rows of the register. Typed rows pass the same rules as imported ones. */
public final class PeopleServices {
    static final String RESOURCE = "FulianPeopleUiLabels";
    private static final int REASON_LENGTH = 4;
    private static final Map<RegisterColumn, String> FIELDS = new EnumMap<>(RegisterColumn.class);

    static {
        FIELDS.put(RegisterColumn.NAME, "fullName");
        FIELDS.put(RegisterColumn.ID_NUMBER, "idNumber");
        FIELDS.put(RegisterColumn.PHONE, "phone");
        FIELDS.put(RegisterColumn.ADDRESS, "address");
        FIELDS.put(RegisterColumn.RESIDENCE, "residence");
        FIELDS.put(RegisterColumn.ETHNIC, "ethnicCode");
        FIELDS.put(RegisterColumn.POLITICAL, "politicalCode");
        FIELDS.put(RegisterColumn.EDUCATION, "educationCode");
        FIELDS.put(RegisterColumn.MARITAL, "maritalCode");
        FIELDS.put(RegisterColumn.REGISTRATION, "registrationEnumId");
        FIELDS.put(RegisterColumn.HOUSEHOLD, "householdNumber");
        FIELDS.put(RegisterColumn.VOTER, "isVoter");
        FIELDS.put(RegisterColumn.OCCUPATION, "occupation");
        FIELDS.put(RegisterColumn.REMARK, "remark");
    }

    private PeopleServices() { }

    /** Service createFulianWoman. */
    public static Map<String, Object> create(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        Delegator delegator = dctx.getDelegator();
        String federationId = (String) context.get("federationId");
        Locale locale = (Locale) context.get("locale");
        CheckedRow row = check(context, (String) context.get("idNumber"));
        List<String> problems = messages(row, locale);
        String gridId = (String) context.get("gridId");
        if (problems.isEmpty()) {
            problems.addAll(misplaced(delegator, federationId, gridId, null, row.entry(), locale));
        }
        if (!problems.isEmpty()) {
            return ServiceUtil.returnError(problems);
        }
        RegisterWriter writer = writer(delegator, context);
        String womanId = writer.insert(federationId, RegisterSize.lastSerialNumber(delegator, federationId) + 1, row.entry(), gridId, null);
        RegisterSize.add(delegator, federationId, 1);
        RegisterSearch.changed();
        Map<String, Object> result = ServiceUtil.returnSuccess(label("FulianWomanCreated", Map.of("name", row.entry().name().full()), locale));
        result.put("womanId", womanId);
        return result;
    }

    /** Service updateFulianWoman. */
    public static Map<String, Object> update(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        Delegator delegator = dctx.getDelegator();
        Locale locale = (Locale) context.get("locale");
        GenericValue woman = EntityQuery.use(delegator).from("FulianWoman").where("womanId", context.get("womanId")).queryOne();
        String typed = (String) context.get("idNumber");
        boolean kept = typed == null || typed.isBlank();
        CheckedRow row = check(context, kept ? RegisterWriter.clear(delegator, woman.getString("womanId"), "idNumber") : typed);
        List<String> problems = messages(row, locale);
        String gridId = (String) context.get("gridId");
        if (problems.isEmpty()) {
            problems.addAll(misplaced(delegator, woman.getString("federationId"), gridId, woman.getString("womanId"), row.entry(), locale));
        }
        if (!problems.isEmpty()) {
            return ServiceUtil.returnError(problems);
        }
        writer(delegator, context).update(woman, row.entry(), gridId, Gaps.CLEAR);
        AuditServices.append(dctx.getDispatcher(), (GenericValue) context.get("userLogin"), "FL_ACT_CHANGE", woman.getString("federationId"),
                "FulianWoman", woman.getString("womanId"), null, kept ? null : "idNumber");
        RegisterSearch.changed();
        return ServiceUtil.returnSuccess(label("FulianWomanUpdated", Map.of("name", row.entry().name().full()), locale));
    }

    /** Service changeFulianWomanStatus: the transition is checked by the entity-auto service, the register's size follows. */
    public static Map<String, Object> changeStatus(DispatchContext dctx, Map<String, ? extends Object> context)
            throws GenericEntityException, GenericServiceException {
        Map<String, Object> result = dctx.getDispatcher().runSync("storeFulianWomanStatus",
                dctx.makeValidContext("storeFulianWomanStatus", "IN", context));
        if (ServiceUtil.isError(result)) {
            return result;
        }
        GenericValue woman = EntityQuery.use(dctx.getDelegator()).from("FulianWoman").where("womanId", context.get("womanId")).queryOne();
        boolean was = RegisterFilter.ACTIVE.equals(result.get("oldStatusId"));
        boolean is = RegisterFilter.ACTIVE.equals(woman.getString("statusId"));
        RegisterSize.add(dctx.getDelegator(), woman.getString("federationId"), was == is ? 0 : is ? 1 : -1);
        AuditServices.append(dctx.getDispatcher(), (GenericValue) context.get("userLogin"), "FL_ACT_CHANGE", woman.getString("federationId"),
                "FulianWoman", woman.getString("womanId"), (String) context.get("reason"), woman.getString("statusId"));
        RegisterSearch.changed();
        return ServiceUtil.returnSuccess();
    }

    /** Service revealFulianWoman: one protected field in clear, for a reason; no entry in the audit chain, no clear text. */
    public static Map<String, Object> reveal(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        Locale locale = (Locale) context.get("locale");
        String reason = (String) context.get("reason");
        String field = (String) context.get("fieldName");
        if (reason == null || reason.strip().length() < REASON_LENGTH) {
            return ServiceUtil.returnError(label("FulianReasonNeeded", Map.of("length", REASON_LENGTH), locale));
        }
        if (!List.of("idNumber", "phone", "address", "residence").contains(field)) {
            return ServiceUtil.returnError(label("FulianFieldNotProtected", Map.of(), locale));
        }
        String womanId = (String) context.get("womanId");
        GenericValue woman = EntityQuery.use(dctx.getDelegator()).from("FulianWoman").where("womanId", womanId).queryOne();
        AuditServices.append(dctx.getDispatcher(), (GenericValue) context.get("userLogin"), "FL_ACT_REVEAL", woman.getString("federationId"),
                "FulianWoman", womanId, reason.strip(), field);
        String clear = RegisterWriter.clear(dctx.getDelegator(), womanId, field);
        Map<String, Object> result = ServiceUtil.returnSuccess();
        result.put("fieldName", field);
        result.put("clearText", clear == null ? "" : clear);
        return result;
    }

    private static RegisterWriter writer(Delegator delegator, Map<String, ? extends Object> context) {
        return new RegisterWriter(delegator, ((GenericValue) context.get("userLogin")).getString("userLoginId"), UtilDateTime.nowTimestamp());
    }

    private static CheckedRow check(Map<String, ? extends Object> context, String idNumber) {
        Map<RegisterColumn, RawCell> cells = new EnumMap<>(RegisterColumn.class);
        Map<RegisterColumn, Integer> positions = new EnumMap<>(RegisterColumn.class);
        List<String> titles = new ArrayList<>();
        FIELDS.forEach((column, field) -> {
            Object value = column == RegisterColumn.ID_NUMBER ? idNumber : context.get(field);
            positions.put(column, titles.size());
            titles.add(field);
            if (value != null && !value.toString().isBlank()) {
                cells.put(column, new RawCell(Kind.TEXT, value.toString()));
            }
        });
        return new RegisterRules(LocalDate.now()).check(new RegisterHeader(0, titles, positions), new RawRow(1, List.of(), cells));
    }

    private static List<String> messages(CheckedRow row, Locale locale) {
        List<String> messages = new ArrayList<>();
        row.errors().forEach(error -> messages.add(label("FulianField_" + error.column(), Map.of(), locale) + ": "
                + label(error.labelKey(), error.arguments(), locale)));
        return messages;
    }

    /** A second row for the same woman, or a grid of another federation. */
    private static List<String> misplaced(Delegator delegator, String federationId, String gridId, String womanId, RegisterEntry entry, Locale locale)
            throws GenericEntityException {
        List<String> problems = new ArrayList<>();
        GenericValue other = EntityQuery.use(delegator).from("FulianWoman")
                .where("idHash", new RegisterWriter(delegator, null, null).digest(entry), "federationId", federationId).queryFirst();
        if (other != null && !other.getString("womanId").equals(womanId)) {
            problems.add(label("FulianWomanExists", Map.of("serialNumber", other.getString("serialNumber")), locale));
        }
        if (gridId != null && EntityQuery.use(delegator).from("FulianGrid").where("gridId", gridId, "federationId", federationId).queryFirst() == null) {
            problems.add(label("FulianGridElsewhere", Map.of(), locale));
        }
        return problems;
    }

    static String label(String key, Map<String, ?> arguments, Locale locale) {
        return UtilProperties.getMessage(RESOURCE, key, new HashMap<String, Object>(arguments), locale);
    }
}
