package org.fulian.host.web;

import java.io.IOException;
import java.util.TreeMap;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.webapp.control.RequestHandler;
import org.apache.ofbiz.webapp.view.ViewHandler;

/** Prints what a view can see, and a form with a token for every request of the fixture. */
public final class ProbeView implements ViewHandler {
    private static final String[] FORMS = {"login", "echo", "echoAndLast", "writeRows", "upload", "redirect", "redirectUrl", "redirectBare"};
    private String name;

    @Override
    public void init(ServletContext context) {
        // nothing to set up
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public void render(String view, String page, String info, String contentType, String encoding, HttpServletRequest request, HttpServletResponse response) {
        StringBuilder html = new StringBuilder("<h1>" + view + "</h1>");
        for (String message : new String[] {"_ERROR_MESSAGE_", "_ERROR_MESSAGE_LIST_", "_EVENT_MESSAGE_", "_EVENT_MESSAGE_LIST_"}) {
            if (request.getAttribute(message) != null) {
                html.append("<p role='alert'>").append(request.getAttribute(message)).append("</p>");
            }
        }
        new TreeMap<>(UtilHttp.getCombinedMap(request)).forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof java.util.List) {
                html.append("<var id='").append(key).append("'>").append(value.toString().replace("<", "&lt;")).append("</var>");
            }
        });
        for (String form : FORMS) {
            html.append("<form method='post' action='").append(RequestHandler.makeUrl(request, response, form)).append("'><input name='csrf' value='")
                    .append(Csrf.token(request, form)).append("'></form>");
        }
        html.append("<a href='").append(RequestHandler.makeUrl(request, response, "guarded?a=b").replace("&", "&amp;")).append("'>guarded</a>");
        try {
            response.getWriter().print(html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (page.equals("Broken")) {
            throw new IllegalStateException("secret detail");
        }
    }
}
