package org.fulian.common;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.ServiceUtil;

/** Operation permission and row-level scope, behind the permission-service of every Fulian service (host-api §4.7). */
public final class PermissionServices {
    private static final String RESOURCE = "FulianCommonUiLabels";
    /** Attribute that names a row → entity whose field tells the federation. */
    private static final Map<String, String> OWNERS = new LinkedHashMap<>();

    static {
        OWNERS.put("womanId", "FulianWoman");
        OWNERS.put("termId", "FulianTerm");
        OWNERS.put("officeId", "FulianOffice");
        OWNERS.put("gridId", "FulianGrid");
        OWNERS.put("eventId", "FulianFederationEvent");
        OWNERS.put("importId", "FulianImport");
    }

    private PermissionServices() { }

    /** Service fulianPermission. */
    public static Map<String, Object> check(DispatchContext dctx, Map<String, ? extends Object> context) {
        return check(dctx, context, (String) context.get("primaryPermission"));
    }

    /** Service fulianOrgPermission. */
    public static Map<String, Object> checkOrganisation(DispatchContext dctx, Map<String, ? extends Object> context) {
        return check(dctx, context, "FULIAN_ORG");
    }

    /** Service fulianPeoplePermission. */
    public static Map<String, Object> checkPeople(DispatchContext dctx, Map<String, ? extends Object> context) {
        return check(dctx, context, "FULIAN_PEOPLE");
    }

    private static Map<String, Object> check(DispatchContext dctx, Map<String, ? extends Object> context, String primary) {
        Locale locale = (Locale) context.get("locale");
        GenericValue userLogin = (GenericValue) context.get("userLogin");
        Security security = dctx.getSecurity();
        String action = "_" + context.get("mainAction");
        String alternative = (String) context.get("altPermission");
        boolean permitted = userLogin != null && primary != null
                && (security.hasEntityPermission(primary, action, userLogin) || security.hasPermission("FULIAN_ADMIN", userLogin)
                    || (alternative != null && security.hasEntityPermission(alternative, action, userLogin)));
        if (!permitted) {
            return refused(UtilProperties.getMessage(RESOURCE, "FulianPermissionRefused", locale));
        }
        try {
            if (!isInScope(dctx.getDelegator(), Scope.of(dctx.getDelegator(), security, userLogin), context)) {
                return refused(UtilProperties.getMessage(RESOURCE, "FulianOutsideScope", locale));
            }
        } catch (GenericEntityException e) {
            return ServiceUtil.returnError(e.getMessage());
        }
        Map<String, Object> result = ServiceUtil.returnSuccess();
        result.put("hasPermission", Boolean.TRUE);
        return result;
    }

    /** Every row named must exist and belong to the scope; a missing row is refused alike, so that nobody can probe for ids. */
    private static boolean isInScope(Delegator delegator, Scope scope, Map<String, ? extends Object> context) throws GenericEntityException {
        for (String field : new String[] {"federationId", "parentPartyId"}) {
            Object federationId = context.get(field);
            if (federationId != null && !"".equals(federationId) && !scope.covers((String) federationId)) {
                return false;
            }
        }
        for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
            Object id = context.get(owner.getKey());
            if (id == null || "".equals(id)) {
                continue;
            }
            GenericValue row = EntityQuery.use(delegator).from(owner.getValue()).where(UtilMisc.toMap(owner.getKey(), id)).queryOne();
            if (row == null || !scope.covers(row.getString("federationId"))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> refused(String message) {
        Map<String, Object> result = ServiceUtil.returnSuccess();
        result.put("hasPermission", Boolean.FALSE);
        result.put("failMessage", message);
        return result;
    }
}
