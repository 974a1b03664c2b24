package org.apache.ofbiz.entity.condition;

import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.fulian.host.entity.SqlPart;

/** A side of a comparison that is more than a plain value: a field or a function of one. */
public abstract class EntityConditionValue implements SqlPart {
    private static final long serialVersionUID = 1L;

    /** The field whose type the value has, null if it is no field. */
    abstract ModelField field(ModelEntity model);
    /** The value in memory. */
    abstract Object value(Map<String, ? extends Object> map);
}
