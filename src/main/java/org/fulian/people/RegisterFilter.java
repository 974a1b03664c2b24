package org.fulian.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.fulian.common.Vault;
import org.fulian.common.rules.IdentityNumber;
import org.fulian.common.rules.PersonName;
import org.fulian.common.rules.Texts;

/**
 * What a register list is narrowed to. Absent parts are null.
 *
 * @param federationId this federation and those below it; null = the whole scope
 * @param name         beginning of the full name, or else of the given name; Latin letters count as initials
 * @param idDigest     keyed digest of an exact ID number
 */
public record RegisterFilter(String federationId, String statusId, String name, String initials, String phoneTail, String gridId,
        String householdNumber, String idDigest) {
    /** Rows that are on the register now. */
    public static final String ACTIVE = "FL_WOM_ACTIVE";

    /** From the fields of the search form; the ID number itself is not kept. */
    public static RegisterFilter of(Map<String, ?> form, Vault vault) {
        String name = PersonName.normalise(text(form, "name"));
        String initials = text(form, "initials").toLowerCase(Locale.ROOT);
        if (initials.isEmpty() && name.matches("[A-Za-z]+")) {
            initials = name.toLowerCase(Locale.ROOT);
            name = "";
        }
        String idNumber = IdentityNumber.normalise(text(form, "idNumber"));
        String status = text(form, "statusId");
        return new RegisterFilter(orNull(text(form, "federationId")), status.isEmpty() ? ACTIVE : status, orNull(withoutWildcards(name)),
                orNull(initials.replaceAll("[^a-z~]", "")), orNull(lastFour(text(form, "phoneTail").replaceAll("\\D", ""))), orNull(text(form, "gridId")),
                orNull(withoutWildcards(text(form, "householdNumber"))), idNumber.isEmpty() ? null : vault.digest(idNumber));
    }

    private static String text(Map<String, ?> form, String field) {
        Object value = form.get(field);
        return value == null ? "" : Texts.clean(Texts.halfWidth(value.toString()));
    }

    private static String lastFour(String digits) {
        return digits.substring(Math.max(0, digits.length() - 4));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String withoutWildcards(String text) {
        return text.replaceAll("[%_\\\\]", "");
    }

    /** Whether only federation and status are narrowed. */
    boolean isOpen() {
        return name == null && initials == null && phoneTail == null && gridId == null && householdNumber == null && idDigest == null;
    }

    /** The conditions but for the federations; the name is looked for in the field given. */
    List<EntityCondition> conditions(String nameField) {
        List<EntityCondition> conditions = new ArrayList<>();
        conditions.add(EntityCondition.makeCondition("statusId", statusId));
        prefix(conditions, nameField, name);
        prefix(conditions, "nameInitials", initials);
        prefix(conditions, "householdNumber", householdNumber);
        if (phoneTail != null) {
            // Equality, not a pattern: only so does the database see how selective it is.
            conditions.add(EntityCondition.makeCondition("phoneTail", phoneTail));
        }
        if (gridId != null) {
            conditions.add(EntityCondition.makeCondition("gridId", gridId));
        }
        if (idDigest != null) {
            conditions.add(EntityCondition.makeCondition("idHash", idDigest));
        }
        return conditions;
    }

    private static void prefix(List<EntityCondition> conditions, String field, String prefix) {
        if (prefix != null) {
            conditions.add(EntityCondition.makeCondition(field, EntityOperator.LIKE, prefix + "%"));
        }
    }
}
