package org.apache.ofbiz.security;

import javax.servlet.http.HttpSession;
import org.apache.ofbiz.entity.GenericValue;

/** Permissions of a user through her security groups; hasEntityPermission also accepts {@code entity + "_ADMIN"}. */
public interface Security {
    boolean hasPermission(String permission, GenericValue userLogin);
    boolean hasPermission(String permission, HttpSession session);
    boolean hasEntityPermission(String entity, String action, GenericValue userLogin);
    boolean hasEntityPermission(String entity, String action, HttpSession session);
}
