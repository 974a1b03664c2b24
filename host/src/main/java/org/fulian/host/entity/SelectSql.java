package org.fulian.host.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ofbiz.entity.GenericModelException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.fulian.host.entity.model.ViewFacts;
import org.fulian.host.entity.model.ViewFilter;

/** The text and parameters of one query (host-api §2.4, §3.4). Parameters are collected in the order of their question marks. */
final class SelectSql {
    private final ModelEntity model;
    private final List<ModelField> fields;
    private final List<SqlPart.Param> params = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder(256);

    private SelectSql(ModelEntity model, Collection<String> names) throws GenericModelException {
        this.model = model;
        if (names == null || names.isEmpty()) {
            fields = model.getFieldsUnmodifiable();
        } else {
            fields = new ArrayList<>(names.size());
            for (String name : names) {
                fields.add(SqlPart.field(model, name));
            }
        }
    }

    /** The rows. */
    static SelectSql rows(ModelEntity model, Collection<String> names, EntityCondition where, EntityCondition having, List<String> orderBy,
            EntityFindOptions options) throws GenericModelException {
        SelectSql select = new SelectSql(model, names);
        select.body(options != null && options.getDistinct(), where, having, false);
        select.orderBy(orderBy);
        if (options != null) {
            select.page(options);
        }
        return select;
    }

    /** Their number; grouped or distinct rows are counted as rows of a sub-query. */
    static SelectSql count(ModelEntity model, Collection<String> names, EntityCondition where, EntityCondition having, EntityFindOptions options)
            throws GenericModelException {
        SelectSql select = new SelectSql(model, names);
        boolean distinct = options != null && options.getDistinct() || select.filter() != null && select.filter().distinct();
        if (distinct || having != null || model instanceof ModelViewEntity view && (view.getGroupBysSize() > 0 || ViewFacts.of(view).aggregate())) {
            select.sql.append("SELECT COUNT(*) FROM (");
            select.body(distinct, where, having, true);
            select.sql.append(") COUNTED");
        } else {
            select.sql.append("SELECT COUNT(*) FROM ");
            select.from();
            select.where(where);
        }
        return select;
    }

    ModelEntity model() { return model; }
    String sql() { return sql.toString(); }
    List<SqlPart.Param> params() { return params; }
    List<ModelField> fields() { return fields; }
    private ViewFilter filter() { return model instanceof ModelViewEntity view ? ViewFacts.of(view).filter() : null; }

    private void body(boolean distinct, EntityCondition where, EntityCondition having, boolean named) throws GenericModelException {
        sql.append(distinct || filter() != null && filter().distinct() ? "SELECT DISTINCT " : "SELECT ");
        sql.append(fields.stream().map(f -> SqlPart.column(model, f) + (named ? " AS " + f.getColName() : "")).collect(Collectors.joining(", ")));
        sql.append(" FROM ");
        from();
        where(where);
        if (model instanceof ModelViewEntity view && !view.getGroupBysCopy(fields).isEmpty()) {
            sql.append(" GROUP BY ").append(view.getGroupBysCopy(fields).stream().map(ModelField::getColValue).collect(Collectors.joining(", ")));
        }
        ViewFilter filter = filter();
        clause(" HAVING ", having, filter == null ? null : filter.having());
    }

    private void where(EntityCondition where) throws GenericModelException {
        clause(" WHERE ", where, filter() == null ? null : filter().now(ViewFacts.of((ModelViewEntity) model).members()));
    }

    private void clause(String word, EntityCondition asked, EntityCondition own) throws GenericModelException {
        String between = word;
        for (EntityCondition condition : new EntityCondition[] {asked, own}) {
            if (condition != null && !condition.isEmpty()) {
                sql.append(between).append(condition.sql(model, params));
                between = " AND ";
            }
        }
    }

    private void from() throws GenericModelException {
        if (!(model instanceof ModelViewEntity view)) {
            sql.append(model.getPlainTableName());
            return;
        }
        ViewFacts facts = ViewFacts.of(view);
        Set<String> joined = new HashSet<>();
        String first = facts.links().isEmpty() ? facts.members().keySet().iterator().next() : facts.links().get(0).entityAlias();
        member(facts, first);
        joined.add(first);
        for (ViewFacts.Link link : facts.links()) {
            boolean known = joined.contains(link.relEntityAlias());
            if (known && joined.contains(link.entityAlias())) {
                sql.append(" AND ");
            } else {
                String next = known ? link.entityAlias() : link.relEntityAlias();
                sql.append(link.optional() ? known ? " RIGHT OUTER JOIN " : " LEFT OUTER JOIN " : " INNER JOIN ");
                member(facts, next);
                joined.add(next);
                sql.append(" ON ");
            }
            on(view, link);
        }
    }

    private void member(ViewFacts facts, String alias) throws GenericModelException {
        ModelEntity member = facts.members().get(alias);
        if (member instanceof ModelViewEntity) {
            SelectSql nested = new SelectSql(member, null);
            nested.body(false, null, null, true);
            sql.append('(').append(nested.sql).append(')');
            params.addAll(nested.params);
        } else {
            sql.append(member.getPlainTableName());
        }
        sql.append(' ').append(alias);
    }

    private void on(ModelViewEntity view, ViewFacts.Link link) throws GenericModelException {
        ModelEntity left = view.getMemberModelEntity(link.entityAlias());
        ModelEntity right = view.getMemberModelEntity(link.relEntityAlias());
        sql.append(link.keys().stream().map(key -> link.entityAlias() + "." + left.getField(key.getFieldName()).getColName() + " = "
                + link.relEntityAlias() + "." + right.getField(key.getRelFieldName()).getColName()).collect(Collectors.joining(" AND ")));
        EntityCondition condition = link.filter() == null ? null : link.filter().now(Map.of(link.relEntityAlias(), right));
        if (condition != null && !condition.isEmpty()) {
            sql.append(link.keys().isEmpty() ? "" : " AND ").append(condition.sql(view, params));
        }
    }

    /** The caller's order, then the view's own. */
    private void orderBy(List<String> asked) throws GenericModelException {
        List<String> items = new ArrayList<>(asked == null ? List.of() : asked);
        if (filter() != null) {
            items.addAll(filter().orderBy());
        }
        Set<String> seen = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        for (String item : items) {
            OrderBy order = OrderBy.parse(item);
            ModelField field = SqlPart.field(model, order.field());
            if (seen.add(order.field())) {
                parts.add(order.sql(sortColumn(order, field)));
            }
        }
        if (!parts.isEmpty()) {
            sql.append(" ORDER BY ").append(String.join(", ", parts));
        }
    }

    /** An expression is sorted by its place in the selection: aggregates cannot stand in ORDER BY everywhere. */
    private String sortColumn(OrderBy order, ModelField field) {
        String column = SqlPart.column(model, field);
        int place = fields.indexOf(field);
        return order.function() == null && place >= 0 && column.indexOf('(') >= 0 ? String.valueOf(place + 1) : column;
    }

    private void page(EntityFindOptions options) {
        int most = options.getLimit() < 0 ? options.getMaxRows() : options.getMaxRows() < 0 ? options.getLimit()
                : Math.min(options.getLimit(), options.getMaxRows());
        if (options.getOffset() > 0) {
            sql.append(" OFFSET ? ROWS");
            params.add(new SqlPart.Param(null, options.getOffset()));
        }
        if (most > 0 || most == 0 && options.getLimit() == 0) {
            sql.append(" FETCH NEXT ? ROWS ONLY");
            params.add(new SqlPart.Param(null, most));
        }
    }
}
