package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.string.FlexibleStringExpander;

/** One declared parameter of a service, as the attributes of its XML element say (host-api §4.1). */
public class ModelParam implements Serializable {
    private final Map<String, String> attributes;
    private final transient List<Check> checks;
    private final FlexibleStringExpander defaultValue;

    /** A type-validate element: the message of its refusal, or null. */
    protected interface Check {
        String refusal(String field, Object value, Locale locale);
    }

    protected ModelParam(Map<String, String> attributes, List<? extends Check> checks) {
        this.attributes = Map.copyOf(attributes);
        this.checks = List.copyOf(checks);
        this.defaultValue = attributes.containsKey("default-value") ? FlexibleStringExpander.getInstance(attributes.get("default-value")) : null;
    }

    protected Map<String, String> attributes() {
        return attributes;
    }

    protected List<? extends Check> checks() {
        return checks;
    }

    private boolean is(String name) {
        return "true".equals(attributes.get(name));
    }

    boolean hasMode(String wanted) {
        return wanted.equals(getMode()) || ModelService.IN_OUT_PARAM.equals(getMode());
    }

    public Object getDefaultValue(Map<String, Object> context) {
        return defaultValue == null ? null : defaultValue.expand(context);
    }

    /** A parameter with a default may always be left out. */
    public boolean isOptional() { return is("optional") || defaultValue != null; }
    public boolean isIn() { return hasMode(ModelService.IN_PARAM); }
    public boolean isOut() { return hasMode(ModelService.OUT_PARAM); }
    public boolean isInternal() { return is("internal"); }
    public boolean isFormDisplay() { return is("form-display"); }
    public String getName() { return attributes.get("name"); }
    public String getType() { return attributes.get("type"); }
    public String getMode() { return attributes.get("mode"); }
    public String getAllowHtml() { return attributes.getOrDefault("allow-html", "none"); }
    public String getFormLabel() { return attributes.get("form-label"); }
    public String getEntityName() { return attributes.get("entity-name"); }
    public String getFieldName() { return attributes.get("field-name"); }
    public String getRequestAttributeName() { return attributes.getOrDefault("request-attribute-name", getName()); }
    public String getSessionAttributeName() { return attributes.getOrDefault("session-attribute-name", getName()); }
    public String getStringMapPrefix() { return attributes.get("string-map-prefix"); }
    public String getStringListSuffix() { return attributes.get("string-list-suffix"); }
}
