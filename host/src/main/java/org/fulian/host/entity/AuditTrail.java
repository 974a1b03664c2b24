package org.fulian.host.entity;

import java.util.List;
import java.util.Objects;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelField;

/** Writes EntityAuditLog for changes of fields with enable-audit-log (host-api §3.2). */
final class AuditTrail {
    private static final int MOST = 250;

    private AuditTrail() {
    }

    /** Compares the row before (null: created) and after (null: removed). */
    static void write(HostDelegator delegator, GenericEntity before, GenericEntity after) throws GenericEntityException {
        GenericEntity row = after == null ? before : after;
        List<ModelField> audited = row.getModelEntity().getFieldsUnmodifiable().stream().filter(ModelField::getEnableAuditLog).toList();
        for (ModelField field : audited) {
            if (after != null && !after.containsKey(field.getName())) {
                continue;
            }
            String old = before == null ? null : before.getString(field.getName());
            String now = after == null ? null : after.getString(field.getName());
            if (!Objects.equals(old, now)) {
                GenericValue log = delegator.makeValue("EntityAuditLog", "auditHistorySeqId", delegator.getNextSeqId("EntityAuditLog"),
                        "changedEntityName", row.getEntityName(), "changedFieldName", field.getName(),
                        "pkCombinedValueText", clip(row.getPkShortValueString()), "oldValueText", clip(old), "newValueText", clip(now),
                        "changedDate", UtilDateTime.nowTimestamp(), "changedByInfo", AuditUser.current());
                delegator.create(log);
            }
        }
    }

    private static String clip(String text) { return text == null || text.length() <= MOST ? text : text.substring(0, MOST); }
}
