package org.fulian.host.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.Transaction;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;

/** The dispatcher of one delegator (host-api §4.6). */
final class Dispatcher extends DispatchContext implements LocalDispatcher {
    private static final String MODULE = Dispatcher.class.getName();

    private final ServiceRegistry registry;
    private final JobPool jobs;
    private final Delegator delegator;
    private final Security security;

    Dispatcher(ServiceRegistry registry, JobPool jobs, Delegator delegator) {
        this.registry = registry;
        this.jobs = jobs;
        this.delegator = delegator;
        this.security = new GroupSecurity(delegator);
    }

    ServiceRegistry registry() { return registry; }
    Dispatcher over(Delegator other) { return new Dispatcher(registry, jobs, other); }

    @Override public LocalDispatcher getDispatcher() { return this; }
    @Override public DispatchContext getDispatchContext() { return this; }
    @Override public Delegator getDelegator() { return delegator; }
    @Override public Security getSecurity() { return security; }
    @Override public ModelService getModelService(String serviceName) throws GenericServiceException { return registry.get(serviceName); }

    @Override
    public Map<String, Object> runSync(String name, Map<String, ? extends Object> context) throws GenericServiceException {
        return runSync(name, context, -1, false);
    }

    @Override
    public Map<String, Object> runSync(String name, Map<String, ? extends Object> context, int timeout, boolean newTransaction)
            throws GenericServiceException {
        return new ServiceCall(this, registry.get(name), context).runSync(timeout, newTransaction);
    }

    @Override
    public void runAsync(String name, Map<String, ? extends Object> context, boolean persist) throws GenericServiceException {
        Map<String, Object> checked = new ServiceCall(this, registry.get(name), context).checkForJob();
        if (persist) {
            afterCompletion(Status.STATUS_COMMITTED, () -> submit(name, checked));
        } else {
            submit(name, checked);
        }
    }

    private void submit(String name, Map<String, Object> context) { jobs.submit(name, () -> runSync(name, context)); }

    @Override
    public void addCommitService(String name, Map<String, ? extends Object> context, boolean async) throws GenericServiceException {
        runAtEnd(Status.STATUS_COMMITTED, name, context, async);
    }

    @Override
    public void addRollbackService(String name, Map<String, ? extends Object> context, boolean async) throws GenericServiceException {
        runAtEnd(Status.STATUS_ROLLEDBACK, name, context, async);
    }

    private void runAtEnd(int status, String name, Map<String, ? extends Object> context, boolean async) throws GenericServiceException {
        registry.get(name);
        Map<String, Object> copy = new HashMap<>(context);
        afterCompletion(status, async ? () -> submit(name, copy) : () -> runApart(name, copy));
    }

    /** The ended transaction still hangs on the thread, so the service gets its own beside it. */
    private void runApart(String name, Map<String, Object> context) {
        try {
            Transaction ended = TransactionUtil.suspend();
            try {
                runSync(name, context, -1, true);
            } finally {
                if (ended != null) {
                    TransactionUtil.resume(ended);
                }
            }
        } catch (GenericServiceException | GenericTransactionException failed) {
            Debug.logError(failed, "Service " + name + " after the end of a transaction failed", MODULE);
        }
    }

    /** Without a transaction there is nothing to wait for: commit actions run at once. */
    private static void afterCompletion(int wanted, Runnable action) throws GenericServiceException {
        Synchronization waiting = new Synchronization() {
            @Override public void beforeCompletion() { }

            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    action.run();
                }
            }
        };
        try {
            if (TransactionUtil.isTransactionInPlace()) {
                TransactionUtil.registerSynchronization(waiting);
            } else {
                waiting.afterCompletion(Status.STATUS_COMMITTED);
            }
        } catch (GenericEntityException failed) {
            throw new GenericServiceException("Cannot wait for the end of the transaction", failed);
        }
    }

    static Locale locale(Map<String, Object> context) { return context.get("locale") instanceof Locale locale ? locale : Locale.getDefault(); }
}
