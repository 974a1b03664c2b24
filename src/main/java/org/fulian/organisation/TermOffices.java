package org.fulian.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.fulian.organisation.rules.CommitteeSize;
import org.fulian.organisation.rules.CommitteeSize.Advice;

/** The offices of a term as pages and papers show them, and the advice on their numbers. */
public final class TermOffices {
    private TermOffices() { }

    /** Offices held today or from the term's first day on, as FulianOfficeView: chair, vice-chairs, members, delegates, each in the order of appointment. */
    public static List<GenericValue> current(Delegator delegator, String termId) throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianOfficeView").where("termId", termId, "thruDate", null)
            .orderBy("officeTypeSequence", "sequenceNumber", "officeId").queryList();
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
