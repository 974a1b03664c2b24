package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelParam;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Fields made from a service's attributes or an entity's fields (host-api §7.3). */
final class AutoFields {
    private AutoFields() { }

    static List<Field> of(Element e, DispatchContext dctx) {
        if (dctx == null) {
            throw HostXml.error(e, "needs the entity and service definitions, which are not loaded");
        }
        try {
            return HostXml.localName(e).equals("auto-fields-service") ? fromService(e, dctx) : fromEntity(e, dctx);
        } catch (GenericServiceException | GenericEntityException missing) {
            throw HostXml.error(e, missing.getMessage());
        }
    }

    private static List<Field> fromService(Element e, DispatchContext dctx) throws GenericServiceException {
        List<Field> fields = new ArrayList<>();
        for (ModelParam param : dctx.getModelService(e.getAttribute("service-name")).getInModelParamList()) {
            if (param.isInternal() || !param.isFormDisplay()) {
                continue;
            }
            Map<String, String> a = common(e, param.getName());
            if (param.getFormLabel() != null && !param.getFormLabel().isEmpty()) {
                a.put("title", param.getFormLabel());
            }
            if (!param.isOptional()) {
                a.put("required-field", "true");
            }
            String type = entityType(param, dctx);
            fields.add(new Field(param.getName(), new Attrs(Map.copyOf(a)), input(e, type == null ? param.getType() : type)));
        }
        return fields;
    }

    private static String entityType(ModelParam param, DispatchContext dctx) {
        String entity = param.getEntityName();
        if (entity == null || entity.isEmpty()) {
            return null;
        }
        ModelEntity model = dctx.getDelegator().getModelEntity(entity);
        ModelField field = model == null ? null : model.getField(param.getFieldName());
        return field == null ? null : field.getType();
    }

    private static List<Field> fromEntity(Element e, DispatchContext dctx) throws GenericEntityException {
        ModelEntity model = dctx.getDelegator().getModelEntity(e.getAttribute("entity-name"));
        if (model == null) {
            throw new GenericEntityException("names an entity that does not exist: " + e.getAttribute("entity-name"));
        }
        List<Field> fields = new ArrayList<>();
        for (String name : model.getAllFieldNames()) {
            if (e.getAttribute("include-internal").equals("true") || !model.getAutomaticFieldNames().contains(name)) {
                fields.add(new Field(name, new Attrs(Map.copyOf(common(e, name))), input(e, model.getField(name).getType())));
            }
        }
        return fields;
    }

    private static Map<String, String> common(Element e, String name) {
        Map<String, String> a = new HashMap<>(Map.of("name", name, "position", e.getAttribute("default-position"), "encode-output", "true"));
        if (!e.getAttribute("map-name").isEmpty()) {
            a.put("map-name", e.getAttribute("map-name"));
        }
        return a;
    }

    private static Input input(Element e, String type) {
        String time = switch (type) {
            case "date-time", "Timestamp", "java.sql.Timestamp" -> "timestamp";
            case "date", "Date", "java.sql.Date" -> "date";
            case "time", "Time", "java.sql.Time" -> "time";
            default -> null;
        };
        boolean number = List.of("numeric", "floating-point", "fixed-point", "currency-amount", "currency-precise", "Long", "Integer",
                "Double", "Float", "BigDecimal", "java.math.BigDecimal").contains(type);
        return switch (e.getAttribute("default-field-type")) {
            case "hidden" -> plain("hidden", Map.of());
            case "display" -> plain("display", time == null ? Map.of("also-hidden", "true", "type", "text")
                    : Map.of("also-hidden", "true", "type", time.equals("timestamp") ? "date-time" : time.equals("date") ? "date" : "text"));
            case "find" -> time != null ? plain("date-find", Map.of("type", time, "default-option-from", "equals", "default-option-thru", "lessThan"))
                    : number ? plain("range-find", Map.of("size", "6", "default-option-from", "greaterThanEqualTo", "default-option-thru", "lessThanEqualTo"))
                    : plain("text-find", Map.of("size", "25", "ignore-case", "true", "default-option", "contains", "hide-options", "false"));
            default -> time != null ? plain("date-time", Map.of("type", time)) : number ? text("6", null) : edit(type);
        };
    }

    private static Input edit(String type) {
        return switch (type) {
            case "indicator" -> Input.plain("drop-down", new Attrs(Map.of("allow-empty", "true", "current", "selected", "size", "1")),
                    List.of(Options.option("Y", new Attrs(Map.of("description", "${uiLabelMap.CommonY}"))),
                            Options.option("N", new Attrs(Map.of("description", "${uiLabelMap.CommonN}")))));
            case "very-long" -> plain("textarea", Map.of("cols", "60", "rows", "3"));
            case "id", "id-ne", "id-vlong" -> text("20", type.equals("id-vlong") ? "250" : "20");
            case "id-long" -> text("30", "60");
            case "name", "short-varchar" -> text("60", type.equals("name") ? "100" : "60");
            case "description", "comment", "value", "long-varchar" -> text("60", "250");
            default -> text("25", null);
        };
    }

    private static Input text(String size, String maxlength) {
        return plain("text", maxlength == null ? Map.of("size", size) : Map.of("size", size, "maxlength", maxlength));
    }

    private static Input plain(String kind, Map<String, String> a) {
        return Input.plain(kind, new Attrs(a), List.of());
    }
}
