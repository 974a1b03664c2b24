package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
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

    private final Components components;
    private final ParamReader params;
    private final Engines engines;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, ModelService> models = new LinkedHashMap<>();

    ServiceReader(Components components, Delegator delegator) {
        this.components = components;
        this.params = new ParamReader(delegator);
        this.engines = new Engines(components, delegator, elements.keySet());
    }

    /** All services; of two with the same name the later one counts. */
    Map<String, ServiceDefinition> read() {
        for (Resource file : components.resources(Resource.Kind.SERVICE_MODEL)) {
            for (Element e : HostXml.children(HostXml.read(file.path()).getDocumentElement(), "service")) {
                if (elements.put(e.getAttribute("name"), e) != null) {
                    Debug.logInfo("Service " + e.getAttribute("name") + " is defined again in " + HostXml.file(e), MODULE);
                }
            }
        }
        Map<String, ServiceDefinition> services = new LinkedHashMap<>();
        elements.forEach((name, e) -> {
            ModelService model = model(name, new LinkedHashSet<>());
            services.put(name, new ServiceDefinition(model, permissions(e), engines.body(e, model)));
        });
        return services;
    }

    /** The model of a service, after those that it implements. */
    private ModelService model(String name, Set<String> open) {
        ModelService known = models.get(name);
        if (known != null) {
            return known;
        }
        Element e = elements.get(name);
        if (!open.add(name)) {
            throw HostXml.error(e, "service " + name + " implements itself: " + String.join(" > ", open));
        }
        ModelService model = attributes(e);
        params.implicit(model);
        Set<String> inherited = new HashSet<>();
        for (Element implemented : HostXml.children(e, "implements")) {
            String other = implemented.getAttribute("service");
            if (!elements.containsKey(other)) {
                throw HostXml.error(implemented, "unknown service " + other);
            }
            inherit(model, model(other, open), "true".equals(implemented.getAttribute("optional")), inherited);
        }
        params.own(e, model, inherited);
        open.remove(name);
        models.put(name, model);
        return model;
    }

    private static void inherit(ModelService model, ModelService from, boolean optional, Set<String> inherited) {
        for (ModelParam param : from.getModelParamList()) {
            if (model.getParam(param.getName()) == null) {
                ModelParam copy = new ModelParam(param);
                copy.setOptional(optional || param.isOptional());
                model.addParam(copy);
                inherited.add(copy.getName());
            }
        }
    }

    private static ModelService attributes(Element e) {
        ModelService model = new ModelService();
        model.setName(e.getAttribute("name"));
        model.setDefinitionLocation(HostXml.file(e));
        model.setEngineName(e.getAttribute("engine"));
        model.setLocation(e.getAttribute("location"));
        model.setInvoke(e.getAttribute("invoke"));
        model.setDefaultEntityName(e.getAttribute("default-entity-name"));
        model.setValidate(flag(e, "validate"));
        model.setUseTransaction(flag(e, "use-transaction"));
        model.setRequireNewTransaction(flag(e, "require-new-transaction"));
        model.setTransactionTimeout(Integer.parseInt(e.getAttribute("transaction-timeout")));
        Element description = HostXml.child(e, "description");
        model.setDescription(description == null ? "" : description.getTextContent().strip());
        boolean restricted = !HostXml.children(e, "permission-service", "required-permissions").isEmpty();
        model.setAuth(flag(e, "auth") || restricted);
        return model;
    }

    private List<Permission> permissions(Element e) {
        List<Permission> found = new ArrayList<>();
        for (Element child : HostXml.children(e, "permission-service", "required-permissions", "check-permission")) {
            found.add(switch (HostXml.localName(child)) {
                case "permission-service" -> byService(child);
                case "check-permission" -> new ByPermission(child.getAttribute("permission"), child.getAttribute("action"));
                default -> new Joined("AND".equals(child.getAttribute("join-type")), permissions(child));
            });
        }
        return List.copyOf(found);
    }

    private ByService byService(Element e) {
        String service = e.getAttribute("service-name");
        if (!elements.containsKey(service)) {
            throw HostXml.error(e, "unknown service " + service);
        }
        return new ByService(service, e.getAttribute("main-action"), e.getAttribute("resource-description"),
                flag(e, "require-new-transaction"), !"false".equals(e.getAttribute("return-error-on-failure")));
    }

    static boolean flag(Element e, String name) {
        return "true".equals(e.getAttribute(name));
    }
}
