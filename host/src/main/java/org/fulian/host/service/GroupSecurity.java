package org.fulian.host.service;

import java.util.List;

import javax.servlet.http.HttpSession;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;

/** Permissions from UserLoginSecurityGroup and SecurityGroupPermission, both dated; rows come from the entity cache (host-api §10.1). */
final class GroupSecurity implements Security {
    private static final String MODULE = GroupSecurity.class.getName();
    private static final String ADMIN = "_ADMIN";

    private final Delegator delegator;

    GroupSecurity(Delegator delegator) {
        this.delegator = delegator;
    }

    @Override
    public boolean hasPermission(String permission, GenericValue userLogin) {
        if (userLogin == null) {
            return false;
        }
        try {
            for (GenericValue membership : groups(userLogin)) {
                if (grants(membership.getString("groupId"), permission)) {
                    return true;
                }
            }
        } catch (GenericEntityException failed) {
            Debug.logError(failed, "Permission " + permission + " could not be read and is refused", MODULE);
        }
        return false;
    }

    private List<GenericValue> groups(GenericValue userLogin) throws GenericEntityException {
        return EntityQuery.use(delegator).from("UserLoginSecurityGroup").where("userLoginId", userLogin.getString("userLoginId"))
                .cache().filterByDate().queryList();
    }

    private boolean grants(String groupId, String permission) throws GenericEntityException {
        return !EntityQuery.use(delegator).from("SecurityGroupPermission").where("groupId", groupId, "permissionId", permission)
                .cache().filterByDate().queryList().isEmpty();
    }

    @Override
    public boolean hasEntityPermission(String entity, String action, GenericValue userLogin) {
        return hasPermission(entity + ADMIN, userLogin) || !ADMIN.equals(action) && hasPermission(entity + action, userLogin);
    }

    @Override
    public boolean hasPermission(String permission, HttpSession session) {
        return hasPermission(permission, userLogin(session));
    }

    @Override
    public boolean hasEntityPermission(String entity, String action, HttpSession session) {
        return hasEntityPermission(entity, action, userLogin(session));
    }

    private static GenericValue userLogin(HttpSession session) {
        return session.getAttribute("userLogin") instanceof GenericValue login ? login
                : session.getAttribute("autoUserLogin") instanceof GenericValue remembered ? remembered : null;
    }

    @Override
    public void clearUserData(GenericValue userLogin) {
        if (userLogin != null) {
            delegator.clearCacheLine("UserLoginSecurityGroup");
        }
    }
}
