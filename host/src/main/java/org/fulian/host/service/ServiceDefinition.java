package org.fulian.host.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;

/** A service as the engine holds it: the public model, who may run it, and what running means. */
final class ServiceDefinition extends ModelService {
    private static final long serialVersionUID = 1L;
    private final transient List<Permission> permissions;
    private transient Body body;

    /** What an engine made of the definition at load. */
    interface Body {
        Map<String, Object> run(DispatchContext dctx, ServiceDefinition service, Map<String, Object> context) throws GenericServiceException;
    }

    /** One condition on the caller (host-api §4.1, permission-service and required-permissions). */
    sealed interface Permission { }

    record ByService(String service, String mainAction, String resource, boolean newTransaction, boolean failOnRefusal) implements Permission { }

    record ByPermission(String permission, String action) implements Permission { }

    record Joined(boolean all, List<Permission> parts) implements Permission { }

    ServiceDefinition(Map<String, String> attributes, Collection<ParamReader.Param> params, List<Permission> permissions) {
        super(attributes, params);
        this.permissions = permissions;
    }

    List<Permission> permissions() { return permissions; }
    Body body() { return body; }
    void body(Body made) { body = made; }
}
