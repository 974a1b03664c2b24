package org.fulian.host.service;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.ExecutionServiceException;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.component.Components;
import org.fulian.host.service.ServiceDefinition.Body;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Turns engine, location and invoke into something that runs, and finds at load what is missing (host-api §4.3). */
final class Engines {
    private final Delegator delegator;

    Engines(Delegator delegator) { this.delegator = delegator; }

    Body body(Element e, ServiceDefinition model) {
        return switch (model.getEngineName()) {
            case "java" -> java(e, model);
            case "groovy" -> groovy(e, model);
            case "entity-auto" -> EntityAuto.body(e, model, delegator);
            case "interface" -> (dctx, service, context) -> {
                throw new GenericServiceException("Service [" + service.getName() + "] is an interface and cannot be run");
            };
            default -> throw HostXml.error(e, "unsupported engine " + model.getEngineName() + " (host-api §4.3)");
        };
    }

    private static Body java(Element e, ModelService model) {
        Method method;
        Object owner;
        try {
            Class<?> type = Class.forName(model.getLocation(), true, Engines.class.getClassLoader());
            method = type.getMethod(model.getInvoke(), DispatchContext.class, Map.class);
            owner = Modifier.isStatic(method.getModifiers()) ? null : type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError missing) {
            throw HostXml.error(e, "no method " + model.getInvoke() + "(DispatchContext, Map) in class " + model.getLocation() + ": " + missing);
        }
        return (dctx, service, context) -> {
            try {
                return UtilGenerics.cast(method.invoke(owner, dctx, context));
            } catch (IllegalAccessException | InvocationTargetException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                throw new GenericServiceException("Service [" + service.getName() + "] threw: " + cause.getMessage(), cause);
            }
        };
    }

    private static Body groovy(Element e, ModelService model) {
        Path file = Components.path(model.getLocation());
        if (file == null || !Files.isRegularFile(file)) {
            throw HostXml.error(e, "no Groovy file at " + model.getLocation());
        }
        String method = model.getInvoke();
        try {
            if (!method.isEmpty() && !Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\(").matcher(Files.readString(file)).find()) {
                throw HostXml.error(e, "no method " + method + " in " + model.getLocation());
            }
        } catch (IOException unreadable) {
            throw HostXml.error(e, model.getLocation() + " cannot be read: " + unreadable.getMessage());
        }
        return Engines::runGroovy;
    }

    /** The result is what the script returns, else its variable "result", else the OUT keys of its binding. */
    private static Map<String, Object> runGroovy(DispatchContext dctx, ModelService model, Map<String, Object> context)
            throws GenericServiceException {
        Map<String, Object> binding = new HashMap<>(context);
        binding.put("parameters", new HashMap<>(context));
        binding.put("result", new HashMap<>());
        binding.put("dctx", dctx);
        binding.put("dispatcher", dctx.getDispatcher());
        binding.put("delegator", dctx.getDelegator());
        binding.put("security", dctx.getSecurity());
        for (String key : new String[] {"userLogin", "locale", "timeZone"}) {
            binding.putIfAbsent(key, null);
        }
        try {
            Object answer = GroovyScripts.run(model.getLocation(), model.getInvoke(), binding);
            if (answer instanceof Map) {
                return UtilGenerics.cast(answer);
            }
            Map<String, Object> result = ServiceUtil.returnSuccess();
            result.putAll(binding.get("result") instanceof Map<?, ?> named && !named.isEmpty() ? UtilGenerics.<Map<String, Object>>cast(named)
                    : model.makeValid(binding, ModelService.OUT_PARAM, false, null, null, null));
            return result;
        } catch (Exception failed) {
            if (failed instanceof ExecutionServiceException) {
                return ServiceUtil.returnError(failed.getMessage());
            }
            throw new GenericServiceException("Error running Groovy service [" + model.getName() + "] at " + model.getLocation() + ": "
                    + failed.getMessage(), failed);
        }
    }
}
