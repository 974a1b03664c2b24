package org.apache.ofbiz.entity.util;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Walks type entities, which name their parent in a field. */
public final class EntityTypeUtil {
    private static final String MODULE = EntityTypeUtil.class.getName();

    private EntityTypeUtil() {
    }

    /** Whether the child is the parent type or one of its descendants. */
    public static boolean hasParentType(Delegator delegator, String entityName, String primaryKey, String childType, String parentTypeField,
            String parentType) {
        try {
            String type = childType;
            for (int depth = 0; type != null && depth < 100; depth++) {
                if (type.equals(parentType)) {
                    return true;
                }
                GenericValue row = EntityQuery.use(delegator).from(entityName).where(primaryKey, type).cache().queryOne();
                type = row == null ? null : row.getString(parentTypeField);
            }
        } catch (GenericEntityException e) {
            Debug.logError(e, "Cannot walk the types of " + entityName + " from " + childType, MODULE);
        }
        return false;
    }
}
