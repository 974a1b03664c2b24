package org.fulian.host.service;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.ExecutionServiceException;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.service.ServiceDefinition.Body;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Turns engine, location and invoke into something that runs, and finds at load what is missing (host-api §4.3). */
final class Engines {
    private final Delegator delegator;
    private final Set<String> services;
    private final Map<String, Element> groups = new HashMap<>();

    private record Call(String service, boolean async, boolean resultToContext) { }

    Engines(Components components, Delegator delegator, Set<String> services) {
        this.delegator = delegator;
        this.services = services;
        for (Resource file : components.resources(Resource.Kind.SERVICE_GROUP)) {
            HostXml.children(HostXml.read(file.path()).getDocumentElement(), "group").forEach(e -> groups.put(e.getAttribute("name"), e));
        }
    }

    Body body(Element e, ServiceDefinition model) {
        return switch (model.getEngineName()) {
            case "java" -> java(e, model);
            case "groovy" -> groovy(e, model);
            case "entity-auto" -> EntityAuto.body(e, model, delegator);
            case "group" -> group(e, model);
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
            if (binding.get("result") instanceof Map<?, ?> named && !named.isEmpty()) {
                result.putAll(UtilGenerics.<Map<String, Object>>cast(named));
                return result;
            }
            result.putAll(model.makeValid(binding, ModelService.OUT_PARAM, false, null, null, null));
            return result;
        } catch (Exception failed) {
            if (failed instanceof ExecutionServiceException ended) {
                return ServiceUtil.returnError(ended.getMessage());
            }
            throw new GenericServiceException("Error running Groovy service [" + model.getName() + "] at " + model.getLocation() + ": "
                    + failed.getMessage(), failed);
        }
    }

    private Body group(Element e, ModelService model) {
        Element inline = HostXml.child(e, "group");
        Element group = inline != null ? inline : groups.get(model.getLocation());
        if (group == null) {
            throw HostXml.error(e, "unknown service group " + model.getLocation());
        }
        List<Call> calls = new ArrayList<>();
        for (Element invoke : HostXml.children(group, "invoke")) {
            if (!services.contains(invoke.getAttribute("name"))) {
                throw HostXml.error(invoke, "unknown service " + invoke.getAttribute("name"));
            }
            calls.add(new Call(invoke.getAttribute("name"), "async".equals(invoke.getAttribute("mode")),
                    ServiceReader.flag(invoke, "result-to-context")));
        }
        return (dctx, service, context) -> service.makeValid(runGroup(dctx, calls, context), ModelService.OUT_PARAM);
    }

    /** All services of the group in order, each with its part of the parameters; the first error ends it. */
    private static Map<String, Object> runGroup(DispatchContext dctx, List<Call> calls, Map<String, Object> context)
            throws GenericServiceException {
        LocalDispatcher dispatcher = dctx.getDispatcher();
        Map<String, Object> shared = new HashMap<>(context);
        Map<String, Object> result = ServiceUtil.returnSuccess();
        for (Call call : calls) {
            Map<String, Object> input = dctx.makeValidContext(call.service(), ModelService.IN_PARAM, shared);
            if (call.async()) {
                dispatcher.runAsync(call.service(), input, false);
                continue;
            }
            Map<String, Object> answer = dispatcher.runSync(call.service(), input);
            if (ServiceUtil.isError(answer)) {
                return answer;
            }
            result.putAll(answer);
            if (call.resultToContext()) {
                shared.putAll(answer);
            }
        }
        return result;
    }
}
