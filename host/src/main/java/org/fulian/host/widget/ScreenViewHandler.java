package org.fulian.host.widget;

import java.io.IOException;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.webapp.view.ViewHandler;
import org.apache.ofbiz.webapp.view.ViewHandlerException;
import org.fulian.host.web.ViewCheck;

/** The view handler {@code screen} of the controller: builds the scope of a page and renders its screen. */
public final class ScreenViewHandler implements ViewHandler, ViewCheck {
    private String name = "screen";

    @Override
    public void init(ServletContext context) {
        // the definitions are loaded once per host, not per web application
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
    public void check(String page) {
        Widgets.current().screen(page);
    }

    @Override
    public void render(String view, String page, String info, String contentType, String encoding,
                       HttpServletRequest request, HttpServletResponse response) throws ViewHandlerException {
        // the whole page first: a failure half way must not leave half a page behind
        StringBuilder html = new StringBuilder(16384);
        try {
            ScreenRenderer.render(page, html, ScreenContext.of(request, response));
            response.getWriter().append(html);
        } catch (ScreenRenderException | IOException e) {
            throw new Failed(e);
        }
    }

    @SuppressWarnings("serial")
    private static final class Failed extends ViewHandlerException {
        Failed(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
