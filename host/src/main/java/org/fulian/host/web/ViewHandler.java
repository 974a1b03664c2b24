package org.fulian.host.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Renders the views of one {@code type}; named by a controller's {@code handler}. */
public interface ViewHandler {
    /** Called at boot for each view: throws, its message naming the reason, when the page cannot be rendered. */
    void check(String page);

    /** Writes the page; content type, encoding and headers are set already. */
    void render(String page, HttpServletRequest request, HttpServletResponse response) throws Exception;
}
