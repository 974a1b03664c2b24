package org.fulian.organisation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilValidate;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.people.RegisterFilter;

/** Who holds which office of a term, from when to when (standard 5.1; numbers are advice, see {@link TermOffices}). */
public final class OfficeServices {
    private static final String DELEGATE = "FL_DELEGATE";
    private static final String CHAIR = "FL_CHAIR";
    private static final Set<String> OFFICES = Set.of(CHAIR, "FL_VICE_CHAIR", "FL_MEMBER", DELEGATE);

    private OfficeServices() { }

    /** Service appointOfficer. */
    public static Map<String, Object> appoint(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue term = EntityQuery.use(delegator).from("FulianTerm").where("termId", context.get("termId")).queryOne();
        GenericValue woman = EntityQuery.use(delegator).from("FulianWoman").where("womanId", context.get("womanId")).queryOne();
        LocalDate from = from(context, term);
        Map<String, Object> refusal = check(delegator, context, term, woman, from);
        if (refusal != null) {
            return refusal;
        }
        if (!DELEGATE.equals(context.get("officeTypeEnumId")) && woman.get("partyId") == null) {
            Map<String, Object> person = makePerson(dctx.getDispatcher(), delegator, woman);
            if (ServiceUtil.isError(person)) {
                return person;
            }
        }
        GenericValue office = store(delegator, context, term, woman, from);
        String title = title(delegator, context, (String) context.get("officeTypeEnumId"));
        String entry = OrganisationMessages.text(context, "FulianHistoryAppointed", "name", woman.get("fullName"), "office", title);
        if (!DELEGATE.equals(context.get("officeTypeEnumId"))) {
            FederationServices.record(delegator, context, term.getString("federationId"), "FL_EVT_OFFICE", entry, Date.valueOf(from), null);
        }
        return result(office, entry);
    }

    /** Service assignPortfolio. */
    public static Map<String, Object> assignPortfolio(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue office = find(delegator, context);
        if (!gridFits(delegator, context, office.getString("federationId"))) {
            return OrganisationMessages.error(context, "FulianErrorGridElsewhere");
        }
        office.set("portfolio", context.get("portfolio"));
        office.set("gridId", context.get("gridId"));
        office.store();
        return result(office, OrganisationMessages.text(context, "FulianPortfolioAssigned"));
    }

    /** Service endOffice. */
    public static Map<String, Object> end(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue office = find(delegator, context);
        LocalDate last = ((Date) context.get("thruDate")).toLocalDate();
        if (office.get("thruDate") != null) {
            return OrganisationMessages.error(context, "FulianErrorOfficeEnded");
        }
        if (last.isBefore(OfficeDates.day(office.getTimestamp("fromDate"))) || last.isAfter(LocalDate.now())) {
            return OrganisationMessages.error(context, "FulianErrorOfficeEndDate");
        }
        office.set("thruDate", OfficeDates.end(last));
        office.set("reason", context.get("reason"));
        office.store();
        GenericValue woman = office.getRelatedOne("FulianWoman", false);
        String entry = OrganisationMessages.text(context, "FulianHistoryOfficeEnded", "name", woman.get("fullName"),
            "office", title(delegator, context, office.getString("officeTypeEnumId")), "reason", context.get("reason"));
        if (!DELEGATE.equals(office.get("officeTypeEnumId"))) {
            FederationServices.record(delegator, context, office.getString("federationId"), "FL_EVT_OFFICE", entry, Date.valueOf(last), null);
        }
        return result(office, entry);
    }

