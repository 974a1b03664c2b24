package org.apache.ofbiz.security;

import org.apache.ofbiz.entity.GenericValue;

/** Permissions of a user through her security groups; hasEntityPermission also accepts {@code entity + "_ADMIN"}. */
public interface Security {
    boolean hasPermission(String permission, GenericValue userLogin);
    boolean hasEntityPermission(String entity, String action, GenericValue userLogin);
}
