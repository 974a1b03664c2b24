package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The actions that read rows: entity-one, entity-and, entity-condition, get-related and get-related-one (host-api §7.1). */
final class EntityActions {
    private static final Map<String, EntityComparisonOperator<?, ?>> OPERATORS = Map.of(
            "less", EntityOperator.LESS_THAN, "greater", EntityOperator.GREATER_THAN,
            "less-equals", EntityOperator.LESS_THAN_EQUAL_TO, "greater-equals", EntityOperator.GREATER_THAN_EQUAL_TO,
            "equals", EntityOperator.EQUALS, "not-equals", EntityOperator.NOT_EQUAL, "in", EntityOperator.IN,
            "not-in", EntityOperator.NOT_IN, "between", EntityOperator.BETWEEN, "like", EntityOperator.LIKE);

    /** Builds one part of a query's condition; null when it is to be left out. */
    interface Part {
        EntityCondition build(Render r, ModelEntity model);
    }

    private EntityActions() { }

    static Widget parse(Element e, Attrs a) {
        return switch (HostXml.localName(e)) {
            case "entity-one" -> one(e, a);
            case "entity-and", "entity-condition" -> list(e, a);
            case "get-related-one" -> r -> a.accessor("to-value-field").put(r.context(),
                    a.accessor("value-field").get(r.context()) instanceof GenericValue value
                            ? value.getRelatedOne(a.text(r, "relation-name"), a.is("use-cache")) : null);
            case "get-related" -> r -> a.accessor("list").put(r.context(), related(r, a));
            default -> throw HostXml.error(e, "is no action");
        };
    }

    private static Widget one(Element e, Attrs a) {
        List<Param> maps = Param.list(e, "field-map", "field-name");
        String[] select = names(e, "select-field");
        return r -> {
            String entity = a.text(r, "entity-name");
            ModelEntity model = r.delegator().getModelEntity(entity);
            Map<String, Object> key = new HashMap<>();
            if (a.is("auto-field-map")) {
                for (String pk : model.getPkFieldNames()) {
                    Object value = r.context().get(pk);
                    key.put(pk, value != null ? value : r.map("parameters").get(pk));
                }
            }
            maps.forEach(map -> key.put(map.name(), map.object(r)));
            key.replaceAll((field, value) -> "".equals(value) ? null : convert(r, model, field, value));
            boolean complete = model.getPkFieldNames().stream().allMatch(pk -> key.get(pk) != null);
            GenericValue found = null;
            if (complete) {
                EntityQuery query = EntityQuery.use(r.delegator()).from(entity).where(key).cache(a.is("use-cache"));
                found = (select.length > 0 ? query.select(select) : query).queryOne();
            }
            a.accessor("value-field").put(r.context(), found);
        };
    }

    private static List<GenericValue> related(Render r, Attrs a) throws Exception {
        if (!(a.accessor("value-field").get(r.context()) instanceof GenericValue value)) {
            return List.of();
        }
        Map<String, Object> fields = a.has("map") ? UtilGenerics.cast(a.accessor("map").get(r.context())) : null;
        List<String> order = a.has("order-by-list") ? UtilGenerics.cast(a.accessor("order-by-list").get(r.context())) : null;
        return value.getRelated(a.text(r, "relation-name"), fields, order, a.is("use-cache"));
    }

    private static Widget list(Element e, Attrs a) {
        List<Part> parts = new ArrayList<>();
        for (Param map : Param.list(e, "field-map", "field-name")) {
            parts.add((r, model) -> EntityCondition.makeCondition(map.name(), convert(r, model, map.name(), map.object(r))));
        }
        parts.addAll(parts(e));
        Element havingList = HostXml.child(e, "having-condition-list");
        Part having = havingList == null ? null : joined(havingList);
        String[] select = names(e, "select-field");
        List<Param> order = Param.list(e, "order-by", "field-name");
        Element range = HostXml.child(e, "limit-range");
        Element view = HostXml.child(e, "limit-view");
        boolean iterator = HostXml.child(e, "use-iterator") != null;
        if (iterator && (range != null || view != null)) {
            throw HostXml.error(e, "has use-iterator together with a limit");
        }
        return r -> {
            ModelEntity model = r.delegator().getModelEntity(a.text(r, "entity-name"));
            EntityQuery query = EntityQuery.use(r.delegator()).from(a.text(r, "entity-name")).cache(a.is("use-cache"))
                    .distinct(a.is("distinct"));
            EntityCondition where = and(parts, r, model, EntityOperator.AND);
            if (where != null) {
                query = query.where(where);
            }
            if (having != null && having.build(r, model) != null) {
                query = query.having(having.build(r, model));
            }
            if (select.length > 0) {
                query = query.select(select);
            }
            if (a.is("filter-by-date") || a.get("filter-by-date").equals("by-name") && model.isField("fromDate") && model.isField("thruDate")) {
                query = query.filterByDate();
            }
            List<String> orderBy = order.stream().map(by -> by.a().text(r, "field-name")).filter(by -> !by.isEmpty()).toList();
            query = orderBy.isEmpty() ? query : query.orderBy(orderBy);
            query = limited(r, query, range == null ? null : Attrs.of(range), view == null ? null : Attrs.of(view));
            a.accessor("list").put(r.context(), iterator ? query.queryIterator() : query.queryList());
        };
    }

