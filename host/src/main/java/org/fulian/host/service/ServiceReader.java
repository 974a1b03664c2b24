package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.service.ServiceDefinition.ByPermission;
import org.fulian.host.service.ServiceDefinition.ByService;
import org.fulian.host.service.ServiceDefinition.Joined;
import org.fulian.host.service.ServiceDefinition.Permission;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads the service files of all components into definitions (host-api §4.1). */
final class ServiceReader {
    private static final String MODULE = ServiceReader.class.getName();

    private final Delegator delegator;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Map<String, Param>> params = new HashMap<>();

    private ServiceReader(Delegator delegator) {
        this.delegator = delegator;
    }

    /** All services; of two with the same name the later one counts. */
    static Map<String, ServiceDefinition> read(Components components, Delegator delegator) {
        ServiceReader reader = new ServiceReader(delegator);
        for (Resource file : components.resources(Resource.Kind.SERVICE_MODEL)) {
            for (Element e : HostXml.children(HostXml.read(file.path()).getDocumentElement(), "service")) {
                if (reader.elements.put(e.getAttribute("name"), e) != null) {
                    Debug.logInfo("Service " + e.getAttribute("name") + " is defined again in " + HostXml.file(e), MODULE);
                }
            }
        }
        Engines engines = new Engines(delegator);
        Map<String, ServiceDefinition> services = new LinkedHashMap<>();
        reader.elements.forEach((name, e) -> {
            ServiceDefinition service = reader.definition(e);
            service.body(engines.body(e, service));
            services.put(name, service);
        });
        return services;
    }

    private ServiceDefinition definition(Element e) {
        List<Permission> permissions = permissions(e);
        Attributes attributes = Attributes.of(e);
        return new ServiceDefinition(permissions.isEmpty() ? attributes : attributes.with(Map.of("auth", "true")),
                params(e, new LinkedHashSet<>()), permissions);
    }

    /** The parameters of a service, after those of the services that it implements. */
    private Map<String, Param> params(Element e, Set<String> open) {
        String name = e.getAttribute("name");
        if (params.containsKey(name)) {
            return params.get(name);
        }
        if (!open.add(name)) {
            throw HostXml.error(e, "service " + name + " implements itself: " + String.join(" > ", open));
        }
        ParamReader reader = new ParamReader(delegator);
        for (Element implemented : HostXml.children(e, "implements")) {
            reader.inherit(params(elements.get(known(implemented, "service")), open), HostXml.flag(implemented, "optional"));
        }
        Map<String, Param> all = reader.read(e);
        open.remove(name);
        params.put(name, all);
        return all;
    }

    private List<Permission> permissions(Element e) {
        List<Permission> found = new ArrayList<>();
        for (Element child : HostXml.children(e, "permission-service", "required-permissions", "check-permission")) {
            found.add(switch (HostXml.localName(child)) {
                case "permission-service" -> new ByService(known(child, "service-name"), child.getAttribute("main-action"),
                        child.getAttribute("resource-description"), HostXml.flag(child, "require-new-transaction"),
                        HostXml.flag(child, "return-error-on-failure"));
                case "check-permission" -> new ByPermission(child.getAttribute("permission"), child.getAttribute("action"));
                default -> new Joined("AND".equals(child.getAttribute("join-type")), permissions(child));
            });
        }
        return List.copyOf(found);
    }

    private String known(Element e, String attribute) {
        String service = e.getAttribute(attribute);
        if (!elements.containsKey(service)) {
            throw HostXml.error(e, "unknown service " + service);
        }
        return service;
    }
}
