package org.fulian.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.DispatchContext;
import org.fulian.common.AuditServices;
import org.fulian.common.Vault;
import org.fulian.common.Vaults;

/** ID numbers, phones and addresses on paper: masked, unless permission and reason are given and the act is in the audit chain. */
public final class ProtectedFields {
    private static final String SECRET = "FulianWomanSecret";
    private static final List<String> FIELDS = List.of("idNumber", "phone", "address", "residence");
    private static final int REASON_LENGTH = 4;
    private static final int AT_ONCE = 500;

    private ProtectedFields() { }

    /**
     * Decides on a print, and records it: in full only with FULIAN_PRINT_CLEAR and a reason.
     *
     * @return why not, in the user's language; null if it may go on
     */
    public static String refusal(DispatchContext dctx, Map<String, ?> context, String federationId, String form, String subjectEntity, String subjectId) {
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        boolean clear = isClear(context);
        String reason = context.get("reason") == null ? "" : context.get("reason").toString().strip();
        Security security = dctx.getSecurity();
        if (clear && !security.hasPermission("FULIAN_PRINT_CLEAR", userLogin)) {
            return message("FulianPrintClearRefused", Map.of(), context);
        }
        if (clear && reason.length() < REASON_LENGTH) {
            return message("FulianPrintReasonNeeded", Map.of("length", REASON_LENGTH), context);
        }
        AuditServices.append(dctx.getDispatcher(), userLogin, "FL_ACT_PRINT", federationId, subjectEntity, subjectId,
            clear ? reason : null, form + (clear ? " in full" : " masked"));
        return null;
    }

    /** Whether a form is asked for in full. */
    public static boolean isClear(Map<String, ?> context) {
        return "Y".equals(context.get("clear"));
    }

    /** The protected fields of these women in clear, by woman and field; only after {@link #refusal} gave null. */
    public static Map<String, Map<String, String>> clear(Delegator delegator, List<String> womanIds) throws GenericEntityException {
        Vault vault = Vaults.of(delegator);
        Map<String, Map<String, String>> found = new HashMap<>();
        for (int from = 0; from < womanIds.size(); from += AT_ONCE) {
            List<String> some = new ArrayList<>(womanIds.subList(from, Math.min(womanIds.size(), from + AT_ONCE)));
            for (GenericValue secret : EntityQuery.use(delegator).from(SECRET)
                    .where(EntityCondition.makeCondition("womanId", EntityOperator.IN, some)).queryList()) {
                String womanId = secret.getString("womanId");
                Map<String, String> fields = new HashMap<>();
                FIELDS.forEach(field -> fields.put(field, vault.decrypt(secret.getString(field), SECRET, field, womanId)));
                found.put(womanId, fields);
            }
        }
        return found;
    }

    private static String message(String label, Map<String, Object> facts, Map<String, ?> context) {
        return UtilProperties.getMessage("FulianPrintUiLabels", label, facts, (Locale) context.get("locale"));
    }
}
