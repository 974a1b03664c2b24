package org.fulian.host.service;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.GenericServiceException;
import org.fulian.host.component.Components;

/** All services and the rules bound to them; never changed after load. */
record ServiceRegistry(Map<String, ServiceDefinition> services, Map<String, List<Seca>> ecas) {

    static ServiceRegistry load(Components components, Delegator delegator) {
        Map<String, ServiceDefinition> services = ServiceReader.read(components, delegator);
        return new ServiceRegistry(services, Seca.read(components, services.keySet()));
    }

    ServiceDefinition get(String name) throws GenericServiceException {
        ServiceDefinition found = services.get(name);
        if (found == null) {
            throw new GenericServiceException("Cannot locate service by name (" + name + ")");
        }
        return found;
    }

    List<Seca> ecas(String service) {
        return ecas.getOrDefault(service, List.of());
    }
}