    private static EntityQuery limited(Render r, EntityQuery query, Attrs range, Attrs view) {
        if (range != null) {
            return query.offset(Integer.parseInt(range.text(r, "start"))).limit(Integer.parseInt(range.text(r, "size")));
        }
        if (view != null) {
            int size = Integer.parseInt(view.text(r, "view-size"));
            return query.offset(Integer.parseInt(view.text(r, "view-index")) * size).limit(size);
        }
        return query;
    }

    private static List<Part> parts(Element owner) {
        List<Part> parts = new ArrayList<>();
        for (Element e : HostXml.children(owner, "condition-expr", "condition-list", "condition-object")) {
            Attrs a = Attrs.of(e);
            parts.add(switch (HostXml.localName(e)) {
                case "condition-expr" -> (r, model) -> expression(r, model, a);
                case "condition-list" -> joined(e);
                default -> (r, model) -> (EntityCondition) a.accessor("field").get(r.context());
            });
        }
        return parts;
    }

    private static Part joined(Element e) {
        List<Part> parts = parts(e);
        var operator = e.getAttribute("combine").equals("or") ? EntityOperator.OR : EntityOperator.AND;
        return (r, model) -> and(parts, r, model, operator);
    }

    private static EntityCondition and(List<Part> parts, Render r, ModelEntity model, org.apache.ofbiz.entity.condition.EntityJoinOperator by) {
        List<EntityCondition> built = parts.stream().map(part -> part.build(r, model)).filter(part -> part != null)
                .collect(Collectors.toCollection(ArrayList::new));
        return built.isEmpty() ? null : built.size() == 1 ? built.get(0) : EntityCondition.makeCondition(built, by);
    }

    private static EntityCondition expression(Render r, ModelEntity model, Attrs a) {
        String field = a.text(r, "field-name");
        Object value = a.has("value") ? a.text(r, "value") : a.has("from-field") ? a.accessor("from-field").get(r.context()) : null;
        if (a.is("ignore") || a.is("ignore-if-null") && value == null || a.is("ignore-if-empty") && ObjectType.isEmpty(value)) {
            return null;
        }
        return compare(r, model, field, a.get("operator"), value, a.is("ignore-case"));
    }

    /** One comparison as screens and option lists mean it: lists may be texts, and "not equal" includes "not given". */
    static EntityCondition compare(Render r, ModelEntity model, String field, String operator, Object value, boolean ignoreCase) {
        Object right = switch (operator) {
            case "in", "not-in", "between" -> many(value).stream().map(one -> convert(r, model, field, one)).toList();
            default -> convert(r, model, field, value);
        };
        EntityComparisonOperator<?, ?> op = OPERATORS.get(operator);
        EntityCondition compared = ignoreCase && right instanceof String text
                ? EntityCondition.makeCondition(EntityFunction.upperField(field), op, EntityFunction.upper(text))
                : EntityCondition.makeCondition(field, op, right);
        return operator.equals("not-equals") && right != null
                ? EntityCondition.makeCondition(List.of(compared, EntityCondition.makeCondition(field, null)), EntityOperator.OR)
                : compared;
    }

    private static Collection<?> many(Object value) {
        if (value instanceof Collection<?> list) {
            return list;
        }
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("[,|]")).map(String::trim).toList();
    }

    private static Object convert(Render r, ModelEntity model, String field, Object value) {
        if (!(value instanceof String text) || !model.isField(field)) {
            return value;
        }
        GenericValue typed = r.delegator().makeValue(model.getEntityName());
        typed.setString(field, text);
        return typed.get(field);
    }

    private static String[] names(Element owner, String element) {
        return HostXml.children(owner, element).stream().map(e -> e.getAttribute("field-name")).distinct().toArray(String[]::new);
    }
}
