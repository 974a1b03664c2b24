package org.fulian.host.widget;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fulian.host.web.ViewHandler;

/** The view handler {@code screen} of the controller: builds the scope of a page and renders its screen. */
public final class ScreenViewHandler implements ViewHandler {
    @Override
    public void check(String page) {
        Widgets.current().screen(page);
    }

    @Override
    public void render(String page, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // the whole page first: a failure half way must not leave half a page behind
        StringBuilder html = new StringBuilder(16384);
        ScreenRenderer.render(page, html, ScreenContext.of(request, response));
        response.getWriter().append(html);
    }
}
