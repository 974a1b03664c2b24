package org.fulian.common;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;

/**
 * The audit chain: each entry is sealed together with the seal of the one before it, so that nothing can be changed, taken out or
 * put in between unnoticed without the audit key, which is not in the database.
 */
public final class AuditServices {
    private static final String CHAIN = "MAIN";
    private static final int TRIES = 20;
    private static final Object ONE_AT_A_TIME = new Object();

    private AuditServices() { }

    /** Appends an entry for an act on protected data; throws if that fails, so that no act goes unrecorded. */
    public static void append(LocalDispatcher dispatcher, GenericValue userLogin, String actEnumId, String federationId,
            String subjectEntity, String subjectId, String reason, String detail) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("actEnumId", actEnumId);
        entry.put("federationId", federationId);
        entry.put("subjectEntity", subjectEntity);
        entry.put("subjectId", subjectId);
        entry.put("reason", reason);
        entry.put("detail", detail);
        entry.put("userLogin", userLogin);
        try {
            Map<String, Object> result = dispatcher.runSync("appendFulianAuditEntry", entry);
            if (ServiceUtil.isError(result)) {
                throw new IllegalStateException(ServiceUtil.getErrorMessage(result));
            }
        } catch (GenericServiceException e) {
            throw new IllegalStateException("The audit entry was not written", e);
        }
    }

    /** Service appendFulianAuditEntry. */
    public static Map<String, Object> append(DispatchContext dctx, Map<String, ? extends Object> context) {
        Delegator delegator = dctx.getDelegator();
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        try {
            synchronized (ONE_AT_A_TIME) {
                for (int i = 0; i < TRIES; i++) {
                    GenericValue head = EntityQuery.use(delegator).from("FulianAuditHead").where("chainId", CHAIN).queryOne();
                    GenericValue entry = next(delegator, head, context, userLogin.getString("userLoginId"));
                    if (advance(delegator, head, entry)) {
                        entry.create();
                        Map<String, Object> result = ServiceUtil.returnSuccess();
                        result.put("entryNumber", entry.getLong("entryNumber"));
                        return result;
                    }
                }
            }
            return ServiceUtil.returnError(UtilProperties.getMessage("FulianCommonUiLabels", "FulianAuditBusy", (Locale) context.get("locale")));
        } catch (GenericEntityException e) {
            return ServiceUtil.returnError(e.getMessage());
        }
    }

    private static GenericValue next(Delegator delegator, GenericValue head, Map<String, ? extends Object> context, String userLoginId) {
        GenericValue entry = delegator.makeValue("FulianAuditEntry");
        entry.set("chainId", CHAIN);
        entry.set("entryNumber", head.getLong("lastNumber") + 1);
        entry.set("entryDate", new Timestamp(System.currentTimeMillis()));
        entry.set("userLoginId", userLoginId);
        for (String field : new String[] {"actEnumId", "federationId", "subjectEntity", "subjectId", "reason", "detail"}) {
            entry.set(field, context.get(field));
        }
        entry.set("previousDigest", head.getString("lastDigest"));
        entry.set("digest", Vaults.of(delegator).seal(text(entry)));
        return entry;
    }

    /** Moves the end of the chain if it is still where we saw it: the update's row lock makes appending serial over all nodes. */
    private static boolean advance(Delegator delegator, GenericValue head, GenericValue entry) throws GenericEntityException {
        EntityCondition unchanged = EntityCondition.makeCondition(
                EntityCondition.makeCondition("chainId", CHAIN), EntityOperator.AND,
                EntityCondition.makeCondition("lastNumber", head.getLong("lastNumber")));
        return delegator.storeByCondition("FulianAuditHead",
                Map.of("lastNumber", entry.getLong("entryNumber"), "lastDigest", entry.getString("digest")), unchanged) == 1;
    }

    /** Service verifyFulianAuditChain. */
    public static Map<String, Object> verify(DispatchContext dctx, Map<String, ? extends Object> context) {
        Delegator delegator = dctx.getDelegator();
        Vault vault = Vaults.of(delegator);
        Map<String, Object> result = ServiceUtil.returnSuccess();
        long count = 0;
        String previous = "0";
        try (EntityListIterator entries = EntityQuery.use(delegator).from("FulianAuditEntry").where("chainId", CHAIN)
                .orderBy("entryNumber").queryIterator()) {
            for (GenericValue entry = entries.next(); entry != null; entry = entries.next()) {
                count++;
                boolean fits = entry.getLong("entryNumber") == count && previous.equals(entry.getString("previousDigest"))
                        && vault.isSealed(text(entry), entry.getString("digest"));
                if (!fits) {
                    result.put("brokenEntryNumber", count);
                    break;
                }
                previous = entry.getString("digest");
            }
            GenericValue head = EntityQuery.use(delegator).from("FulianAuditHead").where("chainId", CHAIN).queryOne();
            if (!result.containsKey("brokenEntryNumber") && head.getLong("lastNumber") != count) {
                result.put("brokenEntryNumber", count + 1);
            }
        } catch (GenericEntityException e) {
            return ServiceUtil.returnError(e.getMessage());
        }
        result.put("entryCount", count);
        return result;
    }

    /** What is sealed: every field with its length, so that no two entries read alike. */
    private static String text(GenericValue entry) {
        StringBuilder text = new StringBuilder();
        for (String field : new String[] {"chainId", "entryNumber", "userLoginId", "actEnumId", "federationId", "subjectEntity", "subjectId", "reason",
            "detail", "previousDigest"}) {
            String value = entry.get(field) == null ? "" : String.valueOf(entry.get(field));
            text.append(value.length()).append(':').append(value);
        }
        return text.append(entry.getTimestamp("entryDate").getTime()).toString();
    }
}
