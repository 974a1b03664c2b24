package org.apache.ofbiz.webapp.control;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fulian.host.web.RequestFlow;

/** Makes links to the requests of a web application (host-api §5.6); the work itself is {@link RequestFlow}'s. */
public final class RequestHandler {
    private final RequestFlow flow;

    private RequestHandler(RequestFlow flow) {
        this.flow = flow;
    }

    /** The handler of the application that the request belongs to. */
    public static RequestHandler from(HttpServletRequest request) {
        return getRequestHandler(request.getServletContext());
    }

    /** The handler of an application. */
    public static RequestHandler getRequestHandler(ServletContext servletContext) {
        return new RequestHandler(RequestFlow.of(servletContext));
    }

    /** The first segment of a path: the request's name. */
    public static String getRequestUri(String path) {
        return RequestFlow.requestUri(path);
    }

    /** The second segment of a path: the name of a view to show instead of the request's own. */
    public static String getOverrideViewUri(String path) {
        return RequestFlow.overrideView(path);
    }

    /** A link to a request, e.g. {@code FindPeople?x=y}. */
    public String makeLink(HttpServletRequest request, HttpServletResponse response, String url) {
        return makeLink(request, response, url, false, false, true);
    }

    /** Same; {@code fullPath} adds scheme and server. There is no second, secure port here, and cookies carry the session, so the other two change nothing. */
    public String makeLink(HttpServletRequest request, HttpServletResponse response, String url, boolean fullPath, boolean secure, boolean encode) {
        return flow.makeLink(request, response, url, fullPath);
    }

    /** A link made by the handler of the request's own application. */
    public static String makeUrl(HttpServletRequest request, HttpServletResponse response, String url) {
        return from(request).makeLink(request, response, url);
    }

    /** As above, with the choices of the long {@code makeLink}. */
    public static String makeUrl(HttpServletRequest request, HttpServletResponse response, String url, boolean fullPath, boolean secure, boolean encode) {
        return from(request).makeLink(request, response, url, fullPath, secure, encode);
    }

    /** Runs the {@code after-login} events. */
    public void runAfterLoginEvents(HttpServletRequest request, HttpServletResponse response) {
        flow.runBlock("after-login", request, response);
    }

    /** Runs the {@code before-logout} events. */
    public void runBeforeLogoutEvents(HttpServletRequest request, HttpServletResponse response) {
        flow.runBlock("before-logout", request, response);
    }
}
