package org.fulian.host.web;

import java.io.IOException;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;

/** Prints what a view can see, and a form with a token for every request of the fixture. */
public final class ProbeView implements ViewHandler {
    private static final String[] FORMS = {"login", "echo", "echoAndLast", "writeRows", "upload", "redirect", "redirectUrl", "redirectBare"};

    @Override
    public void check(String page) {
        // every page exists
    }

    @Override
    public void render(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder html = new StringBuilder("<h1>" + page + "</h1>");
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
            html.append("<form method='post' action='").append("/webtest/control/" + form).append("'><input name='csrf' value='")
                    .append(Csrf.token(request, form)).append("'></form>");
        }
        html.append("<a href='guarded?csrf=").append(Csrf.token(request, "guarded")).append("'>guarded</a>");
        response.getWriter().print(html);
        if (page.equals("Broken")) {
            throw new IllegalStateException("secret detail");
        }
    }
}
