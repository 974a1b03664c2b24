package org.fulian.host.web;

import groovy.json.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilCodec;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;

/** The answer when something failed: a sentence and a number that is in the log beside the stack trace, never the trace itself. */
final class ErrorPage {
    private static final String NUMBER = "requestId";
    private static final String MODULE = ErrorPage.class.getName();

    private ErrorPage() { }

    /** Gives the request its number. */
    static void number(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(NUMBER, UUID.randomUUID().toString().substring(0, 8));
        response.setHeader("X-Request-Id", (String) request.getAttribute(NUMBER));
    }

    /** Logs a failure under the request's number; no parameters, for they may be personal. */
    static void log(HttpServletRequest request, Throwable cause) {
        Debug.logError(cause, "Request " + request.getAttribute(NUMBER) + " " + request.getMethod() + " " + request.getRequestURI() + " failed", MODULE);
    }

    /** The sentence for an unexpected failure. */
    static String text(HttpServletRequest request) {
        return UtilProperties.getMessage("WebappUiLabels", "WebappErrorWithNumber", Map.of(NUMBER, request.getAttribute(NUMBER)), UtilHttp.getLocale(request));
    }

    /** Answers a failed request with the controller's error view, or plainly where even that fails. */
    static void show(RequestFlow flow, HttpServletRequest request, HttpServletResponse response, Throwable cause) throws IOException {
        WebRefusal refusal = cause instanceof WebRefusal r ? r : null;
        if (refusal == null) {
            log(request, cause);
        }
        if (response.isCommitted()) {
            return;
        }
        String text = refusal == null ? text(request) : refusal.text(UtilHttp.getLocale(request));
        int status = refusal == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : refusal.status();
        restart(response, status);
        request.setAttribute(Reply.ERROR, text);
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            write(response, "application/json", JsonOutput.toJson(Map.of(Reply.ERROR, text, NUMBER, request.getAttribute(NUMBER))));
            return;
        }
        try {
            new Reply(flow.conf(), flow, request, response).view("error");
        } catch (Exception e) {
            log(request, e);
            restart(response, status);
            write(response, "text/html", "<!DOCTYPE html><meta charset=\"UTF-8\"><title>Fulian</title><p role=\"alert\">"
                    + UtilCodec.getEncoder("html").encode(text) + "</p>");
        }
    }

    /** Empties the answer but keeps the session's cookie and the headers that name the request. */
    private static void restart(HttpServletResponse response, int status) {
        Map<String, Collection<String>> kept = new LinkedHashMap<>();
        List.of("Set-Cookie", "X-Request-Id", "Allow").forEach(name -> kept.put(name, List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(status);
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
