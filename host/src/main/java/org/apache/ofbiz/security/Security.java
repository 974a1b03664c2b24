package org.apache.ofbiz.security;

import javax.servlet.http.HttpSession;

import org.apache.ofbiz.entity.GenericValue;

/** Permissions of a user through her security groups (host-api §10.2). */
public interface Security {

    boolean hasPermission(String permission, GenericValue userLogin);

    boolean hasPermission(String permission, HttpSession session);

    /** True for {@code entity + action} as well as for {@code entity + "_ADMIN"}. */
    boolean hasEntityPermission(String entity, String action, GenericValue userLogin);

    boolean hasEntityPermission(String entity, String action, HttpSession session);

    /** Forgets what is remembered about this user, so that a changed membership counts at once. */
    void clearUserData(GenericValue userLogin);
}
