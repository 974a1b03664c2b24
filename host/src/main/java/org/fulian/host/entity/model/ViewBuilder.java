package org.fulian.host.entity.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelField.EncryptMethod;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAlias;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelAliasAll;
import org.apache.ofbiz.entity.model.ModelViewEntity.ModelViewLink;

/** Turns the parts of a view into fields with their SQL, and checks that they fit together (host-api §2.4). */
final class ViewBuilder {
    private static final Set<String> AGGREGATES = Set.of("min", "max", "sum", "avg", "count", "count-distinct");

    private final ViewSource source;
    private final Map<String, ModelAlias> aliases = new LinkedHashMap<>();
    private final Map<String, ModelField> fields = new LinkedHashMap<>();

    ViewBuilder(ViewSource source) {
        this.source = source;
    }

    ModelViewEntity build() {
        for (ModelAlias alias : source.aliases) {
            if (aliases.putIfAbsent(alias.getName(), alias) != null) {
                throw source.error(alias, "alias " + alias.getName() + " is defined twice");
            }
        }
        source.aliasAlls.forEach(this::expand);
        aliases.values().forEach(a -> fields.put(a.getName(), field(a)));
        checkLinks();
        if (source.filter != null) {
            checkFilter(source.filter, source.filter);
        }
        List<ModelField> groupBys = aliases.values().stream().filter(ModelAlias::getGroupBy).map(a -> fields.get(a.getName())).toList();
        EntityFacts facts = new EntityFacts(source.name, source.packageName, SqlNames.of(source.name), source.title, source.description,
                source.defaultResourceName, null, false, true, source.neverCache, source.autoClearCache, fields, List.of(),
                fields.values().stream().filter(ModelField::getIsPk).toList(), source.relations, List.of(), source.file, source.line);
        return new LoadedView(facts, new ViewFacts(source.members, source.links, aliases, groupBys, source.filter));
    }

