package org.apache.ofbiz.entity.condition;

/** AND or OR. */
public class EntityJoinOperator extends EntityOperator<EntityCondition, EntityCondition> {
    private static final long serialVersionUID = 1L;

    EntityJoinOperator(String code) { super(code); }
}
