package org.fulian.host.entity;

import java.util.Objects;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelField;

/** Writes EntityAuditLog for changes of fields with enable-audit-log (host-api §3.2). */
public final class AuditTrail {
    private static final int MOST = 250;
    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    private AuditTrail() { }

    /** The id of the user in whose name this thread changes data; null outside of services. */
    public static String user() { return USER.get(); }

    /** Changes that user and returns the one before, who must be set again afterwards. */
    public static String setUser(String userLoginId) {
        String before = USER.get();
        USER.set(userLoginId);
        return before;
    }

    /** Compares the row before (null: created) and after (null: removed). */
    static void write(HostDelegator delegator, GenericEntity before, GenericEntity after) throws GenericEntityException {
        GenericEntity row = after == null ? before : after;
        for (ModelField field : row.getModelEntity().getFieldsUnmodifiable()) {
            if (!field.getEnableAuditLog() || after != null && !after.containsKey(field.getName())) {
                continue;
            }
            String old = before == null ? null : before.getString(field.getName());
            String now = after == null ? null : after.getString(field.getName());
            if (!Objects.equals(old, now)) {
                delegator.create("EntityAuditLog", "auditHistorySeqId", delegator.getNextSeqId("EntityAuditLog"),
                        "changedEntityName", row.getEntityName(), "changedFieldName", field.getName(),
                        "pkCombinedValueText", clip(row.getPkShortValueString()), "oldValueText", clip(old), "newValueText", clip(now),
                        "changedDate", UtilDateTime.nowTimestamp(), "changedByInfo", USER.get());
            }
        }
    }

    private static String clip(String text) { return text == null || text.length() <= MOST ? text : text.substring(0, MOST); }
}
