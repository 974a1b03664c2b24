package org.apache.ofbiz.entity.condition;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Conditions joined by one operator; null members are ignored, an empty list restricts nothing. */
public class EntityConditionList<T extends EntityCondition> extends JoinedConditions<T> {
    private static final long serialVersionUID = 1L;

    public EntityConditionList(List<? extends T> conditions, EntityJoinOperator operator) { super(copy(conditions), operator); }

    private static <T> List<T> copy(List<? extends T> conditions) {
        List<T> copy = new ArrayList<>(conditions.size());
        conditions.stream().filter(Objects::nonNull).forEach(copy::add);
        return copy;
    }

    /** How many conditions are joined. */
    public int getConditionListSize() { return conditions.size(); }
    /** The joined conditions in order. */
    public Iterator<T> getConditionIterator() { return conditions.iterator(); }
}
