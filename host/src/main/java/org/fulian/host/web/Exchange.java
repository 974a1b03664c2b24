package org.fulian.host.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.service.ExecutionServiceException;
import org.apache.ofbiz.webapp.control.RequestHandlerException;
import org.apache.ofbiz.webapp.event.EventHandlerException;

/** One HTTP request on its way through the controller, in the order of host-api §5.2. */
final class Exchange {
    private static final String MODULE = Exchange.class.getName();
    private static final int LONGEST_CHAIN = 10;

    private final RequestFlow flow;
    private final SiteConf conf;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Reply reply;

    Exchange(RequestFlow flow, HttpServletRequest request, HttpServletResponse response) {
        this.flow = flow;
        this.conf = flow.conf();
        this.request = request;
        this.response = response;
        this.reply = new Reply(flow, request, response);
    }

    void run() throws RequestHandlerException, IOException {
        HostHeader.check(request);
        request.setAttribute("_SERVER_ROOT_URL_", Gateway.serverRoot(request));
        readableQuery();
        String path = request.getPathInfo();
        String uri = RequestFlow.requestUri(path);
        if (uri == null && conf.defaultRequest() != null) {
            uri = conf.defaultRequest();
        }
        SiteConf.Request map = lookup(uri);
        if (!map.directRequest()) {
            throw WebRefusal.unknownRequest(uri);
        }
        if (map.https() && !request.isSecure() && UtilProperties.propertyValueEquals("url", "no.http", "Y")) {
            reply.toHttps();
            return;
        }
        request.setAttribute("thisRequestUri", uri);
        request.setAttribute("targetRequestUri", "/" + uri);
        request.setAttribute("_CURRENT_VIEW_", uri);
        Messages.restore(request);
        WebRefusal brokenUpload = Uploads.read(request);
        if (brokenUpload != null) {
            answerBrokenUpload(map, brokenUpload);
            return;
        }
        String taken = visit();
        if (taken == null || !tokenFits(map) || !loggedIn(map)) {
            return;
        }
        answer(map, taken.equals("success") ? null : taken, allowedOverride(map, path));
    }

    /** firstvisit and preprocessors: null when one of them wrote the answer, "success" when none took over. */
    private String visit() throws RequestHandlerException {
        HttpSession session = request.getSession();
        if (session.getAttribute("_FIRST_VISIT_EVENTS_") == null) {
            session.setAttribute("_FIRST_VISIT_EVENTS_", "complete");
            for (SiteConf.Event event : conf.block("firstvisit")) {
                if (!"success".equals(run(event, null))) {
                    throw new WebFault("first-visit event " + event.invoke() + " did not succeed", null);
                }
            }
        }
        for (SiteConf.Event event : conf.block("preprocessor")) {
            String result = run(event, null);
            if (!"success".equals(result)) {
                return result;
            }
        }
        return "success";
    }

    private boolean tokenFits(SiteConf.Request map) throws RequestHandlerException, IOException {
        if (!map.needsToken(request.getMethod())
                || Csrf.valid(request, map.uri(), UtilHttp.getParameterMap(request).get(Csrf.FIELD))) {
            return true;
        }
        if (request.getSession().getAttribute("userLogin") != null || !map.auth() && !map.uri().equals("login")) {
            throw WebRefusal.badToken();
        }
        // the session ended while the form was open: the login page is more helpful than a refusal, and nothing has run
        request.setAttribute(Messages.ERROR, WebRefusal.of(401, "WebappSessionExpired", Map.of()).text(UtilHttp.getLocale(request)));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        reply.view("login");
        return false;
    }

    private boolean loggedIn(SiteConf.Request map) throws RequestHandlerException, IOException {
        if (!map.auth()) {
            return true;
        }
        boolean xhr = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
        SiteConf.Request check = lookup(xhr ? "ajaxCheckLogin" : "checkLogin");
        String result = run(check.event(), check);
        if ("success".equals(result)) {
            return true;
        }
        if (result != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            respond(check, result, null, 0);
        }
        return false;
    }

