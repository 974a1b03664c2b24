package org.fulian.host.service;

import java.util.List;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;

/** Permissions from UserLoginSecurityGroup and SecurityGroupPermission, both dated; rows come from the entity cache (host-api §10.1). */
record GroupSecurity(Delegator delegator) implements Security {

    @Override
    public boolean hasPermission(String permission, GenericValue userLogin) {
        if (userLogin == null) {
            return false;
        }
        try {
            for (GenericValue membership : valid("UserLoginSecurityGroup", "userLoginId", userLogin.getString("userLoginId"))) {
                if (!valid("SecurityGroupPermission", "groupId", membership.getString("groupId"), "permissionId", permission).isEmpty()) {
                    return true;
                }
            }
        } catch (GenericEntityException failed) {
            Debug.logError(failed, "Permission " + permission + " could not be read and is refused", GroupSecurity.class.getName());
        }
        return false;
    }

    private List<GenericValue> valid(String entityName, Object... key) throws GenericEntityException {
        return EntityQuery.use(delegator).from(entityName).where(key).cache().filterByDate().queryList();
    }

    @Override
    public boolean hasEntityPermission(String entity, String action, GenericValue userLogin) {
        return hasPermission(entity + "_ADMIN", userLogin) || hasPermission(entity + action, userLogin);
    }
}
