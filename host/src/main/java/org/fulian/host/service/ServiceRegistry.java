package org.fulian.host.service;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.fulian.host.component.Components;

/** All service definitions and the ECAs bound to them; never changed after load. */
final class ServiceRegistry {
    private final Map<String, ServiceDefinition> services;
    private final Map<String, List<Seca>> ecas;

    private ServiceRegistry(Map<String, ServiceDefinition> services, Map<String, List<Seca>> ecas) {
        this.services = services;
        this.ecas = ecas;
    }

    static ServiceRegistry load(Components components, Delegator delegator) {
        Map<String, ServiceDefinition> services = new ServiceReader(components, delegator).read();
        return new ServiceRegistry(services, SecaReader.read(components, services.keySet()));
    }

    ServiceDefinition get(String name) throws GenericServiceException {
        ServiceDefinition found = services.get(name);
        if (found == null) {
            throw new GenericServiceException("Cannot locate service by name (" + name + ")");
        }
        return found;
    }

    ModelService model(String name) throws GenericServiceException {
        return get(name).model();
    }

    Set<String> names() {
        return services.keySet();
    }

    List<Seca> ecas(String service) {
        return ecas.getOrDefault(service, List.of());
    }
}
