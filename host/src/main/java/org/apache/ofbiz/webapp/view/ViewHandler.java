package org.apache.ofbiz.webapp.view;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Renders the views of one {@code type} (host-api §5.1). */
public interface ViewHandler {
    /** Called once, when the web application starts. */
    void init(ServletContext context) throws ViewHandlerException;

    /** The name under which the controller knows this handler. */
    String getName();

    /** Set by the controller from the {@code handler} element. */
    void setName(String name);

    /** Writes the page; the content type, encoding and headers of the view-map are set already. */
    void render(String name, String page, String info, String contentType, String encoding,
                HttpServletRequest request, HttpServletResponse response) throws ViewHandlerException;
}
