package org.apache.ofbiz.entity.condition;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;

/** The operators of conditions and their look-up by name (host-api §3.5). */
public abstract class EntityOperator<L, R> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MODULE = EntityOperator.class.getName();
    private static final Map<String, EntityOperator<?, ?>> BY_NAME = new ConcurrentHashMap<>();

    public static final int ID_EQUALS = 1;
    public static final int ID_NOT_EQUAL = 2;
    public static final int ID_LESS_THAN = 3;
    public static final int ID_GREATER_THAN = 4;
    public static final int ID_LESS_THAN_EQUAL_TO = 5;
    public static final int ID_GREATER_THAN_EQUAL_TO = 6;
    public static final int ID_IN = 7;
    public static final int ID_BETWEEN = 8;
    public static final int ID_NOT = 9;
    public static final int ID_AND = 10;
    public static final int ID_OR = 11;
    public static final int ID_LIKE = 12;
    public static final int ID_NOT_IN = 13;
    public static final int ID_NOT_LIKE = 14;

    public static final EntityComparisonOperator<?, ?> EQUALS = comparison(ID_EQUALS, "=", "equals");
    public static final EntityComparisonOperator<?, ?> NOT_EQUAL = comparison(ID_NOT_EQUAL, "<>", "not-equal", "not-equals", "!=");
    public static final EntityComparisonOperator<?, ?> LESS_THAN = comparison(ID_LESS_THAN, "<", "less", "less-than");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN = comparison(ID_GREATER_THAN, ">", "greater", "greater-than");
    public static final EntityComparisonOperator<?, ?> LESS_THAN_EQUAL_TO =
            comparison(ID_LESS_THAN_EQUAL_TO, "<=", "less-equals", "less-than-equal-to");
    public static final EntityComparisonOperator<?, ?> GREATER_THAN_EQUAL_TO =
            comparison(ID_GREATER_THAN_EQUAL_TO, ">=", "greater-equals", "greater-than-equal-to");
    public static final EntityComparisonOperator<?, ?> IN = comparison(ID_IN, "IN", "in");
    public static final EntityComparisonOperator<?, ?> NOT_IN = comparison(ID_NOT_IN, "NOT IN", "not-in");
    public static final EntityComparisonOperator<?, ?> BETWEEN = comparison(ID_BETWEEN, "BETWEEN", "between");
    public static final EntityComparisonOperator<?, ?> LIKE = comparison(ID_LIKE, "LIKE", "like");
    public static final EntityComparisonOperator<?, ?> NOT_LIKE = comparison(ID_NOT_LIKE, "NOT LIKE", "not-like");
    public static final EntityComparisonOperator<?, ?> NOT = comparison(ID_NOT, "NOT", "not");
    public static final EntityJoinOperator AND = named(new EntityJoinOperator(ID_AND, "AND"), "and");
    public static final EntityJoinOperator OR = named(new EntityJoinOperator(ID_OR, "OR"), "or");

    private final int id;
    private final String code;

    /** A further operator; only the two subclasses give it a meaning. */
    public EntityOperator(int id, String code) {
        this.id = id;
        this.code = code;
    }

    private static EntityComparisonOperator<?, ?> comparison(int id, String code, String... names) {
        return named(new EntityComparisonOperator<>(id, code), names);
    }

    private static <O extends EntityOperator<?, ?>> O named(O operator, String... names) {
        BY_NAME.put(key(operator.getCode()), operator);
        for (String name : names) { BY_NAME.put(key(name), operator); }
        return operator;
    }

    /** Hyphenated, camel and symbol forms of one name meet here. */
    private static String key(String name) { return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT); }

    /** The operator of that name, symbol or hyphenated form; null with an error log if there is none. */
    public static <L, R> EntityOperator<L, R> lookup(String name) {
        EntityOperator<?, ?> found = BY_NAME.get(key(name));
        if (found == null) {
            Debug.logError("Unknown operator [" + name + "]", MODULE);
        }
        return UtilGenerics.cast(found);
    }

    /** The comparison of that name; null if it is no comparison. */
    public static <L, R> EntityComparisonOperator<L, R> lookupComparison(String name) {
        EntityOperator<?, ?> found = lookup(name);
        return found instanceof EntityComparisonOperator<?, ?> comparison ? UtilGenerics.cast(comparison) : null;
    }

    /** The join of that name; null if it is no join. */
    public static EntityJoinOperator lookupJoin(String name) {
        EntityOperator<?, ?> found = lookup(name);
        return found instanceof EntityJoinOperator join ? join : null;
    }

    /** The SQL word or sign. */
    public String getCode() { return code == null ? "null" : code; }
    /** One of the ID constants. */
    public int getId() { return id; }
    @Override
    public boolean equals(Object other) { return other instanceof EntityOperator<?, ?> that && id == that.id; }
    @Override
    public int hashCode() { return id; }
    @Override
    public String toString() { return code; }
}