    /** Adds the fields of a member that have no alias yet; stamps never (the first definition of a name wins). */
    private void expand(ModelAliasAll all) {
        for (ModelField field : member(all, all.getEntityAlias()).getFieldsUnmodifiable()) {
            String name = field.getName();
            if (field.getIsAutoCreatedInternal() || all.shouldExclude(name)) {
                continue;
            }
            if (!all.getPrefix().isEmpty()) {
                name = all.getPrefix() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
            aliases.putIfAbsent(name, new ModelAlias(all.getEntityAlias(), name, field.getName(), null, null, all.getGroupBy(),
                    all.getFunction(), null));
        }
    }

    private ModelField field(ModelAlias alias) {
        AliasExpression expression = source.expressions.get(alias);
        String sql;
        String type;
        boolean pk = Boolean.TRUE.equals(alias.getIsPk());
        List<String> validators = List.of();
        if (expression != null) {
            sql = sql(alias, expression);
            type = type(alias, expression);
            if (type == null) {
                throw source.error(alias, "alias " + alias.getName() + " names no field, so its type is unknown");
            }
        } else {
            ModelField field = memberField(alias, alias.getEntityAlias(), alias.getField());
            sql = column(alias.getEntityAlias(), field);
            type = field.getType();
            validators = field.getValidators();
            pk = alias.getIsPk() == null ? field.getIsPk() && !AGGREGATES.contains(alias.getFunction()) : pk;
        }
        return ModelField.create(null, null, alias.getName(), isNumber(alias.getFunction()) ? "numeric" : type, alias.getColAlias(),
                call(alias.getFunction(), sql), null, false, pk, EncryptMethod.FALSE, false, false, validators);
    }

    private String sql(ModelAlias alias, AliasExpression expression) {
        if (expression instanceof AliasExpression.Operation operation) {
            List<String> operands = operation.operands().stream().map(o -> sql(alias, o)).toList();
            String joined = String.join(" " + operation.operator() + " ", operands);
            return operands.size() > 1 ? "(" + joined + ")" : joined;
        }
        AliasExpression.Operand operand = (AliasExpression.Operand) expression;
        if (operand.field() == null) {
            return operand.value();
        }
        String column = column(operand.entityAlias(), memberField(alias, operand.entityAlias(), operand.field()));
        return call(operand.function(), operand.defaultValue() == null ? column : "COALESCE(" + column + ", " + operand.defaultValue() + ")");
    }

    /** The type of the first field in the expression, or null. */
    private String type(ModelAlias alias, AliasExpression expression) {
        if (expression instanceof AliasExpression.Operation operation) {
            return operation.operands().stream().map(o -> type(alias, o)).filter(t -> t != null).findFirst().orElse(null);
        }
        AliasExpression.Operand operand = (AliasExpression.Operand) expression;
        if (operand.field() == null) {
            return null;
        }
        return isNumber(operand.function()) ? "numeric" : memberField(alias, operand.entityAlias(), operand.field()).getType();
    }

    private void checkLinks() {
        Set<String> joined = new HashSet<>();
        for (ModelViewLink link : source.links) {
            for (ModelKeyMap key : link) {
                memberField(link, link.getEntityAlias(), key.getFieldName());
                memberField(link, link.getRelEntityAlias(), key.getRelFieldName());
            }
            if (ViewFacts.filterOf(link) != null) {
                checkFilter(link, ViewFacts.filterOf(link));
            }
            if (!joined.isEmpty() && !joined.contains(link.getEntityAlias()) && !joined.contains(link.getRelEntityAlias())) {
                throw source.error(link, "neither " + link.getEntityAlias() + " nor " + link.getRelEntityAlias() + " is joined by an earlier view-link");
            }
            joined.add(link.getEntityAlias());
            joined.add(link.getRelEntityAlias());
        }
        for (String alias : source.members.keySet()) {
            if (source.members.size() > 1 && !joined.contains(alias)) {
                throw source.error(null, "member " + alias + " is not reached by any view-link");
            }
        }
    }

    private void checkFilter(Object part, ViewFilter filter) {
        List<ViewFilter.Comparison> comparisons = new ArrayList<>(ViewFilter.comparisons(filter.where()));
        comparisons.addAll(ViewFilter.comparisons(filter.having()));
        for (ViewFilter.Comparison c : comparisons) {
            memberOrOwnField(part, c.entityAlias(), c.fieldName());
            if (c.relFieldName() != null) {
                memberOrOwnField(part, c.relEntityAlias(), c.relFieldName());
            }
        }
        for (String item : filter.getOrderByList()) {
            memberOrOwnField(part, "", item.replaceFirst("^[-+]", "").replaceFirst("(?i) (ASC|DESC|NULLS .*)$", ""));
        }
    }

    private void memberOrOwnField(Object part, String alias, String fieldName) {
        if (!alias.isEmpty()) {
            memberField(part, alias, fieldName);
        } else if (!fields.containsKey(fieldName)) {
            throw source.error(part, "field " + fieldName + " is not an alias of the view");
        }
    }

    private ModelEntity member(Object part, String alias) {
        ModelEntity member = source.members.get(alias);
        if (member == null) {
            throw source.error(part, "entity alias " + alias + " is not a member");
        }
        return member;
    }

    private ModelField memberField(Object part, String alias, String fieldName) {
        ModelEntity member = member(part, alias);
        ModelField field = member.getField(fieldName);
        if (field == null) {
            throw source.error(part, "field " + fieldName + " is not a field of member " + alias + " (" + member.getEntityName() + ")");
        }
        return field;
    }

    private static String column(String alias, ModelField field) {
        return alias + "." + field.getColName();
    }

    private static boolean isNumber(String function) {
        return function.startsWith("count") || function.startsWith("extract");
    }

    /** JDBC escapes for date parts: Derby has no EXTRACT. */
    private static String call(String function, String sql) {
        return switch (function) {
            case "" -> sql;
            case "count-distinct" -> "COUNT(DISTINCT " + sql + ")";
            case "extract-year" -> "{fn YEAR(" + sql + ")}";
            case "extract-month" -> "{fn MONTH(" + sql + ")}";
            case "extract-day" -> "{fn DAYOFMONTH(" + sql + ")}";
            default -> function.toUpperCase(java.util.Locale.ROOT) + "(" + sql + ")";
        };
    }
}
