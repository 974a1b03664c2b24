package org.fulian.host.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityConditionValue;
import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.fulian.host.entity.model.ViewFacts;
import org.fulian.host.entity.model.ViewFilter;

/** Turns the conditions of a view's definition into conditions of the API (host-api §2.4). */
final class ViewConditions {
    private ViewConditions() {
    }

    /** What the view itself asks of rows, or null. */
    static EntityCondition where(ModelViewEntity view) {
        ViewFilter filter = ViewFacts.of(view).filter();
        return filter == null ? null : all(of(filter.where(), view), filter.filterByDate()
                ? inForce(view, List.copyOf(ViewFacts.of(view).members().keySet())) : null);
    }

    /** What one link asks besides its keys, or null. */
    static EntityCondition on(ModelViewEntity view, ViewFacts.Link link) {
        ViewFilter filter = link.filter();
        return filter == null ? null : all(of(filter.where(), view), filter.filterByDate() ? inForce(view, List.of(link.relEntityAlias())) : null);
    }

    private static EntityCondition all(EntityCondition... parts) {
        List<EntityCondition> present = Arrays.stream(parts).filter(p -> p != null && !p.isEmpty()).toList();
        return present.isEmpty() ? null : EntityCondition.makeCondition(present);
    }

    private static EntityCondition inForce(ModelViewEntity view, List<String> aliases) {
        List<EntityCondition> dates = new ArrayList<>();
        for (String alias : aliases) {
            ModelEntity member = view.getMemberModelEntity(alias);
            if (member.isField("fromDate") && member.isField("thruDate")) {
                dates.add(nullOr(field("fromDate", alias, view), EntityOperator.LESS_THAN_EQUAL_TO));
                dates.add(nullOr(field("thruDate", alias, view), EntityOperator.GREATER_THAN));
            }
        }
        return EntityCondition.makeCondition(dates);
    }

    private static EntityCondition nullOr(EntityFieldValue field, EntityComparisonOperator<?, ?> operator) {
        return EntityCondition.makeCondition(EntityCondition.makeCondition(field, EntityOperator.EQUALS, null), EntityOperator.OR,
                EntityCondition.makeCondition(field, operator, UtilDateTime.nowTimestamp()));
    }

    private static EntityFieldValue field(String name, String alias, ModelViewEntity view) {
        return alias == null || alias.isEmpty() ? EntityFieldValue.makeFieldValue(name) : EntityFieldValue.makeFieldValue(name, alias, null, view);
    }

    /** The condition, or null for null. */
    static EntityCondition of(ViewFilter.Condition condition, ModelViewEntity view) {
        if (condition instanceof ViewFilter.Combination list) {
            return EntityCondition.makeCondition(list.conditions().stream().map(c -> of(c, view)).collect(Collectors.toList()),
                    EntityOperator.lookupJoin(list.combine()));
        }
        return condition == null ? null : comparison((ViewFilter.Comparison) condition, view);
    }

    private static EntityCondition comparison(ViewFilter.Comparison c, ModelViewEntity view) {
        EntityConditionValue left = field(c.fieldName(), c.entityAlias(), view);
        EntityComparisonOperator<?, ?> operator = EntityOperator.lookupComparison(c.operator());
        Object right = c.relFieldName() != null && !c.relFieldName().isEmpty() ? field(c.relFieldName(), c.relEntityAlias(), view) : c.value();
        if (right instanceof String text && (operator.equals(EntityOperator.IN) || operator.equals(EntityOperator.BETWEEN))) {
            right = Arrays.stream(text.replaceAll("^\\[|]$", "").split(",")).map(String::trim).toList();
        }
        if (!c.ignoreCase()) { return EntityCondition.makeCondition(left, operator, right); }
        return EntityCondition.makeCondition(EntityFunction.upper(left), operator,
                right instanceof EntityConditionValue value ? EntityFunction.upper(value)
                        : right instanceof String text ? text.toUpperCase(Locale.ROOT) : right);
    }
}
