package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;

/** One declared parameter of a service (host-api §4.1). Set once while the definitions are read. */
public class ModelParam implements Serializable {
    private String name;
    private String type;
    private String mode;
    private String formLabel;
    private String entityName;
    private String fieldName;
    private String requestAttributeName;
    private String sessionAttributeName;
    private String stringMapPrefix;
    private String stringListSuffix;
    private String allowHtml = "none";
    private FlexibleStringExpander defaultValue;
    private boolean optional;
    private boolean formDisplay = true;
    private boolean internal;
    private List<Validator> validators = new ArrayList<>();

    /** A type-validate element: a boolean method and the message for its refusal. */
    record Validator(String className, String methodName, String failResource, String failProperty, String failMessage)
            implements Serializable {
        String message(Locale locale) {
            return failResource == null ? failMessage : UtilProperties.getMessage(failResource, failProperty, locale);
        }
    }

    public ModelParam() { }

    public ModelParam(ModelParam other) {
        name = other.name;
        type = other.type;
        mode = other.mode;
        formLabel = other.formLabel;
        entityName = other.entityName;
        fieldName = other.fieldName;
        requestAttributeName = other.requestAttributeName;
        sessionAttributeName = other.sessionAttributeName;
        stringMapPrefix = other.stringMapPrefix;
        stringListSuffix = other.stringListSuffix;
        allowHtml = other.allowHtml;
        defaultValue = other.defaultValue;
        optional = other.optional;
        formDisplay = other.formDisplay;
        internal = other.internal;
        validators = new ArrayList<>(other.validators);
    }

    public void addValidator(String className, String methodName, String failMessage) {
        validators.add(new Validator(className, methodName, null, null, failMessage));
    }

    public void addValidator(String className, String methodName, String failResource, String failProperty) {
        validators.add(new Validator(className, methodName, failResource, failProperty, null));
    }

    List<Validator> validators() {
        return validators;
    }

    boolean hasMode(String wanted) {
        return switch (wanted) {
            case ModelService.IN_PARAM -> isIn();
            case ModelService.OUT_PARAM -> isOut();
            default -> isIn() && isOut();
        };
    }

    public boolean isIn() {
        return !ModelService.OUT_PARAM.equals(mode);
    }

    public boolean isOut() {
        return !ModelService.IN_PARAM.equals(mode);
    }

    public Object getDefaultValue(Map<String, Object> context) {
        return defaultValue == null ? null : defaultValue.expand(context);
    }

    /** A parameter with a default may always be left out. */
    public void setDefaultValue(String value) {
        defaultValue = FlexibleStringExpander.getInstance(value);
        optional = true;
    }

    public FlexibleStringExpander getDefaultValue() { return defaultValue; }
    public String getName() { return name; }
    public void setName(String value) { name = value; }
    public String getType() { return type; }
    public void setType(String value) { type = value; }
    public String getMode() { return mode; }
    public void setMode(String value) { mode = value; }
    public String getFormLabel() { return formLabel; }
    public void setFormLabel(String value) { formLabel = value; }
    public String getEntityName() { return entityName; }
    public void setEntityName(String value) { entityName = value; }
    public String getFieldName() { return fieldName; }
    public void setFieldName(String value) { fieldName = value; }
    public String getRequestAttributeName() { return requestAttributeName == null ? name : requestAttributeName; }
    public void setRequestAttributeName(String value) { requestAttributeName = value; }
    public String getSessionAttributeName() { return sessionAttributeName == null ? name : sessionAttributeName; }
    public void setSessionAttributeName(String value) { sessionAttributeName = value; }
    public String getStringMapPrefix() { return stringMapPrefix; }
    public void setStringMapPrefix(String value) { stringMapPrefix = value; }
    public String getStringListSuffix() { return stringListSuffix; }
    public void setStringListSuffix(String value) { stringListSuffix = value; }
    public String getAllowHtml() { return allowHtml; }
    public void setAllowHtml(String value) { allowHtml = value; }
    public boolean isOptional() { return optional; }
    public void setOptional(boolean value) { optional = value; }
    public boolean isFormDisplay() { return formDisplay; }
    public void setFormDisplay(boolean value) { formDisplay = value; }
    public boolean isInternal() { return internal; }
    public void setInternal(boolean value) { internal = value; }
}