    private static Map<String, Object> check(Delegator delegator, Map<String, ?> context, GenericValue term, GenericValue woman, LocalDate from)
            throws GenericEntityException {
        String type = (String) context.get("officeTypeEnumId");
        if (!OFFICES.contains(type)) {
            return OrganisationMessages.error(context, "FulianErrorOfficeType");
        }
        if ("FL_TERM_ENDED".equals(term.get("statusId"))) {
            return OrganisationMessages.error(context, "FulianErrorTermEnded");
        }
        if (!term.get("federationId").equals(woman.get("federationId")) || !RegisterFilter.ACTIVE.equals(woman.get("statusId"))) {
            return OrganisationMessages.error(context, "FulianErrorNotInRegister", "name", woman.get("fullName"));
        }
        Timestamp thruDate = term.getTimestamp("thruDate");
        if (from.isBefore(OfficeDates.day(term.getTimestamp("fromDate"))) || thruDate != null && from.isAfter(OfficeDates.day(thruDate))) {
            return OrganisationMessages.error(context, "FulianErrorOutsideTerm");
        }
        if (!gridFits(delegator, context, term.getString("federationId"))) {
            return OrganisationMessages.error(context, "FulianErrorGridElsewhere");
        }
        for (GenericValue held : TermOffices.current(delegator, term.getString("termId"))) {
            boolean sameWoman = held.get("womanId").equals(woman.get("womanId"));
            boolean sameKind = DELEGATE.equals(type) == DELEGATE.equals(held.get("officeTypeEnumId"));
            if (sameWoman && sameKind) {
                return OrganisationMessages.error(context, "FulianErrorHoldsOffice", "name", woman.get("fullName"),
                    "office", title(delegator, context, held.getString("officeTypeEnumId")));
            }
            if (CHAIR.equals(type) && CHAIR.equals(held.get("officeTypeEnumId"))) {
                return OrganisationMessages.error(context, "FulianErrorChairTaken", "name", held.get("fullName"));
            }
        }
        return null;
    }

    /** The day an office begins: the one given, else today, but never before the term does. */
    private static LocalDate from(Map<String, ?> context, GenericValue term) {
        if (context.get("fromDate") != null) {
            return ((Date) context.get("fromDate")).toLocalDate();
        }
        LocalDate first = OfficeDates.day(term.getTimestamp("fromDate"));
        return first.isAfter(LocalDate.now()) ? first : LocalDate.now();
    }

    /** A register row gets its Party when the woman takes an office (design §5); family name in lastName, compound surnames whole. */
    private static Map<String, Object> makePerson(LocalDispatcher dispatcher, Delegator delegator, GenericValue woman) throws GeneralException {
        GenericValue system = EntityQuery.use(delegator).from("UserLogin").where("userLoginId", "system").cache().queryOne();
        Map<String, Object> person = dispatcher.runSync("createPerson",
            UtilMisc.toMap("firstName", woman.get("givenName"), "lastName", woman.get("familyName"), "userLogin", system));
        if (ServiceUtil.isError(person)) {
            return person;
        }
        Map<String, Object> role = dispatcher.runSync("createPartyRole",
            UtilMisc.toMap("partyId", person.get("partyId"), "roleTypeId", "FL_OFFICE_HOLDER", "userLogin", system));
        if (ServiceUtil.isError(role)) {
            return role;
        }
        woman.set("partyId", person.get("partyId"));
        woman.store();
        return person;
    }

    private static GenericValue store(Delegator delegator, Map<String, ?> context, GenericValue term, GenericValue woman, LocalDate from)
            throws GenericEntityException {
        long sameType = EntityQuery.use(delegator).from("FulianOffice")
            .where("termId", term.get("termId"), "officeTypeEnumId", context.get("officeTypeEnumId")).queryCount();
        GenericValue office = delegator.makeValue("FulianOffice", UtilMisc.toMap("federationId", term.get("federationId"), "termId", term.get("termId"),
            "womanId", woman.get("womanId"), "partyId", woman.get("partyId"), "officeTypeEnumId", context.get("officeTypeEnumId"),
            "sequenceNumber", sameType + 1, "fromDate", OfficeDates.begin(from)));
        for (String name : List.of("portfolio", "gridId", "documentNumber")) {
            office.set(name, context.get(name));
        }
        return delegator.createSetNextSeqId(office);
    }

    private static Map<String, Object> result(GenericValue office, String done) {
        Map<String, Object> result = ServiceUtil.returnSuccess(done);
        result.put("officeId", office.get("officeId"));
        result.put("termId", office.get("termId"));
        return result;
    }

    private static boolean gridFits(Delegator delegator, Map<String, ?> context, String federationId) throws GenericEntityException {
        Object gridId = context.get("gridId");
        return UtilValidate.isEmpty(gridId)
            || EntityQuery.use(delegator).from("FulianGrid").where("gridId", gridId, "federationId", federationId).queryCount() == 1;
    }

    private static String title(Delegator delegator, Map<String, ?> context, String officeTypeEnumId) throws GenericEntityException {
        GenericValue type = EntityQuery.use(delegator).from("FulianEnumeration").where("enumId", officeTypeEnumId).queryOne();
        return (String) type.get("description", (Locale) context.get("locale"));
    }

    private static GenericValue find(Delegator delegator, Map<String, ?> context) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianOffice").where("officeId", context.get("officeId")).queryOne();
    }
}
