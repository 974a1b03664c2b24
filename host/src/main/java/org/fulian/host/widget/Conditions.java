package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.service.GenericServiceException;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads the condition elements of screens and menus (host-api §7.1). */
final class Conditions {
    private Conditions() { }

    /** The condition of the element's {@code condition} child; always true when there is none. */
    static Condition of(Element owner) {
        Element holder = HostXml.child(owner, "condition");
        return holder == null ? r -> true : parse(HostXml.children(holder).get(0));
    }

    private static Condition parse(Element e) {
        Attrs a = Attrs.of(e);
        List<Condition> parts = HostXml.children(e).stream().map(Conditions::parse).toList();
        return switch (HostXml.localName(e)) {
            case "and" -> r -> parts.stream().allMatch(part -> part.test(r));
            case "or" -> r -> parts.stream().anyMatch(part -> part.test(r));
            case "not" -> r -> !parts.get(0).test(r);
            case "if-has-permission" -> r -> hasPermission(r, a.text(r, "permission"), a.text(r, "action"));
            case "if-service-permission" -> r -> servicePermission(r, a);
            case "if-empty" -> r -> ObjectType.isEmpty(a.accessor("field").get(r.context(), r.locale()));
            case "if-empty-section" -> r -> !(r.context().get("sections") instanceof Sections sections)
                    || !sections.has(a.text(r, "section-name"));
            case "if-compare" -> r -> compare(r, a, a.text(r, "value"));
            case "if-compare-field" -> r -> compare(r, a, a.accessor(a.has("to-field") ? "to-field" : "field").get(r.context()));
            default -> throw HostXml.error(e, "is no condition");
        };
    }

    private static boolean hasPermission(Render r, String permission, String action) {
        if (r.userLogin() == null) {
            return false;
        }
        var security = r.dispatcher().getSecurity();
        return action.isEmpty() ? security.hasPermission(permission, r.userLogin())
                : security.hasEntityPermission(permission, action, r.userLogin());
    }

    private static boolean servicePermission(Render r, Attrs a) {
        if (r.userLogin() == null) {
            return false;
        }
        String service = a.text(r, "service-name");
        Map<String, Object> in = new HashMap<>();
        if (a.has("context-map") && a.accessor("context-map").get(r.context()) instanceof Map<?, ?> extra) {
            in.putAll(UtilGenerics.<Map<String, Object>>cast(extra));
        }
        in.put("userLogin", r.userLogin());
        in.put("locale", r.locale());
        in.put("resourceDescription", a.get("resource-description", service));
        if (a.has("main-action")) {
            in.put("mainAction", a.text(r, "main-action"));
        }
        try {
            Map<String, Object> valid = r.dispatcher().getDispatchContext().makeValidContext(service, "IN", in);
            return Boolean.TRUE.equals(r.dispatcher().runSync(service, valid).get("hasPermission"));
        } catch (GenericServiceException e) {
            throw new IllegalStateException("Permission service " + service + " failed", e);
        }
    }

    private static boolean compare(Render r, Attrs a, Object other) {
        Object field = a.accessor("field").get(r.context());
        List<Object> problems = new ArrayList<>();
        Boolean outcome = ObjectType.doRealCompare(field == null ? "" : field, other == null ? "" : other, a.get("operator"),
                a.get("type"), a.text(r, "format"), problems, r.locale(), null, true);
        if (outcome == null || !problems.isEmpty()) {
            throw new IllegalArgumentException("cannot compare " + a.get("field") + ": " + problems);
        }
        return outcome;
    }
}
