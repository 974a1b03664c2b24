package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;

/** The operators of conditions and their look-up by name (host-api §3.5). */
public abstract class EntityOperator<L, R> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, EntityComparisonOperator<?, ?>> BY_NAME = new HashMap<>();

    public static final EntityComparisonOperator<?, ?> EQUALS = comparison("=", "equals");
    public static final EntityComparisonOperator<?, ?> NOT_EQUAL = comparison("<>", "not-equal", "not-equals", "!=");
    public static final EntityComparisonOperator<?, ?> LESS_THAN = comparison("<", "less", "less-than");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN = comparison(">", "greater", "greater-than");
    public static final EntityComparisonOperator<?, ?> LESS_THAN_EQUAL_TO = comparison("<=", "less-equals", "less-than-equal-to");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN_EQUAL_TO = comparison(">=", "greater-equals", "greater-than-equal-to");
    public static final EntityComparisonOperator<?, ?> IN = comparison("IN");
    public static final EntityComparisonOperator<?, ?> NOT_IN = comparison("NOT IN");
    public static final EntityComparisonOperator<?, ?> BETWEEN = comparison("BETWEEN");
    public static final EntityComparisonOperator<?, ?> LIKE = comparison("LIKE");
    public static final EntityComparisonOperator<?, ?> NOT_LIKE = comparison("NOT LIKE");
    public static final EntityJoinOperator AND = new EntityJoinOperator("AND");
    public static final EntityJoinOperator OR = new EntityJoinOperator("OR");

    private final String code;

    EntityOperator(String code) { this.code = code; }

    private static EntityComparisonOperator<?, ?> comparison(String code, String... names) {
        EntityComparisonOperator<?, ?> operator = new EntityComparisonOperator<>(code);
        BY_NAME.put(key(code), operator);
        for (String name : names) {
            BY_NAME.put(key(name), operator);
        }
        return operator;
    }

    /** Hyphenated, camel and symbol forms of one name meet here. */
    private static String key(String name) { return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT); }

    /** The comparison of that name, symbol or hyphenated form; null with an error log if there is none. */
    public static <L, R> EntityComparisonOperator<L, R> lookupComparison(String name) {
        EntityComparisonOperator<?, ?> found = BY_NAME.get(key(name));
        if (found == null) {
            Debug.logError("Unknown operator [" + name + "]", EntityOperator.class.getName());
        }
        return UtilGenerics.cast(found);
    }

    /** The SQL word or sign. */
    public String getCode() { return code; }
    @Override
    public String toString() { return code; }
}
