package org.fulian.host.service;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;
import org.fulian.host.component.Components;
import org.fulian.host.entity.EntityEcas;

/** The service engine: definitions read and checked once, dispatchers over a delegator, and the job pool (host-api §4). */
public final class ServiceEngine implements AutoCloseable {
    private final JobPool jobs = new JobPool();
    private final Dispatcher dispatcher;

    private ServiceEngine(ServiceRegistry registry, Delegator delegator) {
        dispatcher = new Dispatcher(registry, jobs, delegator);
        EntityEcas.of(delegator).setRunner(this::runForEntityEvent);
    }

    /** Reads and checks the service files of all components; an error in one of them is a HostLoadException. */
    public static ServiceEngine start(Components components, Delegator delegator) {
        return new ServiceEngine(ServiceRegistry.load(components, delegator), delegator);
    }

    /** A dispatcher with the same services over another delegator, as a test suite needs. */
    public static LocalDispatcher sibling(LocalDispatcher dispatcher, Delegator other) { return ((Dispatcher) dispatcher).over(other); }

    /** The services of entity event rules run through the dispatcher of the delegator that is written to (host-api §3.8). */
    private Map<String, Object> runForEntityEvent(Delegator delegator, String serviceName, Map<String, Object> values, String runAsUser,
            boolean async, boolean persist) throws GenericEntityException {
        LocalDispatcher over = delegator == dispatcher.getDelegator() ? dispatcher : dispatcher.over(delegator);
        try {
            Map<String, Object> context = over.getDispatchContext().makeValidContext(serviceName, ModelService.IN_PARAM, values);
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

    public LocalDispatcher dispatcher() { return dispatcher; }
    public Security security() { return dispatcher.getSecurity(); }

    /** Waits until no asynchronous service is waiting or running. */
    public void drainJobs() { jobs.drain(); }

    @Override public void close() { jobs.close(); }
}
