package org.fulian.organisation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.apache.ofbiz.service.DispatchContext;
import org.fulian.organisation.rules.TermPeriod;

/** Terms of office (届次): opened, begun, corrected; a federation has one current term at most (standard 3.3, domain §1.1). */
public final class TermServices {
    private static final String PLANNED = "FL_TERM_PLANNED";
    private static final String CURRENT = "FL_TERM_CURRENT";
    private static final String ENDED = "FL_TERM_ENDED";

    private TermServices() { }

    /** Service openTerm. */
    public static Map<String, Object> open(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        String federationId = (String) context.get("federationId");
        List<GenericValue> others = termsOf(delegator, federationId);
        TermPeriod period;
        try {
            period = period(delegator, context);
        } catch (IllegalArgumentException e) {
            return OrganisationMessages.error(context, "FulianErrorTermDates");
        }
        Map<String, Object> refusal = checkNumber(context, others, period, null);
        if (refusal != null) {
            return refusal;
        }
        GenericValue term = delegator.makeValue("FulianTerm", UtilMisc.toMap("federationId", federationId, "statusId", PLANNED));
        setFacts(term, context, period);
        term = delegator.createSetNextSeqId(term);
        if (!period.first().isAfter(LocalDate.now())) {
            makeCurrent(delegator, context, term, others);
        }
        Map<String, Object> result = OrganisationMessages.success(context, "FulianTermOpened", "number", term.get("termNumber"));
        result.put("termId", term.get("termId"));
        return result;
    }

    /** Service correctTerm. */
    public static Map<String, Object> correct(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue term = find(delegator, context);
        if (ENDED.equals(term.get("statusId"))) {
            return OrganisationMessages.error(context, "FulianErrorTermEnded");
        }
        TermPeriod period;
        try {
            period = period(delegator, context);
        } catch (IllegalArgumentException e) {
            return OrganisationMessages.error(context, "FulianErrorTermDates");
        }
        if (CURRENT.equals(term.get("statusId")) && period.first().isAfter(LocalDate.now())) {
            return OrganisationMessages.error(context, "FulianErrorCurrentTermBegins");
        }
        Map<String, Object> refusal = checkNumber(context, termsOf(delegator, term.getString("federationId")), period, term.getString("termId"));
        if (refusal != null) {
            return refusal;
        }
        setFacts(term, context, period);
        term.store();
        Map<String, Object> result = OrganisationMessages.success(context, "FulianTermCorrected");
        result.put("termId", term.get("termId"));
        return result;
    }

    /** Service beginTerm. */
    public static Map<String, Object> begin(DispatchContext dctx, Map<String, ? extends Object> context) throws GeneralException {
        Delegator delegator = dctx.getDelegator();
        GenericValue term = find(delegator, context);
        if (!PLANNED.equals(term.get("statusId"))) {
            return OrganisationMessages.error(context, "FulianErrorTermNotPlanned");
        }
        if (OfficeDates.day(term.getTimestamp("fromDate")).isAfter(LocalDate.now())) {
            return OrganisationMessages.error(context, "FulianErrorTermTooEarly", "day", OfficeDates.day(term.getTimestamp("fromDate")));
        }
        makeCurrent(delegator, context, term, termsOf(delegator, term.getString("federationId")));
        Map<String, Object> result = OrganisationMessages.success(context, "FulianTermBegun", "number", term.get("termNumber"));
        result.put("termId", term.get("termId"));
        return result;
    }

    /** Ends the current term, if any, with all its offices on the day before the new one begins, and makes the new one current. */
    private static void makeCurrent(Delegator delegator, Map<String, ?> context, GenericValue term, List<GenericValue> others) throws GenericEntityException {
        Timestamp lastMoment = OfficeDates.end(OfficeDates.day(term.getTimestamp("fromDate")).minusDays(1));
        for (GenericValue other : others) {
            if (CURRENT.equals(other.get("statusId"))) {
                other.set("statusId", ENDED);
                if (other.get("thruDate") == null || other.getTimestamp("thruDate").after(lastMoment)) {
                    other.set("thruDate", lastMoment);
                }
                other.store();
                endOffices(delegator, context, other);
            }
        }
        term.set("statusId", CURRENT);
        term.store();
        String entry = OrganisationMessages.text(context, "FulianHistoryTerm", "number", term.get("termNumber"));
        FederationServices.record(delegator, context, term.getString("federationId"), "FL_EVT_TERM", entry,
            Date.valueOf(OfficeDates.day(term.getTimestamp("fromDate"))), null);
    }

    private static void endOffices(Delegator delegator, Map<String, ?> context, GenericValue term) throws GenericEntityException {
        for (GenericValue office : EntityQuery.use(delegator).from("FulianOffice").where("termId", term.get("termId"), "thruDate", null).queryList()) {
            office.set("thruDate", term.get("thruDate"));
            office.set("reason", OrganisationMessages.text(context, "FulianReasonTermEnded"));
            office.store();
        }
    }

    private static Map<String, Object> checkNumber(Map<String, ?> context, List<GenericValue> terms, TermPeriod period, String selfId) {
        Long number = (Long) context.get("termNumber");
        if (number < 1 || number > 999) {
            return OrganisationMessages.error(context, "FulianErrorTermNumber");
        }
        for (GenericValue other : terms) {
            if (other.get("termId").equals(selfId)) {
                continue;
            }
            if (number.equals(other.getLong("termNumber"))) {
                return OrganisationMessages.error(context, "FulianErrorTermTaken", "number", number);
            }
            LocalDate otherFirst = OfficeDates.day(other.getTimestamp("fromDate"));
            boolean inOrder = number < other.getLong("termNumber") ? period.first().isBefore(otherFirst) : period.first().isAfter(otherFirst);
            boolean overlapsEnded = ENDED.equals(other.get("statusId")) && period.contains(OfficeDates.day(other.getTimestamp("thruDate")));
            if (!inOrder || overlapsEnded) {
                return OrganisationMessages.error(context, "FulianErrorTermOrder", "number", other.get("termNumber"));
            }
        }
        return null;
    }

    /** First to last day; without a last day the usual length of a term (fulian.properties, term.months). */
    private static TermPeriod period(Delegator delegator, Map<String, ?> context) {
        LocalDate first = ((Date) context.get("fromDate")).toLocalDate();
        Date last = (Date) context.get("thruDate");
        int months = Integer.parseInt(EntityUtilProperties.getPropertyValue("fulian", "term.months", "60", delegator));
        return last == null ? TermPeriod.ofMonths(first, months) : new TermPeriod(first, last.toLocalDate());
    }

    private static void setFacts(GenericValue term, Map<String, ?> context, TermPeriod period) {
        term.set("termNumber", context.get("termNumber"));
        term.set("fromDate", OfficeDates.begin(period.first()));
        term.set("thruDate", OfficeDates.end(period.last()));
        term.set("congressDate", context.get("congressDate"));
        term.set("documentNumber", context.get("documentNumber"));
    }

    private static List<GenericValue> termsOf(Delegator delegator, String federationId) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianTerm").where("federationId", federationId).orderBy("termNumber").queryList();
    }

    private static GenericValue find(Delegator delegator, Map<String, ?> context) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianTerm").where("termId", context.get("termId")).queryOne();
    }
}
