package org.apache.ofbiz.entity.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;

/** A comparison; the same rules about null hold in SQL and in memory, so that a cached list and a fresh one agree. */
public class EntityComparisonOperator<L, R> extends EntityOperator<L, R> {
    private static final long serialVersionUID = 1L;

    public EntityComparisonOperator(int id, String code) { super(id, code); }

    /** Whether the two plain values compare as asked; null matches only EQUALS null and NOT_EQUAL of a value with null. */
    public boolean compare(L lhs, R rhs) {
        if (lhs == null || rhs == null) {
            return getId() == ID_EQUALS ? lhs == rhs : getId() == ID_NOT_EQUAL && rhs == null && lhs != null;
        }
        return switch (getId()) {
            case ID_EQUALS -> same(lhs, rhs);
            case ID_NOT_EQUAL -> !same(lhs, rhs);
            case ID_LESS_THAN -> order(lhs, rhs) < 0;
            case ID_LESS_THAN_EQUAL_TO -> order(lhs, rhs) <= 0;
            case ID_GREATER_THAN -> order(lhs, rhs) > 0;
            case ID_GREATER_THAN_EQUAL_TO -> order(lhs, rhs) >= 0;
            case ID_IN -> in(lhs, rhs);
            case ID_NOT_IN -> !in(lhs, rhs);
            case ID_BETWEEN -> between(lhs, (Collection<?>) rhs);
            case ID_LIKE -> like(lhs, rhs);
            case ID_NOT_LIKE -> !like(lhs, rhs);
            default -> throw new UnsupportedOperationException("Operator " + getCode() + " compares nothing");
        };
    }

    private static boolean same(Object lhs, Object rhs) {
        return lhs.equals(rhs) || lhs instanceof Number && rhs instanceof Number && order(lhs, rhs) == 0;
    }

    private static int order(Object lhs, Object rhs) {
        if (lhs instanceof Number && rhs instanceof Number && lhs.getClass() != rhs.getClass()) {
            return new java.math.BigDecimal(lhs.toString()).compareTo(new java.math.BigDecimal(rhs.toString()));
        }
        if (lhs instanceof java.util.Date left && rhs instanceof java.util.Date right && lhs.getClass() != rhs.getClass()) {
            return Long.compare(left.getTime(), right.getTime());
        }
        return UtilGenerics.<Comparable<Object>>cast(lhs).compareTo(rhs);
    }

    private static boolean in(Object lhs, Object rhs) {
        return rhs instanceof Collection<?> values ? values.stream().anyMatch(v -> v != null && same(lhs, v)) : same(lhs, rhs);
    }

    private static boolean between(Object lhs, Collection<?> bounds) {
        Iterator<?> each = bounds.iterator();
        return order(lhs, each.next()) >= 0 && order(lhs, each.next()) <= 0;
    }

    private static boolean like(Object lhs, Object pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.toString().codePoints().forEach(c -> regex.append(switch (c) {
            case '%' -> ".*";
            case '_' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(lhs.toString()).matches();
    }

    boolean matches(Object lhs, Object rhs, Delegator delegator, Map<String, ? extends Object> map) {
        Object left = lhs instanceof String field ? map.get(field) : plain(lhs, delegator, map);
        return compare(UtilGenerics.<L>cast(left), UtilGenerics.<R>cast(plain(rhs, delegator, map)));
    }

    private static Object plain(Object side, Delegator delegator, Map<String, ? extends Object> map) {
        return side instanceof EntityConditionValue value ? value.getValue(delegator, map) : side;
    }

    String sql(Object lhs, Object rhs, ModelEntity model, List<EntityConditionParam> params) {
        EntityConditionValue left = lhs instanceof String name ? EntityFieldValue.makeFieldValue(name) : (EntityConditionValue) lhs;
        ModelField field = model == null ? null : left.getModelField(model);
        String column = left.sql(model, params);
        if (rhs == null) {
            return column + (getId() == ID_EQUALS ? " IS NULL" : " IS NOT NULL");
        }
        return switch (getId()) {
            case ID_IN, ID_NOT_IN -> list(column, rhs, field, model, params);
            case ID_BETWEEN -> {
                Iterator<?> bounds = ((Collection<?>) rhs).iterator();
                yield "(" + column + " BETWEEN " + value(bounds.next(), field, model, params) + " AND " + value(bounds.next(), field, model, params) + ")";
            }
            default -> column + " " + getCode() + " " + value(rhs, field, model, params);
        };
    }

    /** An empty IN is false; an empty NOT IN stays the bad SQL that it is on OFBiz, so that it is seen here too (host-api §3.5). */
    private String list(String column, Object rhs, ModelField field, ModelEntity model, List<EntityConditionParam> params) {
        if (rhs instanceof EntityConditionValue) { return column + " " + getCode() + " " + value(rhs, field, model, params); }
        Collection<?> values = rhs instanceof Collection<?> many ? many : List.of(rhs);
        if (values.isEmpty() && getId() == ID_IN) {
            return "1=0";
        }
        StringJoiner sql = new StringJoiner(", ", column + " " + getCode() + " (", ")");
        new ArrayList<>(values).forEach(v -> sql.add(value(v, field, model, params)));
        return sql.toString();
    }

    private static String value(Object value, ModelField field, ModelEntity model, List<EntityConditionParam> params) {
        if (value instanceof EntityConditionValue expression) { return expression.sql(model, params); }
        params.add(new org.fulian.host.entity.SqlParam(field, value));
        return "?";
    }
}
