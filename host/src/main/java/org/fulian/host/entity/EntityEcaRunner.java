package org.fulian.host.entity;

import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/** Calls the services of entity event rules; the service engine sets one, so that the entity engine does not depend on services. */
public interface EntityEcaRunner {
    /**
     * Calls a service over the delegator with those of the values that it declares, in the name of the user.
     *
     * @param async true: the call only queues the service, and the result is empty
     * @param persist whether a queued call survives a restart
     * @return the service's result map, with its response message
     */
    Map<String, Object> run(Delegator delegator, String serviceName, Map<String, Object> values, String runAsUser, boolean async, boolean persist)
            throws GenericEntityException;
}
