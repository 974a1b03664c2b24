package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionValue;
import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The {@code entity-condition} of a view or of one of its links; where and having may be null (host-api §2.4). */
public record ViewFilter(boolean filterByDate, boolean distinct, EntityCondition where, EntityCondition having, List<String> orderBy) {

    static ViewFilter read(Element e) {
        List<Element> conditions = HostXml.children(e, "condition-expr", "condition-list");
        Element having = HostXml.child(e, "having-condition-list");
        return new ViewFilter("true".equals(e.getAttribute("filter-by-date")), "true".equals(e.getAttribute("distinct")),
                conditions.isEmpty() ? null : condition(conditions.get(0)), having == null ? null : condition(having),
                HostXml.children(e, "order-by").stream().map(o -> o.getAttribute("field-name")).toList());
    }

    private static EntityCondition condition(Element e) {
        if (!e.getLocalName().equals("condition-expr")) {
            return EntityCondition.makeCondition(HostXml.children(e).stream().map(ViewFilter::condition).toList(),
                    e.getAttribute("combine").equals("or") ? EntityOperator.OR : EntityOperator.AND);
        }
        EntityConditionValue left = field(e.getAttribute("entity-alias"), e.getAttribute("field-name"));
        EntityComparisonOperator<?, ?> operator = EntityOperator.lookupComparison(e.getAttribute("operator"));
        Object right = HostXml.attribute(e, "value");
        if (!e.getAttribute("rel-field-name").isEmpty()) {
            right = field(e.getAttribute("rel-entity-alias"), e.getAttribute("rel-field-name"));
        } else if (right instanceof String text && (operator == EntityOperator.IN || operator == EntityOperator.BETWEEN)) {
            right = Arrays.stream(text.replaceAll("^\\[|]$", "").split(",")).map(String::trim).toList();
        }
        if (!"true".equals(e.getAttribute("ignore-case"))) {
            return EntityCondition.makeCondition(left, operator, right);
        }
        return EntityCondition.makeCondition(EntityFunction.upper(left), operator,
                right instanceof EntityConditionValue value ? EntityFunction.upper(value)
                        : right instanceof String text ? text.toUpperCase(Locale.ROOT) : right);
    }

    /** An empty entity alias means an alias of the view itself. */
    private static EntityFieldValue field(String alias, String name) {
        return alias.isEmpty() ? EntityFieldValue.makeFieldValue(name) : EntityFieldValue.makeFieldValue(name, alias, null, null);
    }

    /** What this asks of rows now, where dates count those of the given members. */
    public EntityCondition now(Map<String, ModelEntity> members) {
        List<EntityCondition> all = new ArrayList<>();
        all.add(where);
        members.forEach((alias, member) -> {
            if (filterByDate && member.isField("fromDate") && member.isField("thruDate")) {
                all.add(nullOr(field(alias, "fromDate"), EntityOperator.LESS_THAN_EQUAL_TO));
                all.add(nullOr(field(alias, "thruDate"), EntityOperator.GREATER_THAN));
            }
        });
        return EntityCondition.makeCondition(all);
    }

    private static EntityCondition nullOr(EntityFieldValue field, EntityComparisonOperator<?, ?> operator) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, operator, UtilDateTime.nowTimestamp()));
    }
}
