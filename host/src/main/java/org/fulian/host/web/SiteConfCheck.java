package org.fulian.host.web;

import java.util.Set;
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
        require(request.source(), request.responses().containsKey("success"), "request " + request.uri() + " has no response success");
        require(request.source(), !request.auth() || conf.requests().containsKey("checkLogin"), "asks for a login, but there is no request checkLogin");
        if (request.event() != null) {
            event(request.event());
        }
        request.responses().values().forEach(this::response);
    }

    private void response(SiteConf.Response response) {
        String value = response.value();
        require(response.source(), value != null || !NEEDS_VALUE.contains(response.type()), "response type " + response.type() + " needs a value");
        if (response.type().equals("view")) {
            require(response.source(), conf.views().containsKey(value), "view " + value + " is not defined");
        } else if (response.type().startsWith("request")) {
            require(response.source(), conf.requests().containsKey(value.split("[?/]", 2)[0]), "request " + value + " is not defined");
        }
    }

    private void event(SiteConf.Event event) {
        EventHandler handler = flow.eventHandler(event.type());
        require(event.source(), handler != null, "there is no request handler " + event.type());
        guarded(event.source(), () -> handler.check(event, flow.context()));
    }

    private void view(SiteConf.View view) {
        if (!view.type().equals("none")) {
            ViewHandler handler = flow.viewHandler(view);
            require(view.source(), handler != null, "there is no view handler " + view.type());
            require(view.source(), view.page() != null, "view " + view.name() + " has no page");
            guarded(view.source(), () -> handler.check(view.page()));
        }
    }

    private static void guarded(Element source, Check check) {
        try {
            check.run();
        } catch (HostLoadException e) {
            throw e.line() > 0 ? e : HostXml.error(source, e.getMessage());
        } catch (Exception e) {
            throw HostXml.error(source, e.getMessage());
        }
    }

    private interface Check {
        void run() throws Exception;
    }

    private static void require(Element source, boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw HostXml.error(source, reason);
        }
    }
}
