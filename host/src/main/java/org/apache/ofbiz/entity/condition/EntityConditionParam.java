package org.apache.ofbiz.entity.condition;

/** One bound parameter of a condition's SQL; only the host's SQL layer looks inside. */
public interface EntityConditionParam {
}
