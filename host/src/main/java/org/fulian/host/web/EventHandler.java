package org.fulian.host.web;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs the events of one {@code type} (host-api §5.3); named by a controller's {@code handler}. */
interface EventHandler {
    /** Called at boot for each event: throws, its message naming the reason, when its target does not exist. */
    void check(SiteConf.Event event, ServletContext context) throws Exception;

    /** The returned name selects the response; null means that the event has answered itself. */
    String invoke(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception;
}
