package org.fulian.host.service;

import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;

/** A service as the engine holds it: the public model, who may run it, and what running means. */
record ServiceDefinition(ModelService model, List<Permission> permissions, Body body) {

    /** What an engine made of the definition at load. */
    interface Body {
        Map<String, Object> run(DispatchContext dctx, ModelService model, Map<String, Object> context) throws GenericServiceException;
    }

    /** One condition on the caller (host-api §4.1, permission-service and required-permissions). */
    sealed interface Permission { }

    record ByService(String service, String mainAction, String resource, boolean newTransaction, boolean failOnRefusal)
            implements Permission { }

    record ByPermission(String permission, String action) implements Permission { }

    record Joined(boolean all, List<Permission> parts) implements Permission { }
}
