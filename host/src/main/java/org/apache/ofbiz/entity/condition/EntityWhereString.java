package org.apache.ofbiz.entity.condition;

/** Only the result type of {@link EntityCondition#makeConditionWhere}, which refuses (host-api §3.5, P3); nobody can make one. */
public abstract class EntityWhereString implements EntityCondition {
    private static final long serialVersionUID = 1L;

    EntityWhereString() {
    }
}
