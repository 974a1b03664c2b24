package org.fulian.host.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntity;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Entity event rules: at an event of an entity, under conditions, call services (host-api §3.8). */
public final class EntityEcas {
    private static final String MODULE = EntityEcas.class.getName();

    private record Rule(Set<String> operations, String event, boolean runOnError, List<Element> conditions, List<Element> steps) { }

    /** Calls the services of the rules; the service engine sets one, so that the entity engine does not depend on services. */
    public interface Runner {
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

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private volatile Runner runner;

    EntityEcas(Components components) {
        for (Resource resource : components.resources(Resource.Kind.ENTITY_ECA)) {
            for (Element eca : HostXml.children(HostXml.read(resource.path()).getDocumentElement(), "eca")) {
                if (flag(eca, "enabled")) {
                    rules.computeIfAbsent(eca.getAttribute("entity"), e -> new ArrayList<>()).add(new Rule(
                            Set.of(eca.getAttribute("operation").split("-")), eca.getAttribute("event"), flag(eca, "run-on-error"),
                            HostXml.children(eca, "condition", "condition-field", "condition-service"), HostXml.children(eca, "set", "action")));
                }
            }
        }
    }

    /** The rules that hold for a delegator. */
    public static EntityEcas of(Delegator delegator) { return ((HostDelegator) delegator).ecas(); }
    /** Who calls the services; without one, a rule that holds is an error. */
    public void setRunner(Runner newRunner) { runner = newRunner; }
    private static boolean flag(Element e, String attribute) { return "true".equals(e.getAttribute(attribute)); }
    boolean exist(String entityName) { return rules.containsKey(entityName); }

    void run(String event, String operation, GenericEntity value, boolean isError) throws GenericEntityException {
        Set<String> done = new HashSet<>();
        for (Rule rule : rules.getOrDefault(value.getEntityName(), List.of())) {
            if (rule.event().equals(event) && rule.operations().contains(operation) && (!isError || rule.runOnError())) {
                run(rule, value, done);
            }
        }
    }

    private void run(Rule rule, GenericEntity value, Set<String> done) throws GenericEntityException {
        Map<String, Object> facts = new HashMap<>(value);
        complete(facts, rule, value);
        for (Element condition : rule.conditions()) {
            if (!holds(condition, facts, value.getDelegator())) {
                return;
            }
        }
        for (Element step : rule.steps()) {
            if (HostXml.localName(step).equals("set")) {
                Object known = step.getAttribute("env-name").isEmpty() ? null : facts.get(step.getAttribute("env-name"));
                facts.put(step.getAttribute("field-name"), known == null ? step.getAttribute("value") : known);
            } else if (done.add(step.getAttribute("service"))) {
                act(step, facts, value);
            }
        }
    }

    /** Fields that a condition needs and the value lacks come from the database. */
    private static void complete(Map<String, Object> facts, Rule rule, GenericEntity value) throws GenericEntityException {
        boolean lacks = rule.conditions().stream().anyMatch(c -> lacks(value, c.getAttribute("field-name")) || lacks(value, c.getAttribute("to-field-name")));
        if (lacks && value.containsPrimaryKey(true)) {
            GenericValue row = value.getDelegator().findOne(value.getEntityName(), value.getPrimaryKey(), false);
            if (row != null) {
                row.getAllFields().forEach(facts::putIfAbsent);
            }
        }
    }

    private static boolean lacks(GenericEntity value, String field) {
        return !field.isEmpty() && !value.containsKey(field) && value.getModelEntity().isField(field);
    }

    private boolean holds(Element condition, Map<String, Object> facts, Delegator delegator) throws GenericEntityException {
        if (HostXml.localName(condition).equals("condition-service")) {
            return Boolean.TRUE.equals(call(delegator, condition.getAttribute("service-name"), facts, "system", false, false).get("conditionReply"));
        }
        boolean constant = HostXml.localName(condition).equals("condition");
        String field = condition.getAttribute("field-name");
        String toField = condition.getAttribute("to-field-name");
        Object right = constant ? condition.getAttribute("value") : facts.get(toField.isEmpty() ? field : toField);
        List<Object> messages = new ArrayList<>();
        Boolean holds = ObjectType.doRealCompare(facts.get(field), right, condition.getAttribute("operator"), condition.getAttribute("type"),
                HostXml.attribute(condition, "format"), messages, Locale.getDefault(), null, constant);
        messages.forEach(message -> Debug.logWarning(message.toString(), MODULE));
        return Boolean.TRUE.equals(holds);
    }

    private void act(Element action, Map<String, Object> facts, GenericEntity value) throws GenericEntityException {
        Map<String, Object> values = new HashMap<>(facts);
        if (!action.getAttribute("value-attr").isEmpty()) {
            values.put(action.getAttribute("value-attr"), value);
        }
        String service = action.getAttribute("service");
        Map<String, Object> result = call(value.getDelegator(), service, values, action.getAttribute("run-as-user"),
                "async".equals(action.getAttribute("mode")), flag(action, "persist"));
        if ("error".equals(result.get("responseMessage"))) {
            String message = "Entity event service " + service + " failed: " + result.get("errorMessage");
            if (flag(action, "rollback-on-error")) {
                TransactionUtil.setRollbackOnly(message, null);
            }
            if (flag(action, "abort-on-error")) {
                throw new GenericEntityException(message);
            }
            Debug.logError(message, MODULE);
        } else if (flag(action, "result-to-value")) {
            value.setNonPKFields(result);
        }
    }

    private Map<String, Object> call(Delegator delegator, String service, Map<String, Object> values, String user, boolean async, boolean persist)
            throws GenericEntityException {
        if (runner == null) {
            throw new GenericEntityException("No service engine runs that could call " + service);
        }
        return runner.run(delegator, service, values, user, async, persist);
    }
}
