package org.apache.ofbiz.common;

import groovy.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Events that every controller offers (host-api §5.2, end). */
public final class CommonEvents {
    private static final String MODULE = CommonEvents.class.getName();

    private CommonEvents() { }

    /** Takes the language {@code newLocale} for the session, and for the user's next ones. */
    public static String setSessionLocale(HttpServletRequest request, HttpServletResponse response) {
        String tag = request.getParameter("newLocale");
        Locale locale = tag == null || tag.length() > 20 ? null : UtilMisc.parseLocale(tag);
        if (locale == null || !List.of("zh", "en").contains(locale.getLanguage())) {
            return "success";
        }
        UtilHttp.setLocale(request, locale.toString());
        remember(request, "lastLocale", locale.toString());
        return "success";
    }

    /** Takes the time zone {@code tzId} for the session, and for the user's next ones. */
    public static String setSessionTimeZone(HttpServletRequest request, HttpServletResponse response) {
        String id = request.getParameter("tzId");
        if (id != null && List.of(TimeZone.getAvailableIDs()).contains(id)) {
            UtilHttp.setTimeZone(request, id);
            remember(request, "lastTimeZone", id);
        }
        return "success";
    }

    /** Answers with the request's attributes as JSON. */
    public static String jsonResponseFromRequestAttributes(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> attributes = UtilHttp.getJSONAttributeMap(request);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(JsonOutput.toJson(attributes).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Debug.logInfo("The browser left before the answer was written: " + e.getMessage(), MODULE);
        }
        return "success";
    }

    private static void remember(HttpServletRequest request, String field, String value) {
        if (request.getSession().getAttribute("userLogin") instanceof GenericValue userLogin) {
            try {
                GenericValue stored = userLogin.getDelegator().findOne("UserLogin", false, "userLoginId", userLogin.get("userLoginId"));
                stored.set(field, value);
                stored.store();
            } catch (GenericEntityException e) {
                Debug.logWarning(e, "Cannot keep " + field, MODULE);
            }
        }
    }
}
