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
            throws ServiceAuthException, ServiceValidationException, GenericServiceException;

    Map<String, Object> runSync(String serviceName, int transactionTimeout, boolean requireNewTransaction, Object... context)
            throws ServiceAuthException, ServiceValidationException, GenericServiceException;

    void runSyncIgnore(String serviceName, Map<String, ? extends Object> context) throws GenericServiceException;

    void runSyncIgnore(String serviceName, Map<String, ? extends Object> context, int transactionTimeout, boolean requireNewTransaction)
            throws ServiceAuthException, ServiceValidationException, GenericServiceException;

    /** Checks the parameters at once, without conversion, and runs the service in another thread. */
    void runAsync(String serviceName, Map<String, ? extends Object> context)
            throws ServiceAuthException, ServiceValidationException, GenericServiceException;

    /** A persistent job starts only when the caller's transaction has committed; others start at once. */
    void runAsync(String serviceName, Map<String, ? extends Object> context, boolean persist)
            throws ServiceAuthException, ServiceValidationException, GenericServiceException;

    void addCommitService(String serviceName, Map<String, ? extends Object> context, boolean async) throws GenericServiceException;

    void addRollbackService(String serviceName, Map<String, ? extends Object> context, boolean async) throws GenericServiceException;

    DispatchContext getDispatchContext();

    Delegator getDelegator();

    Security getSecurity();

    String getName();

    void disableEcas();

    void enableEcas();

    boolean isEcasDisabled();
}
