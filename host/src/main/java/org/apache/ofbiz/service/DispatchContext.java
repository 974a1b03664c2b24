package org.apache.ofbiz.service;

import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;

/** What a service sees of the engine that runs it (host-api §4.6). */
public abstract class DispatchContext {
    public abstract LocalDispatcher getDispatcher();

    /** The definition of a service; an unknown name is an error. */
    public abstract ModelService getModelService(String serviceName) throws GenericServiceException;

    /** The part of a map that the service's parameters of this mode can take, converted to their types. */
    public Map<String, Object> makeValidContext(String serviceName, String mode, Map<String, ? extends Object> context)
            throws GenericServiceException {
        return getModelService(serviceName).makeValid(context, mode);
    }

    public Delegator getDelegator() { return getDispatcher().getDelegator(); }
    public Security getSecurity() { return getDispatcher().getSecurity(); }
}
