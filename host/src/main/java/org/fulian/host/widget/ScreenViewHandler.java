package org.fulian.host.widget;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.webapp.view.ViewHandler;
import org.apache.ofbiz.webapp.view.ViewHandlerException;
import org.fulian.host.web.ViewCheck;

/** The view handler {@code screen} of the controller. */
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
        // until the definitions are loaded every page passes
    }

    @Override
    public void render(String view, String page, String info, String contentType, String encoding,
                       HttpServletRequest request, HttpServletResponse response) throws ViewHandlerException {
        throw new UnsupportedOperationException(page);
    }
}
