package org.fulian.host.service;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.service.ModelService;
import org.fulian.host.entity.model.FieldType;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads the parameters of one service element (host-api §4.1). */
final class ParamReader {
    private final Delegator delegator;
    private final Map<String, Param> params = new LinkedHashMap<>();

    ParamReader(Delegator delegator) {
        this.delegator = delegator;
        for (String name : List.of(ModelService.RESPONSE_MESSAGE, ModelService.ERROR_MESSAGE, ModelService.SUCCESS_MESSAGE)) {
            put(Param.implicit(name, "String", ModelService.OUT_PARAM));
        }
        for (String name : List.of(ModelService.ERROR_MESSAGE_LIST, ModelService.SUCCESS_MESSAGE_LIST)) {
            put(Param.implicit(name, "List", ModelService.OUT_PARAM));
        }
        put(Param.implicit("userLogin", "org.apache.ofbiz.entity.GenericValue", ModelService.IN_OUT_PARAM));
        put(Param.implicit("locale", "java.util.Locale", ModelService.IN_OUT_PARAM));
        put(Param.implicit("timeZone", "java.util.TimeZone", ModelService.IN_OUT_PARAM));
        put(Param.implicit("visualTheme", "Object", ModelService.IN_OUT_PARAM));
        for (String name : List.of("login.username", "login.password")) {
            put(Param.implicit(name, "String", ModelService.IN_PARAM));
        }
    }

    private void put(Param param) { params.put(param.getName(), param); }

    /** Takes over the parameters of an implemented service that are not there yet. */
    void inherit(Map<String, Param> others, boolean optional) {
        others.forEach((name, param) -> params.putIfAbsent(name, optional ? param.with(Map.of("optional", "true"), List.of()) : param));
    }

    /** All parameters of the element; where an inherited one goes the other way, both ways become possible. */
    Map<String, Param> read(Element e) {
        Map<String, Param> inherited = Map.copyOf(params);
        List<Param> own = new ArrayList<>();
        for (Element child : HostXml.children(e, "auto-attributes", "attribute")) {
            own.addAll("attribute".equals(HostXml.localName(child)) ? List.of(attribute(child)) : auto(child, e.getAttribute("default-entity-name")));
        }
        for (Param param : own) {
            Param other = inherited.get(param.getName());
            put(other == null || other.isInternal() || other.getMode().equals(param.getMode()) ? param
                    : param.with(Map.of("mode", ModelService.IN_OUT_PARAM, "optional", "true"), List.of()));
        }
        for (Element child : HostXml.children(e, "permission-service")) {
            if ("false".equals(child.getAttribute("return-error-on-failure"))) {
                put(Param.implicit("hasPermission", "Boolean", ModelService.IN_PARAM));
                put(Param.implicit("failMessage", "String", ModelService.IN_PARAM));
            }
        }
        for (Element child : HostXml.children(e, "override")) {
            Param param = params.get(child.getAttribute("name"));
            if (param == null) {
                throw HostXml.error(child, "override of unknown attribute " + child.getAttribute("name"));
            }
            put(checked(child, param.with(Attributes.of(child).all(), checks(child))));
        }
        return params;
    }

    private static Param attribute(Element e) {
        return checked(e, new Param(Attributes.of(e), checks(e)));
    }

    private static Param checked(Element e, Param param) {
        load(e, param.getType());
        return param;
    }

    private static Class<?> load(Element e, String type) {
        try {
            return ObjectType.loadClass(type);
        } catch (ClassNotFoundException unknown) {
            throw HostXml.error(e, "unknown type " + type);
        }
    }

    private static List<Param.Check> checks(Element e) {
        return HostXml.children(e, "type-validate").stream().map(ParamReader::check).toList();
    }

    private static Param.Check check(Element e) {
        String name = e.getAttribute("method");
        for (Method method : load(e, e.getAttribute("class")).getMethods()) {
            boolean fits = method.getName().equals(name) && Modifier.isStatic(method.getModifiers()) && method.getReturnType() == boolean.class
                    && method.getParameterCount() == 1 && method.getParameterTypes()[0].isAssignableFrom(String.class);
            if (fits) {
                return new Param.Check(method, HostXml.child(e, "fail-property"), HostXml.child(e, "fail-message"));
            }
        }
        throw HostXml.error(e, "no static boolean method " + name + "(String) in " + e.getAttribute("class"));
    }

    /** One parameter per field of the entity, without the stamps (host-api §4.1). */
    private List<Param> auto(Element e, String defaultEntity) {
        String entityName = e.hasAttribute("entity-name") ? e.getAttribute("entity-name") : defaultEntity;
        ModelEntity entity = entityName.isEmpty() ? null : delegator.getModelEntity(entityName);
        if (entity == null) {
            throw HostXml.error(e, "unknown entity " + entityName);
        }
        Set<String> excluded = HostXml.children(e, "exclude").stream().map(x -> x.getAttribute("field-name")).collect(Collectors.toSet());
        if (!excluded.stream().allMatch(entity::isField)) {
            throw HostXml.error(e, "excludes what is no field of " + entityName + ": " + excluded);
        }
        String include = e.getAttribute("include");
        return entity.getFieldsUnmodifiable().stream()
                .filter(field -> !field.getIsAutoCreatedInternal() && !excluded.contains(field.getName()))
                .filter(field -> "all".equals(include) || "pk".equals(include) == field.getIsPk())
                .map(field -> new Param(Attributes.of(e), List.of()).with(Map.of("name", field.getName(), "type", javaType(e, field),
                        "entity-name", entityName, "field-name", field.getName()), List.of())).toList();
    }

    private static String javaType(Element e, ModelField field) {
        FieldType type = FieldType.get(field.getType());
        if (type == null) {
            throw HostXml.error(e, "field " + field.getName() + " has the unknown type " + field.getType());
        }
        return "java.sql.Blob".equals(type.javaType()) ? "java.nio.ByteBuffer" : type.javaType();
    }
}
