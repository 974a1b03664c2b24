package org.fulian.organisation;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.service.ServiceUtil;

/** The subject's messages in the caller's language; all texts are in {@code FulianOrganisationUiLabels}. */
final class OrganisationMessages {
    private static final String RESOURCE = "FulianOrganisationUiLabels";

    private OrganisationMessages() { }

    /** A label with its arguments given as name, value, name, value. */
    static String text(Map<String, ?> context, String key, Object... arguments) {
        Map<String, Object> values = UtilMisc.toMap(arguments);
        return UtilProperties.getMessage(RESOURCE, key, values, (Locale) context.get("locale"));
    }

    static Map<String, Object> error(Map<String, ?> context, String key, Object... arguments) {
        return ServiceUtil.returnError(text(context, key, arguments));
    }

    static Map<String, Object> success(Map<String, ?> context, String key, Object... arguments) {
        return ServiceUtil.returnSuccess(text(context, key, arguments));
    }
}
