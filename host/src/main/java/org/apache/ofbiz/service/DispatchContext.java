package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** What a service sees of the engine that runs it (host-api §4.6). */
public abstract class DispatchContext implements Serializable {
    private final String name;
    private final transient ClassLoader loader;
    private final transient LocalDispatcher dispatcher;

    public DispatchContext(String name, ClassLoader loader, LocalDispatcher dispatcher) {
        this.name = name;
        this.loader = loader;
        this.dispatcher = dispatcher;
    }

    /** The definition of a service; an unknown name is an error. */
    public abstract ModelService getModelService(String serviceName) throws GenericServiceException;

    /** The part of a map that the service's parameters of this mode can take, converted to their types. */
    public Map<String, Object> makeValidContext(String serviceName, String mode, Map<String, ? extends Object> context)
            throws GenericServiceException {
        return getModelService(serviceName).makeValid(context, mode);
    }

    public LocalDispatcher getDispatcher() { return dispatcher; }
    public Delegator getDelegator() { return dispatcher.getDelegator(); }
    public Security getSecurity() { return dispatcher.getSecurity(); }
    public ClassLoader getClassLoader() { return loader; }
    public String getName() { return name; }
}
