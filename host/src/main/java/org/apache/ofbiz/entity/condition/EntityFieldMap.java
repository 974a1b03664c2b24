package org.apache.ofbiz.entity.condition;

import java.util.LinkedHashMap;
import java.util.Map;

/** One comparison per field of a map, joined by one operator. */
public class EntityFieldMap extends JoinedConditions<EntityExpr> {
    private static final long serialVersionUID = 1L;
    private final Map<String, Object> fields;

    public <V> EntityFieldMap(Map<String, V> fields, EntityComparisonOperator<?, ?> comparison, EntityJoinOperator operator) {
        super(fields.entrySet().stream().map(e -> new EntityExpr(e.getKey(), comparison, e.getValue())).toList(), operator);
        this.fields = new LinkedHashMap<>(fields);
    }

    /** The value compared with the field. */
    public Object getField(String name) { return fields.get(name); }
    /** Whether the map names the field, even with null. */
    public boolean containsField(String name) { return fields.containsKey(name); }
}
