package org.fulian.host.expr;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.el.BeanELResolver;
import javax.el.ELContext;
import javax.el.ELResolver;
import javax.el.PropertyNotFoundException;
import javax.el.PropertyNotWritableException;

import org.apache.ofbiz.base.util.collections.LocalizedMap;

/** Finds names in the context map, keys in maps (in the reader's language), positions in lists, and properties of beans. */
final class ContextResolver extends ELResolver {

    private final Map<String, ?> variables;
    private final Locale locale;
    private final BeanELResolver beans = new BeanELResolver(true);

    ContextResolver(Map<String, ?> variables, Locale locale) {
        this.variables = variables;
        this.locale = locale != null ? locale : variables.get("locale") instanceof Locale own ? own : null;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null || base instanceof Map<?, ?>) {
            context.setPropertyResolved(true);
            return lookUp(base == null ? variables : (Map<?, ?>) base, property);
        }
        if (base instanceof List<?> list) {
            int index = index(property);
            context.setPropertyResolved(true);
            return index < 0 || index >= list.size() ? null : list.get(index);
        }
        if (base.getClass().isArray()) {
            int index = index(property);
            context.setPropertyResolved(true);
            return index < 0 || index >= Array.getLength(base) ? null : Array.get(base, index);
        }
        if ("class".equals(property)) {
            throw new PropertyNotFoundException("Expressions have no access to classes");
        }
        return beans.getValue(context, base, property);
    }

    /** Looks a key up, in the reader's language when the map knows languages. */
    private Object lookUp(Map<?, ?> map, Object key) {
        return map instanceof LocalizedMap<?> localized && locale != null && key instanceof String name
                ? localized.get(name, locale) : map.get(key);
    }

    private static int index(Object property) {
        if (property instanceof Number number) {
            return number.intValue();
        }
        try {
            return Integer.parseInt(String.valueOf(property));
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
        return beans.invoke(context, base, method, types, params);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException(String.valueOf(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
