package org.fulian.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.fulian.organisation.rules.CommitteeSize;
import org.fulian.organisation.rules.CommitteeSize.Advice;

/** The offices of a term as pages and papers show them, and the advice on their numbers. */
public final class TermOffices {
    private TermOffices() { }

    /** Who is in office, or was until the term's end: chair, vice-chairs, members, delegates, each in the order of appointment. As FulianOfficeView. */
    public static List<GenericValue> current(Delegator delegator, String termId) throws GenericEntityException {
        return all(delegator, termId).stream().filter(office -> isKept(office)).toList();
    }

    /** Whose office ended before the term did, in the same order. */
    public static List<GenericValue> former(Delegator delegator, String termId) throws GenericEntityException {
        return all(delegator, termId).stream().filter(office -> !isKept(office)).toList();
    }

    private static List<GenericValue> all(Delegator delegator, String termId) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianOfficeView").where("termId", termId)
            .orderBy("officeTypeSequence", "sequenceNumber", "officeId").queryList();
    }

    private static boolean isKept(GenericValue office) {
        return office.get("thruDate") == null || office.get("thruDate").equals(office.get("termThruDate"));
    }

    /** Of these terms the ones that have no chair in office. @return their ids, in the order given */
    public static List<String> withoutChair(Delegator delegator, List<String> termIds) throws GenericEntityException {
        if (termIds.isEmpty()) {
            return List.of();
        }
        Set<String> withChair = new HashSet<>(EntityQuery.use(delegator).select("termId").from("FulianOffice")
            .where(EntityCondition.makeCondition("termId", EntityOperator.IN, termIds),
                EntityCondition.makeCondition("officeTypeEnumId", "FL_CHAIR"), EntityCondition.makeCondition("thruDate", null))
            .getFieldList("termId"));
        return termIds.stream().filter(termId -> !withChair.contains(termId)).toList();
    }

    /** What is unusual about a term's numbers, in the words of the locale; empty if nothing is (domain §1.3). */
    public static List<String> advice(Delegator delegator, String termId, Locale locale) throws GenericEntityException {
        List<String> texts = new ArrayList<>();
        for (Advice advice : size(delegator).check(count(current(delegator, termId)))) {
            texts.add(OrganisationMessages.text(Map.of("locale", locale), "FulianAdvice_" + advice.topic(),
                "actual", advice.actual(), "from", advice.from(), "to", advice.to()));
        }
        return texts;
    }

    private static CommitteeSize.Count count(List<GenericValue> offices) {
        int[] byType = new int[4];
        List<String> types = List.of("FL_CHAIR", "FL_VICE_CHAIR", "FL_MEMBER", "FL_DELEGATE");
        offices.forEach(office -> byType[types.indexOf(office.getString("officeTypeEnumId"))]++);
        return new CommitteeSize.Count(byType[0], byType[1], byType[0] + byType[1] + byType[2], byType[3]);
    }

    private static CommitteeSize size(Delegator delegator) {
        return new CommitteeSize(number(delegator, "delegates.min", 20), number(delegator, "delegates.max", 50), number(delegator, "members.min", 7),
            number(delegator, "members.max", 19), number(delegator, "viceChairs.min", 1), number(delegator, "viceChairs.max", 5));
    }

    private static int number(Delegator delegator, String name, int usual) {
        return Integer.parseInt(EntityUtilProperties.getPropertyValue("fulian", "committee." + name, String.valueOf(usual), delegator));
    }
}
