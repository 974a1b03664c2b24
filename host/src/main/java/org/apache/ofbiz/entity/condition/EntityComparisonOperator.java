package org.apache.ofbiz.entity.condition;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;

/** A comparison; the same rules about null hold in SQL and in memory, so that a cached list and a fresh one agree. */
public class EntityComparisonOperator<L, R> extends EntityOperator<L, R> {
    private static final long serialVersionUID = 1L;

    EntityComparisonOperator(String code) { super(code); }

    /** Whether the two plain values compare as asked; null matches only EQUALS null and NOT_EQUAL of a value with null. */
    boolean holds(Object lhs, Object rhs) {
        if (lhs == null || rhs == null) {
            return this == EQUALS ? lhs == rhs : this == NOT_EQUAL && lhs != null;
        }
        return switch (getCode()) {
            case "=" -> same(lhs, rhs);
            case "<>" -> !same(lhs, rhs);
            case "<" -> order(lhs, rhs) < 0;
            case "<=" -> order(lhs, rhs) <= 0;
            case ">" -> order(lhs, rhs) > 0;
            case ">=" -> order(lhs, rhs) >= 0;
            case "IN" -> in(lhs, rhs);
            case "NOT IN" -> !in(lhs, rhs);
            case "LIKE" -> like(lhs, rhs);
            case "NOT LIKE" -> !like(lhs, rhs);
            default -> between(lhs, (Collection<?>) rhs);
        };
    }

    private static boolean same(Object lhs, Object rhs) {
        return lhs.equals(rhs) || lhs instanceof Number && rhs instanceof Number && order(lhs, rhs) == 0;
    }

    private static int order(Object lhs, Object rhs) {
        if (lhs instanceof Number && rhs instanceof Number && lhs.getClass() != rhs.getClass()) {
            return new BigDecimal(lhs.toString()).compareTo(new BigDecimal(rhs.toString()));
        }
        if (lhs instanceof Date left && rhs instanceof Date right && lhs.getClass() != rhs.getClass()) {
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
}
