package org.fulian.host.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.w3c.dom.Element;

/** A parameter as the attributes of its XML element say; further ones are made from it by implements and override. */
final class Param extends ModelParam {
    private static final long serialVersionUID = 1L;
    private final Map<String, String> attributes;
    private final transient List<Check> checks;
    private final FlexibleStringExpander defaultValue;

    /** A type-validate element: a boolean method, and what to say when it answers false. */
    record Check(Method method, Element property, Element message) {
        String refusal(String field, Object value, Locale locale) {
            try {
                if ((Boolean) method.invoke(null, value)) {
                    return null;
                }
            } catch (IllegalAccessException | InvocationTargetException failed) {
                throw new IllegalStateException("Validator " + method + " failed", failed);
            }
            return property != null ? UtilProperties.getMessage(property.getAttribute("resource"), property.getAttribute("property"), locale)
                    : message != null ? message.getAttribute("message") : "The following parameter failed validation: " + field;
        }
    }

    Param(Map<String, String> attributes, List<Check> checks) {
        this.attributes = Map.copyOf(attributes);
        this.checks = checks;
        this.defaultValue = attributes.containsKey("default-value") ? FlexibleStringExpander.getInstance(attributes.get("default-value")) : null;
    }

    /** What every service takes or gives without saying so. */
    static Param implicit(String name, String type, String mode) {
        return new Param(Map.of("name", name, "type", type, "mode", mode, "optional", "true", "internal", "true", "allow-html", "any"), List.of());
    }

    Param with(Map<String, String> changes, List<Check> others) {
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(changes);
        return new Param(all, others.isEmpty() ? checks : others);
    }

    List<Check> checks() { return checks; }
    boolean hasMode(String wanted) { return wanted.equals(getMode()) || ModelService.IN_OUT_PARAM.equals(getMode()); }

    /** A parameter with a default may always be left out. */
    @Override public boolean isOptional() { return defaultValue != null || "true".equals(attributes.get("optional")); }
    @Override public Object getDefaultValue(Map<String, Object> context) { return defaultValue == null ? null : defaultValue.expand(context); }
    @Override public boolean isIn() { return hasMode(ModelService.IN_PARAM); }
    @Override public boolean isOut() { return hasMode(ModelService.OUT_PARAM); }
    @Override public boolean isInternal() { return "true".equals(attributes.get("internal")); }
    @Override public boolean isFormDisplay() { return "true".equals(attributes.get("form-display")); }
    @Override public String getName() { return attributes.get("name"); }
    @Override public String getType() { return attributes.get("type"); }
    @Override public String getMode() { return attributes.get("mode"); }
    @Override public String getAllowHtml() { return attributes.get("allow-html"); }
    @Override public String getFormLabel() { return attributes.get("form-label"); }
    @Override public String getEntityName() { return attributes.get("entity-name"); }
    @Override public String getFieldName() { return attributes.get("field-name"); }
    @Override public String getRequestAttributeName() { return attributes.getOrDefault("request-attribute-name", getName()); }
    @Override public String getSessionAttributeName() { return attributes.getOrDefault("session-attribute-name", getName()); }
    @Override public String getStringMapPrefix() { return attributes.get("string-map-prefix"); }
    @Override public String getStringListSuffix() { return attributes.get("string-list-suffix"); }
}
