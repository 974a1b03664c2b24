package org.fulian.host.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.GeneralRuntimeException;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.service.ExecutionServiceException;

/** One HTTP request on its way through the controller, in the order of host-api §5.2. */
final class Exchange {
    private static final long MEGABYTE = 1024L * 1024L;
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
        this.reply = new Reply(conf, flow, request, response);
    }

    void run() throws Exception {
        checkAddress();
        String path = request.getPathInfo();
        String uri = RequestFlow.segment(path, 0);
        SiteConf.Request map = lookup(uri == null ? conf.defaultRequest() : uri);
        if (!map.directRequest()) {
            throw unknown(uri);
        }
        request.setAttribute("thisRequestUri", map.uri());
        request.setAttribute("targetRequestUri", "/" + map.uri());
        request.setAttribute("_CURRENT_VIEW_", map.uri());
        reply.restoreMessages();
        WebRefusal brokenUpload = readUpload();
        if (brokenUpload != null) {
            answerBrokenUpload(map, brokenUpload);
            return;
        }
        String taken = visit();
        if (taken != null && tokenFits(map) && loggedIn(map)) {
            answer(map, taken.equals("success") ? null : taken, override(map, path));
        }
    }

    /** The allow list of host names guards against DNS rebinding; the literal address at which the connection really arrived is always right. */
    private void checkAddress() {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        String allowed = UtilProperties.getPropertyValue("security", "host-headers-allowed", "localhost,127.0.0.1,[::1]");
        if (Arrays.stream(allowed.split(",")).map(String::trim).noneMatch(name::equals) && !name.replaceAll("[\\[\\]]", "").equals(request.getLocalAddr())) {
            throw new WebRefusal(400, "WebappHostRefused", Map.of());
        }
        request.setAttribute("_SERVER_ROOT_URL_", request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
        try {
            UtilHttp.getUrlOnlyParameterMap(request);
        } catch (IllegalArgumentException e) {
            throw new WebRefusal(400, "WebappRequestBad", Map.of());
        }
    }

    private SiteConf.Request lookup(String uri) {
        SiteConf.Request found = uri == null ? null : conf.request(uri, request.getMethod());
        if (found == null && uri != null && conf.requests().containsKey(uri)) {
            response.setHeader("Allow", String.join(", ", conf.requests().get(uri).keySet()).toUpperCase(Locale.ROOT));
            throw new WebRefusal(405, "WebappMethodRefused", Map.of());
        } else if (found == null) {
            throw unknown(uri);
        }
        return found;
    }

    private static WebRefusal unknown(String uri) {
        return new WebRefusal(404, "CommonRequestNotFound", Map.of("requestUri", uri == null ? "" : uri));
    }

    /** Reads the parts of a multipart request (host-api §5.3); returns the reason to tell when they cannot be read. */
    private WebRefusal readUpload() {
        long limit = UtilProperties.getPropertyAsLong("general", "http.upload.max.size", 20 * MEGABYTE);
        WebRefusal tooLarge = new WebRefusal(413, "WebappUploadTooLarge", Map.of("limit", limit / MEGABYTE));
        try {
            if (request.getContentLengthLong() <= limit) {
                UtilHttp.getMultiPartParameterMap(request);
                return null;
            }
        } catch (GeneralRuntimeException e) {
            tooLarge = e.getCause() instanceof FileUploadBase.SizeLimitExceededException ? tooLarge : new WebRefusal(400, "WebappUploadBroken", Map.of());
        }
        // the body is used up or left alone; whatever looks at the parameters from here on finds none
        request.setAttribute("multiPartMap", new HashMap<String, Object>());
        return tooLarge;
    }

    /** The form comes back with the reason where its error response is a plain view; nothing of the request has run. */
    private void answerBrokenUpload(SiteConf.Request map, WebRefusal refusal) throws Exception {
        SiteConf.Response error = map.responses().get("error");
        if (error == null || !error.type().equals("view")) {
            throw refusal;
        }
        if (loggedIn(map)) {
            request.setAttribute(Reply.ERROR, refusal.text(UtilHttp.getLocale(request)));
            response.setStatus(refusal.status());
            reply.view(error.value());
        }
    }

    /** firstvisit and preprocessors: null when one of them wrote the answer, "success" when none took over. */
    private String visit() {
        HttpSession session = request.getSession();
        boolean first = session.getAttribute("_FIRST_VISIT_EVENTS_") == null;
        session.setAttribute("_FIRST_VISIT_EVENTS_", "complete");
        for (String block : first ? new String[] {"firstvisit", "preprocessor"} : new String[] {"preprocessor"}) {
            for (SiteConf.Event event : conf.block(block)) {
                String result = run(event);
                if (!"success".equals(result)) {
                    return result;
                }
            }
        }
        return "success";
    }

    private boolean tokenFits(SiteConf.Request map) throws Exception {
        if (!map.needsToken(request.getMethod()) || Csrf.valid(request, map.uri(), UtilHttp.getParameterMap(request).get(Csrf.FIELD))) {
            return true;
        }
        if (request.getSession().getAttribute("userLogin") != null || !map.auth() && !map.uri().equals("login")) {
            throw new WebRefusal(403, "CommonCsrfTokenInvalid", Map.of());
        }
        // the session ended while the form was open: the login page is more helpful than a refusal, and nothing has run
        request.setAttribute(Reply.ERROR, new WebRefusal(401, "WebappSessionExpired", Map.of()).text(UtilHttp.getLocale(request)));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        reply.view("login");
        return false;
    }

    private boolean loggedIn(SiteConf.Request map) throws Exception {
        if (!map.auth()) {
            return true;
        }
        SiteConf.Request check = lookup("XMLHttpRequest".equals(request.getHeader("X-Requested-With")) ? "ajaxCheckLogin" : "checkLogin");
        String result = run(check.event());
        if (result != null && !result.equals("success")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            respond(check, result, null, 0);
        }
        return "success".equals(result);
    }

    /** Only for requests that ask for a login: on an open one the second segment would be a way round the login of any view. */
    private String override(SiteConf.Request map, String path) {
        String view = RequestFlow.segment(path, 1);
        return view != null && map.auth() && map.externalView() && !conf.protectedViews().contains(view) ? view : null;
    }

    private void answer(SiteConf.Request map, String takenOver, String override) throws Exception {
        String result = takenOver != null ? takenOver : map.event() == null ? "success" : run(map.event());
        boolean loginPassed = request.getAttribute("_LOGIN_PASSED_") != null && "success".equals(result);
        if (result != null && !(loginPassed && reply.toSavedRequest())) {
            respond(map, result, override, 0);
            flow.runBlock("postprocessor", request, response);
        }
    }

    private void respond(SiteConf.Request map, String result, String override, int depth) throws Exception {
        SiteConf.Response next = map.responses().get(result);
        if (next == null) {
            if (request.getAttribute("_EVENT_THREW_") instanceof Exception thrown) {
                throw new IllegalStateException("Request " + map.uri() + " has no error response", thrown);
            }
            Debug.logWarning("Request " + map.uri() + " has no response " + result + ", success is used", Exchange.class.getName());
            next = map.responses().get("success");
        }
        if (!next.type().equals("request")) {
            reply.send(next, result.equals("success") ? override : null);
        } else if (depth >= LONGEST_CHAIN) {
            throw new IllegalStateException("Request " + map.uri() + " chains more than " + LONGEST_CHAIN + " requests");
        } else {
            SiteConf.Request chained = lookup(next.value());
            String chainedResult = !loggedIn(chained) ? null : chained.event() == null ? "success" : run(chained.event());
            if (chainedResult != null) {
                respond(chained, chainedResult, override, depth + 1);
            }
        }
    }

    /** The event's return value; what it throws counts as "error" with a message. */
    private String run(SiteConf.Event event) {
        try {
            return flow.runEvent(event, request, response);
        } catch (Exception e) {
            ErrorPage.log(request, e);
            request.setAttribute("_EVENT_THREW_", e);
            // a service's own refusal is a sentence for the user, any other text is not for her eyes
            request.setAttribute(Reply.ERROR, e instanceof ExecutionServiceException ? e.getMessage() : ErrorPage.text(request));
            return "error";
        }
    }
}
