package org.apache.ofbiz.common;

import groovy.json.JsonOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericValue;
import org.fulian.host.web.LoginSession;

/** Events that every controller offers (host-api §5.2, end). */
public final class CommonEvents {
    private CommonEvents() { }

    /** Takes the language {@code newLocale} for the session, and for the user's next ones; there are labels in two. */
    public static String setSessionLocale(HttpServletRequest request, HttpServletResponse response) {
        String tag = request.getParameter("newLocale");
        Locale locale = tag == null || tag.length() > 20 ? null : UtilMisc.parseLocale(tag);
        if (locale != null && Set.of("zh", "en").contains(locale.getLanguage())) {
            UtilHttp.setLocale(request, locale.toString());
            if (request.getSession().getAttribute("userLogin") instanceof GenericValue userLogin) {
                LoginSession.store(LoginSession.find(request, userLogin.getString("userLoginId")), "lastLocale", locale.toString());
            }
        }
        return "success";
    }

    /** Answers with the request's attributes as JSON. */
    public static String jsonResponseFromRequestAttributes(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(JsonOutput.toJson(UtilHttp.getJSONAttributeMap(request)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "success";
    }
}
