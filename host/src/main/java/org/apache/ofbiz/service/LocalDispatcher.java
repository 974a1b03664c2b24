package org.apache.ofbiz.service;

import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** Runs services by name (host-api §4.6). */
public interface LocalDispatcher {

    /** Runs the service and waits; the caller's map is not written to. */
    Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException;

    /** As above, with its own transaction timeout in seconds (-1: the service's own) and, if asked, its own transaction. */
    Map<String, Object> runSync(String serviceName, Map<String, ? extends Object> context, int transactionTimeout, boolean requireNewTransaction)
            throws GenericServiceException;

    /**
     * Checks the parameters at once, without conversion, and runs the service in another thread: a persistent job only when the caller's
     * transaction has committed.
     */
    void runAsync(String serviceName, Map<String, ? extends Object> context, boolean persist) throws GenericServiceException;

    /** Runs the service when, and only when, the transaction in place has been committed. */
    void addCommitService(String serviceName, Map<String, ? extends Object> context, boolean async) throws GenericServiceException;

    /** Runs the service when, and only when, the transaction in place has been rolled back. */
    void addRollbackService(String serviceName, Map<String, ? extends Object> context, boolean async) throws GenericServiceException;

    DispatchContext getDispatchContext();
    Delegator getDelegator();
    Security getSecurity();
}
