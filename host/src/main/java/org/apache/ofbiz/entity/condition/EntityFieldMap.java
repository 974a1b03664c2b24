package org.apache.ofbiz.entity.condition;

import java.util.Map;

/** One comparison per field of a map, joined by one operator. */
public class EntityFieldMap extends EntityConditionList<EntityExpr> {
    private static final long serialVersionUID = 1L;

    EntityFieldMap(Map<String, ?> fields, EntityJoinOperator operator) {
        super(fields.entrySet().stream().map(e -> EntityCondition.makeCondition(e.getKey(), e.getValue())).toList(), operator);
    }
}
