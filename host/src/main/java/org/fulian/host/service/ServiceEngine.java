package org.fulian.host.service;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.component.Components;
import org.fulian.host.entity.EntityEcas;

/** The service engine: definitions read and checked once, dispatchers over a delegator, and the job pool (host-api §4). */
public final class ServiceEngine implements AutoCloseable {
    private final JobPool jobs = new JobPool();
    private final Dispatcher dispatcher;

    private ServiceEngine(ServiceRegistry registry, Delegator delegator) {
        dispatcher = new Dispatcher(registry, jobs, delegator);
        EntityEcas.of(delegator).setRunner(new EntityEventServices(dispatcher));
    }

    /** Reads and checks the service files of all components; an error in one of them is a HostLoadException. */
    public static ServiceEngine start(Components components, Delegator delegator) {
        return new ServiceEngine(ServiceRegistry.load(components, delegator), delegator);
    }

    /** A dispatcher with the same services over another delegator, as a test suite needs. */
    public static LocalDispatcher sibling(LocalDispatcher dispatcher, Delegator other) {
        return ((Dispatcher) dispatcher).over(other);
    }

    public LocalDispatcher dispatcher() { return dispatcher; }
    public Security security() { return dispatcher.getSecurity(); }

    /** Waits until no asynchronous service is waiting or running. */
    public void drainJobs() { jobs.drain(); }

    @Override
    public void close() { jobs.close(); }
}
