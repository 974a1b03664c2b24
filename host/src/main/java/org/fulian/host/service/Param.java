package org.fulian.host.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
    private final Attributes attributes;
    private final transient List<Check> checks;

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

    Param(Attributes attributes, List<Check> checks) {
        super(attributes);
        this.attributes = attributes;
        this.checks = checks;
    }

    /** What every service takes or gives without saying so. */
    static Param implicit(String name, String type, String mode) {
        return new Param(new Attributes(Map.of("name", name, "type", type, "mode", mode, "optional", "true", "internal", "true",
                "allow-html", "any")), List.of());
    }

    Param with(Map<String, String> changes, List<Check> others) {
        return new Param(attributes.with(changes), others.isEmpty() ? checks : others);
    }

    List<Check> checks() { return checks; }
    boolean hasMode(String wanted) { return ModelService.IN_PARAM.equals(wanted) ? isIn() : isOut(); }

    /** What stands in for an absent value, null when nothing does. */
    Object defaultValue(Map<String, Object> context) {
        return attributes.get("default-value") == null ? null : FlexibleStringExpander.getInstance(attributes.get("default-value")).expand(context);
    }
}
