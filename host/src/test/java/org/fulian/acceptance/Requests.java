package org.fulian.acceptance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fulian.host.testing.TestHost;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The request maps of the component's controllers, read from the files, so that no new one is forgotten. */
record Requests(Map<String, Request> component, Set<String> all) {
    /** One request map: its method or "", whether a login is asked for, and whether it leads to a page of its own. */
    record Request(String uri, String method, boolean auth, boolean event, boolean view) { }

    static Requests read() {
        Map<String, Request> component = new LinkedHashMap<>();
        Path controllers = TestHost.PROJECT.resolve("webapp/fulian/WEB-INF");
        for (String file : List.of("controller.xml", "controllers/organisation-controller.xml", "controllers/people-controller.xml", "controllers/print-controller.xml")) {
            requests(controllers.resolve(file)).forEach(request -> component.put(request.uri, request));
        }
        Set<String> all = new TreeSet<>(component.keySet());
        requests(TestHost.PROJECT.resolve("host/components/common/webcommon/WEB-INF/common-controller.xml")).forEach(request -> all.add(request.uri));
        return new Requests(component, all);
    }

    private static List<Request> requests(Path file) {
        return HostXml.children(HostXml.read(file).getDocumentElement(), "request-map").stream().map(Requests::request).toList();
    }

    private static Request request(Element map) {
        List<Element> responses = HostXml.children(map, "response");
        return new Request(map.getAttribute("uri"), map.getAttribute("method").equals("all") ? "" : map.getAttribute("method"),
            HostXml.children(map, "security").stream().allMatch(security -> security.getAttribute("auth").equals("true")), !HostXml.children(map, "event").isEmpty(),
            responses.stream().anyMatch(response -> response.getAttribute("type").equals("view")));
    }
}
