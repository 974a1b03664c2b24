package org.fulian.host.web;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;

/** Carries out the response of a request: a view, a redirect, or nothing (host-api §5.1, §5.2). */
final class Reply {
    static final String ERROR = "_ERROR_MESSAGE_";
    private static final int BUFFER = 256 * 1024;
    private static final Set<String> NEVER_KEPT = Set.of("USERNAME", "PASSWORD", "newPassword", "newPasswordVerify", "currentPassword", Csrf.FIELD);
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    private final SiteConf conf;
    private final RequestFlow flow;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Reply(SiteConf conf, RequestFlow flow, HttpServletRequest request, HttpServletResponse response) {
        this.conf = conf;
        this.flow = flow;
        this.request = request;
        this.response = response;
    }

    void send(SiteConf.Response next, String override) throws Exception {
        if (next.saveLastView()) {
            keep("_SAVED_VIEW_NAME_", kept("_LAST_VIEW_NAME_"));
            keep("_SAVED_VIEW_PARAMS_", kept("_LAST_VIEW_PARAMS_"));
        }
        String control = request.getAttribute("_CONTROL_PATH_") + "/";
        switch (next.type()) {
            case "none" -> { }
            case "view" -> pageView(override != null ? override : next.value(), next);
            case "view-last", "view-last-noparam" -> earlierView(next, "SAVED", "HOME", "LAST");
            case "view-home" -> earlierView(next, "HOME");
            case "request-redirect" -> redirect(withQuery(control + next.value(), parameters(next)), next.statusCode());
            case "request-redirect-noparam" -> redirect(control + next.value(), next.statusCode());
            case "url" -> redirect(next.value(), next.statusCode());
            default -> redirect(withQuery(next.value(), parameters(next)), next.statusCode());
        }
    }

    /** Repeats the request that the login page interrupted; false when there was none. */
    @SuppressWarnings("unchecked")
    boolean toSavedRequest() {
        Object path = kept("_PREVIOUS_REQUEST_");
        keep("_PREVIOUS_REQUEST_", null);
        if (!(path instanceof String text) || Set.of("login", "logout").contains(String.valueOf(RequestFlow.segment(text, 0)))) {
            return false;
        }
        redirect(withQuery(request.getAttribute("_CONTROL_PATH_") + text, (Map<String, Object>) kept("_PREVIOUS_PARAM_MAP_URL_")), 0);
        return true;
    }

    /** Renders a view without keeping it for view-last. */
    void view(String name) throws Exception {
        SiteConf.View view = conf.views().get(name);
        if (view == null) {
            throw new IllegalStateException("View " + name + " is not defined");
        }
        if (view.auth() && kept("userLogin") == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            view = conf.views().get("login");
        }
        if (view.type().equals("none")) {
            return;
        }
        String encoding = view.encoding() == null ? "UTF-8" : view.encoding();
        String type = view.contentType() == null ? "text/html" : view.contentType();
        response.setBufferSize(BUFFER);
        response.setContentType(encoding.equals("none") || type.contains("charset") ? type : type + ";charset=" + encoding);
        headers(view);
        request.setAttribute("_CURRENT_VIEW_", name);
        flow.viewHandler(view).render(view.page(), request, response);
    }

    private void pageView(String name, SiteConf.Response next) throws Exception {
        Map<String, Object> params = new HashMap<>(UtilHttp.getParameterMap(request));
        params.entrySet().removeIf(e -> NEVER_KEPT.contains(e.getKey()) || !(e.getValue() instanceof String || e.getValue() instanceof java.util.List));
        view(name);
        Stream.of("LAST", next.saveCurrentView() ? "SAVED" : null, next.saveHomeView() ? "HOME" : null).filter(kind -> kind != null).forEach(kind -> {
            keep("_" + kind + "_VIEW_NAME_", name);
            keep("_" + kind + "_VIEW_PARAMS_", params);
        });
    }

    private void earlierView(SiteConf.Response next, String... kinds) throws Exception {
        String kind = Stream.of(kinds).filter(k -> kept("_" + k + "_VIEW_NAME_") != null).findFirst().orElse(null);
        if (kind != null && !next.type().equals("view-last-noparam") && kept("_" + kind + "_VIEW_PARAMS_") instanceof Map<?, ?> params) {
            params.forEach((key, value) -> request.setAttribute((String) key, isMessage((String) key) ? request.getAttribute((String) key) : value));
        }
        view(kind != null ? (String) kept("_" + kind + "_VIEW_NAME_") : next.value() == null ? "main" : next.value());
    }

    private void headers(SiteConf.View view) {
        response.setHeader("X-Frame-Options", view.frameOptions().equals("none") ? null : view.frameOptions());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-XSS-Protection", "1; mode=block");
        response.setHeader("Referrer-Policy", "no-referrer-when-downgrade");
        response.setHeader("Content-Security-Policy", UtilProperties.getPropertyValue("security", "http.header.content-security-policy", POLICY));
        // what a member saw must not come back with the back button after she logged out
        response.setHeader("Cache-Control", view.noCache() || kept("userLogin") != null ? "no-store" : "no-cache, private");
    }

    /** The declared parameters only, or else those of the URL; never those of the body (host-api §5.2). */
    private Map<String, Object> parameters(SiteConf.Response next) {
        Map<String, Object> params = new LinkedHashMap<>();
        if (next.params().isEmpty()) {
            params.putAll(UtilHttp.getUrlOnlyParameterMap(request));
            params.remove(Csrf.FIELD);
        }
        for (SiteConf.Param param : next.params()) {
            String from = param.from() == null ? param.name() : param.from();
            Object value = param.value() != null ? param.value() : request.getAttribute(from);
            params.put(param.name(), value != null ? value : UtilHttp.getParameterMap(request).get(from));
        }
        return params;
    }

    private static String withQuery(String target, Map<String, Object> params) {
        String query = params == null ? "" : UtilHttp.urlEncodeArgs(params, false);
        return query.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + query;
    }

    /** Messages, and of all attributes only they, wait in the session for the request that the browser makes next (host-api §5.2). */
    private void redirect(String location, int statusCode) {
        HashMap<String, Object> messages = new HashMap<>();
        Collections.list(request.getAttributeNames()).stream().filter(name -> isMessage(name) && request.getAttribute(name) instanceof Serializable)
                .forEach(name -> messages.put(name, request.getAttribute(name)));
        keep("_REQ_ATTR_MAP_", messages.isEmpty() ? null : messages);
        response.setStatus(statusCode > 0 ? statusCode : conf.statusCode());
        response.setHeader("Location", response.encodeRedirectURL(location));
        response.setHeader("Cache-Control", "no-store");
    }

    void restoreMessages() {
        if (kept("_REQ_ATTR_MAP_") instanceof Map<?, ?> messages) {
            keep("_REQ_ATTR_MAP_", null);
            messages.forEach((name, value) -> request.setAttribute((String) name, value));
        }
    }

    private static boolean isMessage(String name) {
        return name.startsWith(ERROR) || name.startsWith("_EVENT_MESSAGE_") || name.startsWith("_WARNING_MESSAGE_");
    }

    /** The session is asked for anew each time: an event may have ended the one it found. */
    private Object kept(String name) {
        return request.getSession().getAttribute(name);
    }

    private void keep(String name, Object value) {
        request.getSession().setAttribute(name, value);
    }
}
