package org.fulian.host.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.webapp.control.RequestHandlerException;
import org.apache.ofbiz.webapp.view.ViewHandler;
import org.apache.ofbiz.webapp.view.ViewHandlerException;

/** Carries out the response of a request: a view, a redirect, or nothing (host-api §5.1, §5.2). */
final class Reply {
    private static final int BUFFER = 256 * 1024;
    private static final Set<String> NEVER_KEPT = Set.of("USERNAME", "PASSWORD", "newPassword", "newPasswordVerify", "currentPassword", Csrf.FIELD);
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final RequestFlow flow;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Reply(RequestFlow flow, HttpServletRequest request, HttpServletResponse response) {
        this.flow = flow;
        this.request = request;
        this.response = response;
    }

    /** Asked for anew each time: an event may have ended the session it found. */
    private HttpSession session() {
        return request.getSession();
    }

    void send(SiteConf.Response next, String override) throws RequestHandlerException, IOException {
        if (next.saveLastView()) {
            session().setAttribute("_SAVED_VIEW_NAME_", session().getAttribute("_LAST_VIEW_NAME_"));
            session().setAttribute("_SAVED_VIEW_PARAMS_", session().getAttribute("_LAST_VIEW_PARAMS_"));
        }
        switch (next.type()) {
            case "none" -> { }
            case "view" -> pageView(override != null ? override : next.value(), next);
            case "view-last" -> earlierView(next.value(), true, "SAVED", "HOME", "LAST");
            case "view-last-noparam" -> earlierView(next.value(), false, "SAVED", "HOME", "LAST");
            case "view-home" -> earlierView(next.value(), true, "HOME");
            case "request-redirect" -> redirect(flow.controlPath(request) + "/" + withQuery(next.value(), parameters(next)), next);
            case "request-redirect-noparam" -> redirect(flow.controlPath(request) + "/" + next.value(), next);
            case "url" -> redirect(next.value(), next);
            case "url-redirect", "cross-redirect" -> redirect(withQuery(next.value(), parameters(next)), next);
            default -> throw new WebFault("response type " + next.type(), null);
        }
    }

    /** Repeats the request that the login page interrupted; false when there was none. */
    boolean toSavedRequest() throws IOException {
        Object path = session().getAttribute("_PREVIOUS_REQUEST_");
        session().removeAttribute("_PREVIOUS_REQUEST_");
        if (!(path instanceof String text) || Set.of("login", "logout", "checkLogin").contains(String.valueOf(RequestFlow.requestUri(text)))) {
            return false;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        if (session().getAttribute("_PREVIOUS_PARAM_MAP_URL_") instanceof Map<?, ?> saved) {
            saved.forEach((name, value) -> params.put((String) name, value));
        }
        session().removeAttribute("_PREVIOUS_PARAM_MAP_URL_");
        redirect(flow.controlPath(request) + withQuery(text, params), null);
        return true;
    }

    void toHttps() throws IOException {
        String port = UtilProperties.getPropertyValue("url", "port.https", "443");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        redirect("https://" + request.getServerName() + (port.equals("443") ? "" : ":" + port) + request.getRequestURI() + query, null);
    }

    /** Renders a view without keeping it for view-last. */
    void view(String name) throws RequestHandlerException, IOException {
        SiteConf.View view = flow.conf().views().get(name);
        if (view == null) {
            throw new WebFault("view " + name + " is not defined", null);
        }
        if (view.auth() && session().getAttribute("userLogin") == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            view = flow.conf().views().get("login");
        }
        if (view.type().equals("none")) {
            return;
        }
        String encoding = view.encoding() == null ? "UTF-8" : view.encoding();
        String type = view.contentType() == null ? "text/html" : view.contentType();
        response.setBufferSize(BUFFER);
        response.setContentType(encoding.equals("none") || type.contains("charset") ? type : type + ";charset=" + encoding);
        headers(view);
        ViewHandler handler = flow.viewHandler(view);
        try {
            request.setAttribute("_CURRENT_VIEW_", name);
            handler.render(view.name(), view.page(), null, type, encoding, request, response);
        } catch (ViewHandlerException e) {
            throw new WebFault("view " + name + " (" + view.page() + ") cannot be rendered", e.getCause() == null ? e : e.getCause());
        }
    }

    private void pageView(String name, SiteConf.Response next) throws RequestHandlerException, IOException {
        Map<String, Object> params = new LinkedHashMap<>();
        UtilHttp.getParameterMap(request).forEach((key, value) -> {
            if (!NEVER_KEPT.contains(key) && (value instanceof String || value instanceof java.util.List)) {
                params.put(key, value);
            }
        });
        if (next.saveCurrentView()) {
            store("SAVED", name, params);
        }
        if (next.saveHomeView()) {
            store("HOME", name, params);
        }
        view(name);
        store("LAST", name, params);
    }

    private void store(String kind, String name, Map<String, Object> params) {
        session().setAttribute("_" + kind + "_VIEW_NAME_", name);
        session().setAttribute("_" + kind + "_VIEW_PARAMS_", params);
    }

    private void earlierView(String fallback, boolean withParams, String... kinds) throws RequestHandlerException, IOException {
        for (String kind : kinds) {
            if (session().getAttribute("_" + kind + "_VIEW_NAME_") instanceof String name) {
                if (withParams && session().getAttribute("_" + kind + "_VIEW_PARAMS_") instanceof Map<?, ?> params) {
                    params.forEach((key, value) -> putIfNoMessage((String) key, value));
                }
                view(name);
                return;
            }
        }
        view(fallback == null ? "main" : fallback);
    }

    private void putIfNoMessage(String key, Object value) {
        if (!Messages.isMessage(key)) {
            request.setAttribute(key, value);
        }
    }

    private void headers(SiteConf.View view) {
        header("X-Frame-Options", view.frameOptions().equals("none") ? "" : view.frameOptions());
        header("X-Content-Type-Options", "nosniff");
        header("X-XSS-Protection", "1; mode=block");
        header("Referrer-Policy", UtilProperties.getPropertyValue("security", "http.header.referrer-policy", "no-referrer-when-downgrade"));
        header("Content-Security-Policy", UtilProperties.getPropertyValue("security", "http.header.content-security-policy", POLICY));
        if (request.isSecure()) {
            header("Strict-Transport-Security", view.strictTransport() == null ? "max-age=31536000; includeSubDomains" : view.strictTransport());
        }
        // what a member saw must not come back with the back button after she logged out
        boolean personal = view.noCache() || session().getAttribute("userLogin") != null;
        header("Cache-Control", personal ? "no-store" : "no-cache, private");
    }

    private void header(String name, String value) {
        if (!value.isEmpty()) {
            response.setHeader(name, value);
        }
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
            if (value == null) {
                value = UtilHttp.getParameterMap(request).get(from);
            }
            if (value != null && !value.equals("")) {
                params.put(param.name(), value);
            }
        }
        return params;
    }

    private static String withQuery(String target, Map<String, Object> params) {
        String query = UtilHttp.urlEncodeArgs(params, false);
        return query.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + query;
    }

    private void redirect(String location, SiteConf.Response next) {
        Messages.keep(request);
        response.setStatus(next != null && next.statusCode() > 0 ? next.statusCode() : flow.conf().statusCode());
        response.setHeader("Location", response.encodeRedirectURL(location));
        response.setHeader("Cache-Control", "no-store");
    }
}
