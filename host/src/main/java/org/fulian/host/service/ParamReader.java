package org.fulian.host.service;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.fulian.host.entity.model.FieldType;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads the parameters of one service element (host-api §4.1). */
final class ParamReader {
    private static final Map<String, String> IMPLICIT_OUT = Map.of(ModelService.RESPONSE_MESSAGE, "String",
            ModelService.ERROR_MESSAGE, "String", ModelService.ERROR_MESSAGE_LIST, "List",
            ModelService.SUCCESS_MESSAGE, "String", ModelService.SUCCESS_MESSAGE_LIST, "List");
    private static final Map<String, String> IMPLICIT_BOTH = Map.of("userLogin", GenericValue.class.getName(),
            "locale", "java.util.Locale", "timeZone", "java.util.TimeZone", "visualTheme", "Object");

    private final Delegator delegator;

    ParamReader(Delegator delegator) {
        this.delegator = delegator;
    }

    /** What every service takes and gives without saying so. */
    void implicit(ModelService model) {
        IMPLICIT_OUT.forEach((name, type) -> internal(model, name, type, ModelService.OUT_PARAM));
        IMPLICIT_BOTH.forEach((name, type) -> internal(model, name, type, ModelService.IN_OUT_PARAM));
        internal(model, "login.username", "String", ModelService.IN_PARAM);
        internal(model, "login.password", "String", ModelService.IN_PARAM);
    }

    private static void internal(ModelService model, String name, String type, String mode) {
        ModelParam param = param(name, type, mode);
        param.setOptional(true);
        param.setInternal(true);
        model.addParam(param);
    }

    private static ModelParam param(String name, String type, String mode) {
        ModelParam param = new ModelParam();
        param.setName(name);
        param.setType(type);
        param.setMode(mode);
        return param;
    }

    /** The element's own attributes and overrides; where an inherited parameter goes the other way, both ways become possible. */
    void own(Element e, ModelService model, Set<String> inherited) {
        for (Element child : HostXml.children(e, "auto-attributes", "attribute", "permission-service")) {
            switch (HostXml.localName(child)) {
                case "attribute" -> add(model, attribute(child), inherited);
                case "auto-attributes" -> auto(child, model).forEach(param -> add(model, param, inherited));
                default -> {
                    if ("false".equals(child.getAttribute("return-error-on-failure"))) {
                        internal(model, "hasPermission", "Boolean", ModelService.IN_PARAM);
                        internal(model, "failMessage", "String", ModelService.IN_PARAM);
                    }
                }
            }
        }
        for (Element child : HostXml.children(e, "override")) {
            ModelParam param = model.getParam(child.getAttribute("name"));
            if (param == null) {
                throw HostXml.error(child, "override of unknown attribute " + child.getAttribute("name"));
            }
            override(child, param);
        }
    }

    private static void add(ModelService model, ModelParam param, Set<String> inherited) {
        ModelParam other = inherited.contains(param.getName()) ? model.getParam(param.getName()) : null;
        if (other != null && !other.getMode().equals(param.getMode())) {
            param.setMode(ModelService.IN_OUT_PARAM);
            param.setOptional(true);
        }
        model.addParam(param);
    }

    private ModelParam attribute(Element e) {
        ModelParam param = param(e.getAttribute("name"), type(e), e.getAttribute("mode"));
        param.setEntityName(HostXml.attribute(e, "entity-name"));
        param.setFieldName(HostXml.attribute(e, "field-name"));
        param.setRequestAttributeName(HostXml.attribute(e, "request-attribute-name"));
        param.setSessionAttributeName(HostXml.attribute(e, "session-attribute-name"));
        param.setStringMapPrefix(HostXml.attribute(e, "string-map-prefix"));
        param.setStringListSuffix(HostXml.attribute(e, "string-list-suffix"));
        override(e, param);
        return param;
    }

    private static String type(Element e) {
        String type = e.getAttribute("type");
        try {
            ObjectType.loadClass(type);
            return type;
        } catch (ClassNotFoundException unknown) {
            throw HostXml.error(e, "unknown type " + type);
        }
    }

