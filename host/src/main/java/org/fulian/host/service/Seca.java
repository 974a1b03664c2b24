package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** One service event-condition-action rule (host-api §4.5): its own attributes, those of its conditions, and its set and action steps. */
record Seca(Attributes rule, List<Attributes> conditions, List<Step> steps) {

    /** What happens, in file order: an action, or else a set. */
    record Step(boolean isAction, Attributes attributes) { }

    /** The rules of all components by service, in file order. */
    static Map<String, List<Seca>> read(Components components, Set<String> services) {
        Map<String, List<Seca>> found = new HashMap<>();
        for (Resource file : components.resources(Resource.Kind.SERVICE_ECA)) {
            for (Element e : HostXml.children(HostXml.read(file.path()).getDocumentElement(), "eca")) {
                if (HostXml.flag(e, "enabled")) {
                    Seca eca = eca(e, services);
                    found.computeIfAbsent(eca.rule().get("service"), name -> new ArrayList<>()).add(eca);
                }
            }
        }
        return found;
    }

    private static Seca eca(Element e, Set<String> services) {
        return new Seca(known(e, services), HostXml.children(e, "condition").stream().map(Attributes::of).toList(),
                HostXml.children(e, "set", "action").stream().map(step -> "set".equals(HostXml.localName(step))
                        ? new Step(false, Attributes.of(step)) : new Step(true, known(step, services))).toList());
    }

    private static Attributes known(Element e, Set<String> services) {
        if (!services.contains(e.getAttribute("service"))) {
            throw HostXml.error(e, "unknown service " + e.getAttribute("service"));
        }
        return Attributes.of(e);
    }

    String event() { return rule.get("event"); }

    void eval(Dispatcher dispatcher, Map<String, Object> context, Map<String, Object> result) throws GenericServiceException {
        if (ServiceUtil.isError(result) && !rule.is("run-on-error") || ServiceUtil.isFailure(result) && !rule.is("run-on-failure")) {
            return;
        }
        for (Attributes condition : conditions) {
            if (!holds(condition, context)) {
                return;
            }
        }
        Set<Step> done = new HashSet<>();
        for (Step step : steps) {
            if (!step.isAction()) {
                assign(step.attributes(), context);
            } else if (done.add(step) && !run(step.attributes(), dispatcher, context, result)) {
                return;
            }
        }
    }

    private boolean holds(Attributes condition, Map<String, Object> context) throws GenericServiceException {
        String field = condition.get("field-name");
        Object holder = condition.get("map-name") == null ? context : context.get(condition.get("map-name"));
        List<Object> problems = new ArrayList<>();
        Boolean outcome = ObjectType.doRealCompare(holder instanceof Map<?, ?> map ? map.get(field) : null, condition.get("value", ""),
                condition.get("operator"), condition.get("type"), condition.get("format"), problems, Dispatcher.locale(context), null, true);
        if (outcome == null) {
            throw new GenericServiceException("ECA of service " + rule.get("service") + ": " + field + " " + condition.get("operator")
                    + " cannot be decided: " + problems);
        }
        return outcome;
    }

    /** With env-name and value both given, the value stands in for an absent variable. */
    private static void assign(Attributes set, Map<String, Object> context) {
        Object value = set.get("env-name") == null ? null : context.get(set.get("env-name"));
        context.put(set.get("field-name"), value == null ? set.get("value") : value);
    }

    /** False when the main service must end with this action's problem. */
    private boolean run(Attributes action, Dispatcher dispatcher, Map<String, Object> context, Map<String, Object> result)
            throws GenericServiceException {
        String service = action.get("service");
        boolean async = "async".equals(action.get("mode"));
        Map<String, Object> input = dispatcher.makeValidContext(service, ModelService.IN_PARAM, context);
        input.put("userLogin", userLogin(action.get("run-as-user"), dispatcher, context));
        switch (event()) {
            case "global-rollback" -> dispatcher.addRollbackService(service, input, async);
            case "global-commit", "global-commit-post-run" -> dispatcher.addCommitService(service, input, async);
            default -> {
                if (async) {
                    dispatcher.runAsync(service, input, action.is("persist"));
                } else {
                    Map<String, Object> answer = dispatcher.runSync(service, input, -1, action.is("new-transaction"));
                    return take(action, answer, dispatcher.getModelService(service), context, result);
                }
            }
        }
        return true;
    }

    private static GenericValue userLogin(String runAsUser, Dispatcher dispatcher, Map<String, Object> context) throws GenericServiceException {
        try {
            GenericValue other = runAsUser == null ? null : dispatcher.getDelegator().findOne("UserLogin", true, "userLoginId", runAsUser);
            return other == null ? (GenericValue) context.get("userLogin") : other;
        } catch (GenericEntityException failed) {
            throw new GenericServiceException("The login " + runAsUser + " could not be read", failed);
        }
    }

    private static boolean take(Attributes action, Map<String, Object> answer, ModelService model, Map<String, Object> context,
            Map<String, Object> result) {
        Map<String, Object> out = model.makeValid(answer, ModelService.OUT_PARAM, false, null, null, null);
        if (action.is("result-to-context")) {
            context.putAll(out);
        }
        if (action.is("result-to-result")) {
            result.putAll(out);
        }
        boolean ends = ServiceUtil.isError(answer) && !action.is("ignore-error") || ServiceUtil.isFailure(answer) && !action.is("ignore-failure");
        if (ends) {
            result.putAll(ServiceUtil.returnProblem((String) answer.get(ModelService.RESPONSE_MESSAGE), null, null, null, answer));
        }
        return !ends;
    }
}
