package org.fulian.host.expr;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.el.BeanELResolver;
import javax.el.ELContext;
import javax.el.PropertyNotFoundException;

import org.apache.ofbiz.base.util.collections.LocalizedMap;

/** Finds names in the context map, keys in maps (in the reader's language), positions in lists, and properties of beans. */
final class ContextResolver extends BeanELResolver {

    private final Map<String, ?> variables;
    private final Locale locale;

    ContextResolver(Map<String, ?> variables, Locale locale) {
        super(true);
        this.variables = variables;
        this.locale = locale;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null || base instanceof Map<?, ?>) {
            context.setPropertyResolved(true);
            return lookUp(base == null ? variables : (Map<?, ?>) base, property, locale);
        }
        if (base instanceof List<?> || base.getClass().isArray()) {
            int index = index(property);
            int size = base instanceof List<?> list ? list.size() : Array.getLength(base);
            context.setPropertyResolved(true);
            return index < 0 || index >= size ? null : base instanceof List<?> list ? list.get(index) : Array.get(base, index);
        }
        if ("class".equals(property)) {
            throw new PropertyNotFoundException("Expressions have no access to classes");
        }
        return super.getValue(context, base, property);
    }

    /** Looks a key up, in the reader's language when the map knows languages. */
    static Object lookUp(Map<?, ?> map, Object key, Locale locale) {
        return map instanceof LocalizedMap<?> localized && locale != null && key instanceof String name
                ? localized.get(name, locale) : map.get(key);
    }

    private static int index(Object property) {
        try {
            return property instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(property));
        } catch (NumberFormatException e) {
            throw new PropertyNotFoundException("[" + property + "] is no position in a list");
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
        // Expressions are written by developers, yet labels and data flow near them: no way from a value to the class loader.
        if ("getClass".equals(method) || base instanceof Class || base instanceof ClassLoader) {
            throw new PropertyNotFoundException("Expressions have no access to classes");
        }
        return super.invoke(context, base, method, types, params);
    }
}
