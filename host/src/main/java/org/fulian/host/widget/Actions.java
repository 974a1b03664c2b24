package org.fulian.host.widget;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;
import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.component.Components;
import org.fulian.host.service.GroovyScripts;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Reads action elements: what screens, forms, rows and menus do before they are shown (host-api §7.1). */
final class Actions {
    private Actions() { }

    /** The actions in the element's child of that name; none when it is missing. */
    static List<Widget> of(Element owner, String holderName, List<Widget> parent) {
        Element holder = HostXml.child(owner, holderName);
        if (holder == null) {
            return parent;
        }
        List<Widget> actions = new ArrayList<>();
        for (Element e : HostXml.children(holder)) {
            if (HostXml.localName(e).equals("call-parent-actions")) {
                actions.addAll(parent);
            } else {
                Widget action = parse(e);
                String where = HostXml.file(e) + ":" + HostXml.line(e) + " <" + HostXml.localName(e) + ">";
                actions.add(r -> {
                    try {
                        action.render(r);
                    } catch (Exception failed) {
                        throw ScreenRenderException.of(where, failed);
                    }
                });
            }
        }
        return List.copyOf(actions);
    }

    private static Widget parse(Element e) {
        Attrs a = Attrs.of(e);
        return switch (HostXml.localName(e)) {
            case "set" -> set(e, a);
            case "property-map" -> r -> propertyMap(r, a);
            case "property-to-field" -> r -> propertyToField(r, a);
            case "script" -> script(e, a);
            case "service" -> service(e, a);
            default -> EntityActions.parse(e, a);
        };
    }

    private static Widget set(Element e, Attrs a) {
        if (a.has("from-field") && a.has("value")) {
            throw HostXml.error(e, "has both from-field and value");
        }
        FlexibleMapAccessor<Object> to = a.accessor("field");
        return r -> {
            Object value = a.has("from-field") ? source(r, a) : a.has("value") ? a.text(r, "value") : null;
            if (ObjectType.isEmpty(value) && a.has("default-value")) {
                value = a.text(r, "default-value");
            }
            value = typed(r, value, a.get("type"));
            if (value == null && !a.is("set-if-null") || value != null && ObjectType.isEmpty(value) && !a.is("set-if-empty")) {
                return;
            }
            store(r, a, to, value);
        };
    }

    private static Object source(Render r, Attrs a) {
        HttpServletRequest request = r.request();
        return switch (a.get("from-scope")) {
            case "user" -> request.getSession().getAttribute(a.text(r, "from-field"));
            case "application" -> request.getServletContext().getAttribute(a.text(r, "from-field"));
            default -> a.accessor("from-field").get(r.context(), r.locale());
        };
    }

    private static void store(Render r, Attrs a, FlexibleMapAccessor<Object> to, Object value) {
        switch (a.get("to-scope")) {
            case "user" -> r.request().getSession().setAttribute(a.text(r, "field"), value);
            case "application" -> r.request().getServletContext().setAttribute(a.text(r, "field"), value);
            default -> {
                String root = a.get("field").split("[.\\[]", 2)[0];
                if (a.is("global")) {
                    to.put(r.globals(), value);
                }
                // seen from here already, unless something local hides it; written twice, "list[]" would grow by two
                if (!a.is("global") || r.context().get(root) != r.globals().get(root)) {
                    to.put(r.context(), value);
                }
            }
        }
    }

    private static Object typed(Render r, Object value, String type) throws Exception {
        return switch (type) {
            case "NewMap" -> new HashMap<String, Object>();
            case "NewList" -> new LinkedList<Object>();
            case "" -> value;
            default -> value == null ? null : ObjectType.simpleTypeOrObjectConvert(value, type, null, r.timeZone(), r.locale(), true);
        };
    }

    /** A second property map of the same name goes underneath the first, in the scope and in the global one alike. */
    private static void propertyMap(Render r, Attrs a) {
        String resource = a.text(r, "resource");
        FlexibleMapAccessor<Object> name = a.accessor("map-name");
        Object known = name.get(r.context());
        addLabels(r, name, r.context(), known, resource);
        if (a.is("global")) {
            Object global = name.get(r.globals());
            if (global == null || global != known) {
                addLabels(r, name, r.globals(), global, resource);
            }
        }
    }

    private static void addLabels(Render r, FlexibleMapAccessor<Object> name, Map<String, Object> scope, Object known, String resource) {
        if (known instanceof ResourceBundleMapWrapper labels) {
            labels.addBottomResourceBundle(resource);
        } else {
            name.put(scope, UtilProperties.getResourceBundleMap(resource, r.locale(), r.context()));
        }
    }

    private static void propertyToField(Render r, Attrs a) {
        String resource = a.text(r, "resource");
        String property = a.text(r, "property");
        String value = a.is("no-locale") ? UtilProperties.getPropertyValue(resource, property)
                : UtilProperties.getMessage(resource, property, r.locale());
        if (value == null || value.isEmpty()) {
            value = a.text(r, "default");
        }
        if (a.has("arg-list-name") && a.accessor("arg-list-name").get(r.context()) instanceof List<?> args) {
            value = MessageFormat.format(value, args.toArray());
        }
        a.accessor("field").put(r.context(), value);
    }

    private static Widget script(Element e, Attrs a) {
        String[] parts = a.get("location").split("#", 2);
        if (!parts[0].endsWith(".groovy")) {
            throw HostXml.error(e, "runs Groovy scripts only, not " + parts[0]);
        }
        if (Components.resolve(parts[0]) == null) {
            throw HostXml.error(e, "names a script that does not exist: " + parts[0]);
        }
        return r -> GroovyScripts.run(parts[0], parts.length > 1 ? parts[1] : null, r.context());
    }

    private static Widget service(Element e, Attrs a) {
        List<Param> maps = Param.list(e, "field-map", "field-name");
        return r -> {
            String name = a.text(r, "service-name");
            Map<String, Object> in = new LinkedHashMap<>();
            var dctx = r.dispatcher().getDispatchContext();
            if (a.is("auto-field-map")) {
                in.putAll(dctx.makeValidContext(name, "IN", r.map("parameters")));
                in.putAll(dctx.makeValidContext(name, "IN", r.context()));
            } else if (a.has("auto-field-map") && !a.get("auto-field-map").equals("false")
                    && a.accessor("auto-field-map").get(r.context()) instanceof Map<?, ?> source) {
                in.putAll(dctx.makeValidContext(name, "IN", UtilGenerics.<Map<String, Object>>cast(source)));
            }
            for (Param map : maps) {
                in.put(map.name(), map.object(r));
            }
            for (String common : List.of("userLogin", "locale", "timeZone")) {
                in.putIfAbsent(common, r.context().get(common));
            }
            Map<String, Object> result = r.dispatcher().runSync(name, in);
            if (ServiceUtil.isError(result) && !a.is("ignore-error")) {
                throw new IllegalStateException("Service " + name + " failed: " + ServiceUtil.getErrorMessage(result));
            }
            keep(r, a, result);
        };
    }

    private static void keep(Render r, Attrs a, Map<String, Object> result) {
        if (a.has("result-map")) {
            a.accessor("result-map").put(r.context(), result);
            r.context().put("queryString", result.get("queryString"));
            r.context().put("queryStringMap", result.get("queryStringMap"));
        } else {
            r.context().putAll(result);
        }
        String list = a.text(r, "result-map-list");
        if (!list.isEmpty() && result.get(list) != null) {
            r.context().put(list, result.get(list));
        }
    }
}