    private String allowedOverride(SiteConf.Request map, String path) {
        String view = RequestFlow.overrideView(path);
        // only for requests that ask for a login: on an open one it would be a way round the login of any view
        return view != null && map.auth() && map.externalView() && !conf.protectedViews().contains(view) ? view : null;
    }

    private void answer(SiteConf.Request map, String takenOver, String override) throws RequestHandlerException, IOException {
        String result = takenOver != null ? takenOver : map.event() == null ? "success" : run(map.event(), map);
        if (result == null) {
            return;
        }
        if (request.getAttribute("_LOGIN_PASSED_") != null && !result.equals("requirePasswordChange") && reply.toSavedRequest()) {
            return;
        }
        respond(map, result, override, 0);
        for (SiteConf.Event event : conf.block("postprocessor")) {
            run(event, map);
        }
    }

    private void respond(SiteConf.Request map, String result, String override, int depth) throws RequestHandlerException, IOException {
        SiteConf.Response next = map.responses().get(result);
        if (next == null) {
            if (request.getAttribute("_EVENT_THREW_") != null) {
                throw new WebFault("request " + map.uri() + " has no error response", (Throwable) request.getAttribute("_EVENT_THREW_"));
            }
            Debug.logWarning("Request " + map.uri() + " has no response " + result + ", success is used", MODULE);
            next = map.responses().get("success");
        }
        if (next == null) {
            throw new WebFault("request " + map.uri() + " has no response success", null);
        }
        if (!next.type().equals("request")) {
            reply.send(next, result.equals("success") ? override : null);
            return;
        }
        if (depth >= LONGEST_CHAIN) {
            throw new WebFault("request " + map.uri() + " chains more than " + LONGEST_CHAIN + " requests", null);
        }
        SiteConf.Request chained = lookup(next.value());
        if (loggedIn(chained)) {
            String chainedResult = chained.event() == null ? "success" : run(chained.event(), chained);
            if (chainedResult != null) {
                respond(chained, chainedResult, override, depth + 1);
            }
        }
    }

    /** The event's return value; what it throws counts as "error" with a message. */
    private String run(SiteConf.Event event, SiteConf.Request map) {
        try {
            return flow.runEvent(event, map, request, response);
        } catch (EventHandlerException | RuntimeException e) {
            Throwable cause = e instanceof EventHandlerException && e.getCause() != null ? e.getCause() : e;
            ErrorPage.log(request, cause);
            request.setAttribute("_EVENT_THREW_", cause);
            // a service's own refusal is a sentence for the user, any other text is not for her eyes
            request.setAttribute(Messages.ERROR, cause instanceof ExecutionServiceException ? cause.getMessage() : ErrorPage.text(request));
            return "error";
        }
    }

    /** The form comes back with the reason where its error page is a plain view; nothing of the request has run. */
    private void answerBrokenUpload(SiteConf.Request map, WebRefusal refusal) throws RequestHandlerException, IOException {
        SiteConf.Response error = map.responses().get("error");
        if (error == null || !error.type().equals("view")) {
            throw refusal;
        }
        if (!loggedIn(map)) {
            return;
        }
        request.setAttribute(Messages.ERROR, refusal.text(UtilHttp.getLocale(request)));
        response.setStatus(refusal.status());
        reply.view(error.value());
    }

    private void readableQuery() throws WebRefusal {
        try {
            UtilHttp.getUrlOnlyParameterMap(request);
        } catch (IllegalArgumentException e) {
            throw WebRefusal.of(400, "WebappRequestBad", Map.of());
        }
    }

    private SiteConf.Request lookup(String uri) throws WebRefusal {
        SiteConf.Request found = uri == null ? null : conf.request(uri, request.getMethod());
        if (found != null) {
            return found;
        }
        if (uri != null && conf.requests().containsKey(uri)) {
            List<String> methods = conf.requests().get(uri).keySet().stream().map(m -> m.toUpperCase(java.util.Locale.ROOT)).sorted().toList();
            response.setHeader("Allow", String.join(", ", methods));
            throw WebRefusal.of(405, "WebappMethodRefused", Map.of());
        }
        throw WebRefusal.unknownRequest(uri == null ? "" : uri);
    }
}
