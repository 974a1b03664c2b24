package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.Map;

/** One declared parameter of a service (host-api §4.1). */
public abstract class ModelParam implements Serializable {
    public abstract String getName();
    public abstract String getType();
    public abstract String getMode();
    public abstract boolean isIn();
    public abstract boolean isOut();
    public abstract boolean isOptional();
    public abstract boolean isInternal();
    public abstract boolean isFormDisplay();
    public abstract String getAllowHtml();
    public abstract String getFormLabel();
    public abstract String getEntityName();
    public abstract String getFieldName();
    public abstract String getRequestAttributeName();
    public abstract String getSessionAttributeName();
    public abstract String getStringMapPrefix();
    public abstract String getStringListSuffix();
    public abstract Object getDefaultValue(Map<String, Object> context);
}
