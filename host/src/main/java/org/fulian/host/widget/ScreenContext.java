package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.UtilCodec;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.collections.MapStack;

/** What a page finds in its scope at the start (host-api §6.3). */
final class ScreenContext {
    private ScreenContext() { }

    static MapStack<String> of(HttpServletRequest request, HttpServletResponse response) {
        MapStack<String> context = MapStack.create();
        HttpSession session = request.getSession();
        Map<String, Object> parameters = UtilHttp.getCombinedMap(request);
        context.put("globalContext", context.standAloneStack());
        context.put("parameters", parameters);
        for (String name : List.of("delegator", "dispatcher", "security")) {
            Object own = request.getAttribute(name);
            context.put(name, own != null ? own : request.getServletContext().getAttribute(name));
        }
        for (String name : List.of("userLogin", "autoUserLogin", "person", "partyGroup")) {
            context.put(name, session.getAttribute(name));
        }
        context.put("locale", UtilHttp.getLocale(request));
        TimeZone zone = UtilHttp.getTimeZone(request);
        context.put("timeZone", zone);
        context.put("nowTimestamp", UtilDateTime.nowTimestamp());
        context.put("userPreferences", new HashMap<String, Object>());
        context.put("layoutSettings", new HashMap<String, Object>());
        context.put("webappName", request.getServletContext().getAttribute("_WEBAPP_NAME_"));
        context.put("appBarWebapps", AppBar.of(request));
        context.put("contextRoot", request.getContextPath());
        context.put("controlPath", request.getContextPath() + "/control");
        context.put("serverRoot", request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
        context.put("rootDir", request.getServletContext().getRealPath("/"));
        context.put("request", request);
        context.put("response", response);
        context.put("session", session);
        context.put("application", request.getServletContext());
        context.put("requestParameters", UtilHttp.getParameterMap(request));
        context.put("simpleEncoder", UtilCodec.getEncoder("html"));
        messages(request, context);
        return context;
    }

    private static void messages(HttpServletRequest request, MapStack<String> context) {
        List<Object> errors = list(request, "_ERROR_MESSAGE_");
        context.put("eventMessageList", list(request, "_EVENT_MESSAGE_"));
        context.put("warningMessageList", list(request, "_WARNING_MESSAGE_"));
        context.put("errorMessageList", errors);
        context.put("isError", !errors.isEmpty());
    }

    /** The messages kept under {@code _X_} and {@code _X_LIST_}, none twice. */
    private static List<Object> list(HttpServletRequest request, String attribute) {
        List<Object> found = new ArrayList<>();
        if (request.getAttribute(attribute + "LIST_") instanceof Collection<?> many) {
            found.addAll(many);
        }
        Object one = request.getAttribute(attribute);
        boolean repeats = one == null || "".equals(one) || found.stream().anyMatch(text -> one.toString().contains(text.toString()));
        if (!repeats) {
            found.add(0, one);
        }
        return found;
    }
}
