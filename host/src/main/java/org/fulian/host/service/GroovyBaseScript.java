package org.fulian.host.service;

import groovy.lang.Script;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.ExecutionServiceException;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;

/** The words that Groovy services, events and screen scripts may use (host-api §4.3). */
public abstract class GroovyBaseScript extends Script {

    /** {@code run service: 'x', with: [...]}. */
    public Map<String, Object> run(Map<String, Object> call) throws GenericServiceException {
        return runService((String) call.get("service"), UtilGenerics.cast(call.getOrDefault("with", new HashMap<>())));
    }

    /** Runs a service with the fitting part of the map, which also receives user, time zone and locale; an error result is thrown. */
    public Map<String, Object> runService(String serviceName, Map<String, Object> input) throws GenericServiceException {
        for (String key : new String[] {"userLogin", "timeZone", "locale"}) {
            if (input.get(key) == null) {
                input.put(key, contextValue(key));
            }
        }
        DispatchContext dctx = ((LocalDispatcher) bound("dispatcher")).getDispatchContext();
        Map<String, Object> context = dctx.makeValidContext(serviceName, ModelService.IN_PARAM, input);
        Map<String, Object> result = dctx.getDispatcher().runSync(serviceName, context);
        if (ServiceUtil.isError(result)) {
            throw new ExecutionServiceException(ServiceUtil.getErrorMessage(result));
        }
        return result;
    }

    public EntityQuery from(Object entity) { return EntityQuery.use(delegator()).from(entity.toString()); }
    public EntityQuery select(String... fields) { return EntityQuery.use(delegator()).select(fields); }
    public EntityQuery select(Set<String> fields) { return EntityQuery.use(delegator()).select(fields); }
    public GenericValue makeValue(String entityName) { return delegator().makeValue(entityName); }

    /** A value with those entries of the map that are fields of the entity. */
    public GenericValue makeValue(String entityName, Map<String, Object> fields) { return delegator().makeValidValue(entityName, fields); }

    public Object success() { return success(null, Map.of()); }
    public Object success(String message) { return success(message, Map.of()); }
    public Object success(Map<String, Object> values) { return success(null, values); }

    /** A success result; in an event the message goes to the request and the word "success" is returned. */
    public Object success(String message, Map<String, Object> values) {
        return answer("success", "_EVENT_MESSAGE_", message, ServiceUtil.returnSuccess(message), values);
    }

    public Map<String, Object> failure(String message) { return ServiceUtil.returnFailure(message); }
    public Object error(String message) { return error(message, Map.of()); }

    /** An error result; in an event the message goes to the request and the word "error" is returned. */
    public Object error(String message, Map<String, Object> values) {
        return answer("error", "_ERROR_MESSAGE_", message, ServiceUtil.returnError(message), values);
    }

    private Object answer(String word, String attribute, String message, Map<String, Object> result, Map<String, Object> values) {
        if (bound("request") instanceof HttpServletRequest request) {
            if (message != null) {
                request.setAttribute(attribute, message);
            }
            values.forEach(request::setAttribute);
            return word;
        }
        result.putAll(values);
        return result;
    }

    public String label(String resource, String name) { return label(resource, name, new HashMap<>()); }

    public String label(String resource, String name, Map<String, Object> context) {
        Locale locale = contextValue("locale") instanceof Locale given ? given : Locale.getDefault();
        return UtilProperties.getMessage(resource, name, context, locale);
    }

    public void logInfo(String message) { Debug.logInfo(message, getClass().getName()); }
    public void logWarning(String message) { Debug.logWarning(message, getClass().getName()); }
    public void logError(String message) { Debug.logError(message, getClass().getName()); }
    public void logError(Throwable thrown, String message) { Debug.logError(thrown, message, getClass().getName()); }
    public void logVerbose(String message) { Debug.logVerbose(message, getClass().getName()); }

    private Delegator delegator() { return (Delegator) bound("delegator"); }

    private Object contextValue(String key) {
        Object value = bound(key);
        return value == null && bound("parameters") instanceof Map<?, ?> parameters ? parameters.get(key) : value;
    }

    private Object bound(String name) { return getBinding().hasVariable(name) ? getBinding().getVariable(name) : null; }
}
