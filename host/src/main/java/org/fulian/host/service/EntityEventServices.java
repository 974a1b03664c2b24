package org.fulian.host.service;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.entity.EntityEcas;

/** Calls the services of entity event rules through the dispatcher of the delegator that is written to (host-api §3.8). */
final class EntityEventServices implements EntityEcas.Runner {
    private final Dispatcher dispatcher;

    EntityEventServices(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public Map<String, Object> run(Delegator delegator, String serviceName, Map<String, Object> values, String runAsUser, boolean async,
            boolean persist) throws GenericEntityException {
        LocalDispatcher over = delegator == dispatcher.getDelegator() ? dispatcher : dispatcher.over(delegator);
        try {
            Map<String, Object> context = over.getDispatchContext().makeValidContext(serviceName, "IN", values);
            context.putIfAbsent("locale", Locale.getDefault());
            context.put("userLogin", delegator.findOne("UserLogin", true, "userLoginId", runAsUser));
            if (async) {
                over.runAsync(serviceName, context, persist);
                return Map.of();
            }
            return over.runSync(serviceName, context);
        } catch (GenericServiceException e) {
            throw new GenericEntityException("Entity event service " + serviceName + " failed", e);
        }
    }
}
