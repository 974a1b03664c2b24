package org.fulian.host.web;

import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fulian.host.component.Components;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/**
 * Reads a site configuration and what it includes. A file is laid over its includes: what it defines replaces what they
 * define, and each of its event blocks replaces theirs (host-api §5.1). Two definitions of one thing in the same file are an error.
 */
final class SiteConfReader {
    private static final List<String> BLOCKS = List.of("firstvisit", "preprocessor", "postprocessor", "after-login", "before-logout");

    private final Map<String, SiteConf.Handler> requestHandlers = new LinkedHashMap<>();
    private final Map<String, SiteConf.Handler> viewHandlers = new LinkedHashMap<>();
    private final Set<String> protectedViews = new LinkedHashSet<>();
    private final Map<String, List<SiteConf.Event>> blocks = new HashMap<>();
    private final Map<String, Map<String, SiteConf.Request>> requests = new LinkedHashMap<>();
    private final Map<String, SiteConf.View> views = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String defaultRequest;
    private int statusCode = 302;

    private SiteConfReader() { }

    static SiteConf read(URL url) {
        SiteConfReader reader = new SiteConfReader();
        reader.overlay(url);
        return new SiteConf(reader.requestHandlers, reader.viewHandlers, reader.protectedViews, reader.blocks, reader.defaultRequest,
                reader.statusCode, reader.requests, reader.views);
    }

    private void overlay(URL url) {
        Element root = HostXml.read(url).getDocumentElement();
        if (open.contains(url.toString())) {
            throw HostXml.error(root, "includes itself");
        }
        open.push(url.toString());
        for (Element e : HostXml.children(root, "include")) {
            URL included = Components.resolve(e.getAttribute("location"));
            if (included == null) {
                throw HostXml.error(e, "location " + e.getAttribute("location") + " does not exist");
            }
            overlay(included);
        }
        open.pop();
        own(root);
    }

    private void own(Element root) {
        HostXml.children(root, "status-code").forEach(e -> statusCode = Integer.parseInt(e.getTextContent().trim()));
        HostXml.children(root, "default-request").forEach(e -> defaultRequest = e.getAttribute("request-uri"));
        HostXml.children(root, "protect").forEach(e -> protectedViews.add(e.getAttribute("view")));
        for (Element e : HostXml.children(root, BLOCKS.toArray(String[]::new))) {
            blocks.put(HostXml.localName(e), HostXml.children(e, "event").stream().map(SiteConfReader::event).toList());
        }
        Map<String, SiteConf.Handler> seen = new HashMap<>();
        for (Element e : HostXml.children(root, "handler")) {
            SiteConf.Handler handler = new SiteConf.Handler(e.getAttribute("name"), e.getAttribute("class"), e);
            unique(seen.put(e.getAttribute("type") + " " + handler.name(), handler) == null, e, "handler " + handler.name());
            (e.getAttribute("type").equals("view") ? viewHandlers : requestHandlers).put(handler.name(), handler);
        }
        Map<String, Map<String, SiteConf.Request>> ownRequests = new LinkedHashMap<>();
        for (Element e : HostXml.children(root, "request-map")) {
            SiteConf.Request request = request(e);
            Map<String, SiteConf.Request> byMethod = ownRequests.computeIfAbsent(request.uri(), uri -> new HashMap<>());
            unique(byMethod.put(request.method(), request) == null, e, "request " + request.uri() + " for method " + request.method());
        }
        requests.putAll(ownRequests);
        Set<String> ownViews = new LinkedHashSet<>();
        for (Element e : HostXml.children(root, "view-map")) {
            unique(ownViews.add(e.getAttribute("name")), e, "view " + e.getAttribute("name"));
            views.put(e.getAttribute("name"), view(e));
        }
    }

    private static SiteConf.Event event(Element e) {
        return new SiteConf.Event(e.getAttribute("type"), HostXml.attribute(e, "path"), HostXml.attribute(e, "invoke"),
                flag(e, "global-transaction"), Integer.parseInt(e.getAttribute("transaction-timeout")), e);
    }

    private static SiteConf.Request request(Element e) {
        Element security = HostXml.child(e, "security");
        Element event = HostXml.child(e, "event");
        Map<String, SiteConf.Response> responses = new LinkedHashMap<>();
        for (Element r : HostXml.children(e, "response")) {
            unique(responses.put(r.getAttribute("name"), response(r)) == null, r, "response " + r.getAttribute("name"));
        }
        return new SiteConf.Request(e.getAttribute("uri"), e.getAttribute("method"), flag(security, "auth"), security == null || flag(security, "external-view"), security == null || flag(security, "direct-request"),
                security == null ? "" : security.getAttribute("csrf-token"), event == null ? null : event(event), responses, e);
    }

    private static SiteConf.Response response(Element e) {
        List<SiteConf.Param> params = HostXml.children(e, "redirect-parameter").stream()
                .map(p -> new SiteConf.Param(p.getAttribute("name"), HostXml.attribute(p, "from"), HostXml.attribute(p, "value"))).toList();
        String status = HostXml.attribute(e, "status-code");
        return new SiteConf.Response(e.getAttribute("name"), e.getAttribute("type"), HostXml.attribute(e, "value"), flag(e, "save-last-view"),
                flag(e, "save-current-view"), flag(e, "save-home-view"), status == null ? 0 : Integer.parseInt(status), params, e);
    }

    private static SiteConf.View view(Element e) {
        return new SiteConf.View(e.getAttribute("name"), e.getAttribute("type"), HostXml.attribute(e, "page"), flag(e, "auth"),
                HostXml.attribute(e, "content-type"), HostXml.attribute(e, "encoding"), flag(e, "no-cache"),
                e.getAttribute("x-frame-options"), e);
    }

    private static boolean flag(Element e, String name) {
        return e != null && (e.getAttribute(name).equals("true") || e.getAttribute(name).equals("1"));
    }

    private static void unique(boolean isNew, Element e, String what) {
        if (!isNew) {
            throw HostXml.error(e, what + " is defined twice in this file");
        }
    }
}
