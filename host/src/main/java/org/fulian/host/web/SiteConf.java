package org.fulian.host.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A web application's controller with everything it includes, immutable (host-api §5.1): requests by uri, then by lower-case HTTP method or
 * {@code all}; the events of {@code firstvisit}, {@code preprocessor} … by element name.
 */
record SiteConf(Map<String, Handler> requestHandlers, Map<String, Handler> viewHandlers, Set<String> protectedViews, Map<String, List<Event>> blocks,
        String defaultRequest, int statusCode, Map<String, Map<String, Request>> requests, Map<String, View> views) {

    record Handler(String name, String className, Element source) { }

    record Event(String type, String path, String invoke, boolean globalTransaction, int timeout, Element source) { }

    /** One {@code redirect-parameter}. */
    record Param(String name, String from, String value) { }

    record Response(String name, String type, String value, boolean saveLastView, boolean saveCurrentView, boolean saveHomeView, int statusCode,
            List<Param> params, Element source) { }

    record View(String name, String type, String page, boolean auth, String contentType, String encoding, boolean noCache, String frameOptions, Element source) { }

    record Request(String uri, String method, boolean auth, boolean externalView, boolean directRequest, String csrfToken, Event event,
            Map<String, Response> responses, Element source) {
        /** Tokens are asked of every changing method unless the map says otherwise (host-api §5.5); {@code main} never asks. */
        boolean needsToken(String httpMethod) {
            boolean reads = httpMethod.equals("GET") || httpMethod.equals("HEAD");
            return csrfToken.isEmpty() ? !reads && !uri.equals("main") : csrfToken.equals("true");
        }
    }

    /** The request for a uri and method, or null. */
    Request request(String uri, String method) {
        Map<String, Request> byMethod = requests.getOrDefault(uri, Map.of());
        Request exact = byMethod.get(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT));
        return exact != null ? exact : byMethod.get("all");
    }

    /** The events of a block, in order. */
    List<Event> block(String name) {
        return blocks.getOrDefault(name, List.of());
    }
}
