package org.fulian.host.service;

import static org.fulian.host.service.ServiceReader.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** One service event-condition-action rule (host-api §4.5). */
record Seca(String service, String event, boolean runOnFailure, boolean runOnError, List<Condition> conditions, List<Step> steps) {

    /** A comparison in the ECA context; the right side is a constant or another field. */
    record Condition(String map, String field, String operator, String value, String toMap, String toField, boolean constant,
            String type, String format) { }

    /** What happens, in file order. */
    sealed interface Step { }

    record Assign(String field, String from, String value) implements Step { }

    record Action(String service, boolean async, String runAsUser, String resultMap, boolean newTransaction, boolean resultToContext,
            boolean resultToResult, boolean ignoreFailure, boolean ignoreError, boolean persist) implements Step { }

    /** The rules of all components by service, in file order. */
    static Map<String, List<Seca>> read(Components components, Set<String> services) {
        Map<String, List<Seca>> found = new HashMap<>();
        for (Resource file : components.resources(Resource.Kind.SERVICE_ECA)) {
            for (Element e : HostXml.children(HostXml.read(file.path()).getDocumentElement(), "eca")) {
                if (flag(e, "enabled")) {
                    Seca eca = eca(e, services);
                    found.computeIfAbsent(eca.service(), name -> new ArrayList<>()).add(eca);
                }
            }
        }
        return found;
    }

    private static Seca eca(Element e, Set<String> services) {
        List<Condition> conditions = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Element child : HostXml.children(e)) {
            switch (HostXml.localName(child)) {
                case "condition", "condition-field" -> conditions.add(condition(child));
                case "set" -> steps.add(new Assign(child.getAttribute("field-name"), HostXml.attribute(child, "env-name"),
                        child.hasAttribute("value") ? child.getAttribute("value") : null));
                default -> steps.add(action(child, services));
            }
        }
        return new Seca(known(e, "service", services), e.getAttribute("event"), flag(e, "run-on-failure"), flag(e, "run-on-error"),
                List.copyOf(conditions), List.copyOf(steps));
    }

    private static Condition condition(Element e) {
        boolean constant = "condition".equals(HostXml.localName(e));
        String field = e.getAttribute("field-name");
        return new Condition(HostXml.attribute(e, "map-name"), field, e.getAttribute("operator"), e.getAttribute("value"),
                HostXml.attribute(e, "to-map-name"), e.hasAttribute("to-field-name") ? e.getAttribute("to-field-name") : field, constant,
                e.getAttribute("type"), HostXml.attribute(e, "format"));
    }

    private static Action action(Element e, Set<String> services) {
        return new Action(known(e, "service", services), "async".equals(e.getAttribute("mode")), HostXml.attribute(e, "run-as-user"),
                HostXml.attribute(e, "result-map-name"), flag(e, "new-transaction"), flag(e, "result-to-context"),
                flag(e, "result-to-result"), flag(e, "ignore-failure"), flag(e, "ignore-error"), flag(e, "persist"));
    }

    private static String known(Element e, String attribute, Set<String> services) {
        String name = e.getAttribute(attribute);
        if (!services.contains(name)) {
            throw HostXml.error(e, "unknown service " + name);
        }
        return name;
    }

    void eval(Dispatcher dispatcher, Map<String, Object> context, Map<String, Object> result) throws GenericServiceException {
        if (ServiceUtil.isError(result) && !runOnError || ServiceUtil.isFailure(result) && !runOnFailure) {
            return;
        }
        for (Condition condition : conditions) {
            if (!holds(condition, context)) {
                return;
            }
        }
        Set<Action> done = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Assign set) {
                assign(set, context);
            } else if (step instanceof Action action && done.add(action) && !run(action, dispatcher, context, result)) {
                return;
            }
        }
    }

    private boolean holds(Condition condition, Map<String, Object> context) throws GenericServiceException {
        Object left = read(context, condition.map(), condition.field());
        Object right = condition.constant() ? condition.value() : read(context, condition.toMap(), condition.toField());
        if (condition.operator().endsWith("-empty")) {
            return ObjectType.isEmpty(left) == "is-empty".equals(condition.operator());
        }
        List<Object> problems = new ArrayList<>();
        Boolean outcome = ObjectType.doRealCompare(left, right, condition.operator(), condition.type(), condition.format(), problems,
                Dispatcher.locale(context), Seca.class.getClassLoader(), condition.constant());
        if (!problems.isEmpty() || outcome == null) {
            throw new GenericServiceException("ECA of service " + service + ": " + condition.field() + " " + condition.operator()
                    + " cannot be decided: " + problems);
        }
        return outcome;
    }

    private static Object read(Map<String, Object> context, String map, String field) {
        if (map == null) {
            return context.get(field);
        }
        return context.get(map) instanceof Map<?, ?> inner ? inner.get(field) : null;
    }

    /** With env-name and value both given, the value stands in for an absent variable. */
    private static void assign(Assign set, Map<String, Object> context) {
        Object value = set.from() == null ? null : context.get(set.from());
        context.put(set.field(), value == null ? set.value() : value);
    }

    /** False when the main service must end with this action's problem. */
    private boolean run(Action action, Dispatcher dispatcher, Map<String, Object> context, Map<String, Object> result)
            throws GenericServiceException {
        DispatchContext dctx = dispatcher.getDispatchContext();
        ModelService model = dctx.getModelService(action.service());
        Map<String, Object> input = model.makeValid(context, ModelService.IN_PARAM);
        input.put("userLogin", ServiceUtil.getUserLogin(dctx, context, action.runAsUser()));
        switch (event) {
            case "global-rollback" -> dispatcher.addRollbackService(action.service(), input, action.async());
            case "global-commit", "global-commit-post-run" -> dispatcher.addCommitService(action.service(), input, action.async());
            default -> {
                if (action.async()) {
                    dispatcher.runAsync(action.service(), input, action.persist());
                } else {
                    return take(action, dispatcher.runSync(action.service(), input, -1, action.newTransaction()), model, context, result);
                }
            }
        }
        return true;
    }

    private static boolean take(Action action, Map<String, Object> answer, ModelService model, Map<String, Object> context,
            Map<String, Object> result) {
        Map<String, Object> out = model.makeValid(answer, ModelService.OUT_PARAM, false, null, null, null);
        if (action.resultMap() != null) {
            Map<String, Object> named = context.get(action.resultMap()) instanceof Map<?, ?> old ? new HashMap<>(UtilGenerics.cast(old))
                    : new HashMap<>();
            named.putAll(out);
            context.put(action.resultMap(), named);
        }
        if (action.resultToContext()) {
            context.putAll(out);
        }
        if (action.resultToResult()) {
            result.putAll(out);
        }
        boolean error = ServiceUtil.isError(answer) && !action.ignoreError();
        boolean failure = ServiceUtil.isFailure(answer) && !action.ignoreFailure();
        if (error || failure) {
            result.putAll(ServiceUtil.returnProblem((String) answer.get(ModelService.RESPONSE_MESSAGE), null, null, null, answer));
        }
        return !error && !failure;
    }
}