    /** Applies what the element states, for attribute and override alike. */
    private static void override(Element e, ModelParam param) {
        if (e.hasAttribute("type")) {
            param.setType(type(e));
        }
        if (e.hasAttribute("mode")) {
            param.setMode(e.getAttribute("mode"));
        }
        if (e.hasAttribute("optional")) {
            param.setOptional(ServiceReader.flag(e, "optional"));
        }
        if (e.hasAttribute("default-value")) {
            param.setDefaultValue(e.getAttribute("default-value"));
        }
        if (e.hasAttribute("allow-html")) {
            param.setAllowHtml(e.getAttribute("allow-html"));
        }
        if (e.hasAttribute("form-display")) {
            param.setFormDisplay(ServiceReader.flag(e, "form-display"));
        }
        if (e.hasAttribute("form-label")) {
            param.setFormLabel(e.getAttribute("form-label"));
        }
        HostXml.children(e, "type-validate").forEach(validator -> validator(validator, param));
    }

    private static void validator(Element e, ModelParam param) {
        String type = e.getAttribute("class");
        String method = e.getAttribute("method");
        try {
            Class<?> owner = ObjectType.loadClass(type);
            if (List.of(owner.getMethods()).stream().noneMatch(m -> m.getName().equals(method) && m.getParameterCount() == 1
                    && m.getReturnType() == boolean.class)) {
                throw HostXml.error(e, "no boolean method " + method + " in " + type);
            }
        } catch (ClassNotFoundException unknown) {
            throw HostXml.error(e, "unknown class " + type);
        }
        Element property = HostXml.child(e, "fail-property");
        if (property != null) {
            param.addValidator(type, method, property.getAttribute("resource"), property.getAttribute("property"));
        } else {
            Element message = HostXml.child(e, "fail-message");
            param.addValidator(type, method, message == null ? null : message.getAttribute("message"));
        }
    }

    /** One parameter per field of the entity, without the stamps (host-api §4.1). */
    private List<ModelParam> auto(Element e, ModelService model) {
        String entityName = e.hasAttribute("entity-name") ? e.getAttribute("entity-name") : model.getDefaultEntityName();
        ModelEntity entity = entityName.isEmpty() ? null : delegator.getModelEntity(entityName);
        if (entity == null) {
            throw HostXml.error(e, "unknown entity " + entityName);
        }
        Set<String> excluded = new HashSet<>();
        for (Element exclude : HostXml.children(e, "exclude")) {
            if (!entity.isField(exclude.getAttribute("field-name"))) {
                throw HostXml.error(exclude, "no field " + exclude.getAttribute("field-name") + " in " + entityName);
            }
            excluded.add(exclude.getAttribute("field-name"));
        }
        String include = e.getAttribute("include");
        return entity.getFieldsUnmodifiable().stream()
                .filter(field -> !field.getIsAutoCreatedInternal() && !excluded.contains(field.getName()))
                .filter(field -> "all".equals(include) || "pk".equals(include) == field.getIsPk())
                .map(field -> autoParam(e, entity, field)).toList();
    }

    private ModelParam autoParam(Element e, ModelEntity entity, ModelField field) {
        ModelParam param = param(field.getName(), javaType(e, field), e.getAttribute("mode"));
        param.setEntityName(entity.getEntityName());
        param.setFieldName(field.getName());
        param.setOptional(ServiceReader.flag(e, "optional"));
        param.setFormDisplay(ServiceReader.flag(e, "form-display"));
        param.setAllowHtml(e.getAttribute("allow-html"));
        return param;
    }

    private static String javaType(Element e, ModelField field) {
        FieldType type = FieldType.get(field.getType());
        if (type == null) {
            throw HostXml.error(e, "field " + field.getName() + " has the unknown type " + field.getType());
        }
        return "java.sql.Blob".equals(type.javaType()) ? "java.nio.ByteBuffer" : type.javaType();
    }
}
