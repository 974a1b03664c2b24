package org.fulian.host.web;

import java.util.Set;
import org.apache.ofbiz.webapp.event.EventHandler;
import org.fulian.host.HostLoadException;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Finds at boot what would otherwise fail when a user clicks: names that lead nowhere, events and pages that do not exist. */
final class SiteConfCheck {
    private static final Set<String> NEEDS_VALUE = Set.of("view", "request", "request-redirect", "request-redirect-noparam", "url", "url-redirect",
            "cross-redirect");

    private final RequestFlow flow;
    private final SiteConf conf;

    SiteConfCheck(RequestFlow flow) {
        this.flow = flow;
        this.conf = flow.conf();
    }

    void check() {
        conf.requests().values().forEach(byMethod -> byMethod.values().forEach(this::request));
        conf.blocks().values().forEach(events -> events.forEach(this::event));
        conf.views().values().forEach(this::view);
    }

    private void request(SiteConf.Request request) {
        if (!request.responses().containsKey("success")) {
            throw HostXml.error(request.source(), "request " + request.uri() + " has no response success");
        }
        if (request.event() != null) {
            event(request.event());
        }
        request.responses().values().forEach(this::response);
        if (request.auth() && conf.request("checkLogin", "all") == null) {
            throw HostXml.error(request.source(), "asks for a login, but there is no request checkLogin: include common-controller.xml");
        }
    }

    private void response(SiteConf.Response response) {
        String value = response.value();
        require(response.source(), value != null || !NEEDS_VALUE.contains(response.type()), "response type " + response.type() + " needs a value");
        if (response.type().equals("view")) {
            require(response.source(), conf.views().containsKey(value), "view " + value + " is not defined");
        } else if (response.type().equals("request") || response.type().startsWith("request-redirect")) {
            require(response.source(), conf.requests().containsKey(value.split("[?/]", 2)[0]), "request " + value + " is not defined");
        }
    }

    private void event(SiteConf.Event event) {
        EventHandler handler = flow.eventHandler(event.type());
        require(event.source(), handler != null, "there is no request handler " + event.type());
        if (handler instanceof EventCheck check) {
            guarded(event.source(), () -> check.check(event));
        }
    }

    private void view(SiteConf.View view) {
        if (view.type().equals("none")) {
            return;
        }
        require(view.source(), flow.viewHandler(view) != null, "there is no view handler " + view.type());
        require(view.source(), view.page() != null, "view " + view.name() + " has no page");
        if (flow.viewHandler(view) instanceof ViewCheck check) {
            guarded(view.source(), () -> check.check(view.page()));
        }
    }

    private static void guarded(Element source, Runnable check) {
        try {
            check.run();
        } catch (HostLoadException e) {
            throw e.line() > 0 ? e : HostXml.error(source, e.getMessage());
        } catch (RuntimeException e) {
            throw HostXml.error(source, e.getMessage());
        }
    }

    private static void require(Element source, boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw HostXml.error(source, reason);
        }
    }
}
