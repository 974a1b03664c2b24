package org.fulian.host.expr;

import de.odysseus.el.ExpressionFactoryImpl;
import de.odysseus.el.util.SimpleContext;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.el.BeanELResolver;
import javax.el.ELContext;
import javax.el.ELException;
import javax.el.ExpressionFactory;
import javax.el.FunctionMapper;
import javax.el.PropertyNotFoundException;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.StringUtil;
import org.apache.ofbiz.base.util.collections.LocalizedMap;
import org.fulian.host.UnsupportedFeatureException;

/** Unified expression language over a context map (host-api §6.1). */
public final class Uel {
    private static final String MODULE = Uel.class.getName();
    private static final ExpressionFactory FACTORY = factory();
    private static final FunctionMapper FUNCTIONS = new UelFunctions();

    private Uel() { }

    private static ExpressionFactory factory() {
        Properties properties = new Properties();
        properties.setProperty("javax.el.nullProperties", "true");
        properties.setProperty("javax.el.methodInvocations", "true");
        return new ExpressionFactoryImpl(properties);
    }

    /**
     * The value of an expression, without its {@code ${}}. What is missing, or fails, is null as in OFBiz; only what this host does
     * not know at all stops the caller.
     */
    public static Object evaluate(Map<String, ?> context, String expression, Locale locale) {
        if (expression.isBlank()) {
            return null;
        }
        try {
            ELContext elContext = new SimpleContext(new Resolver(context, localeOr(locale, context))) {
                @Override
                public FunctionMapper getFunctionMapper() { return FUNCTIONS; }
            };
            String prepared = "${" + StringUtil.convertOperatorSubstitutions(expression) + "}";
            return FACTORY.createValueExpression(elContext, prepared, Object.class).getValue(elContext);
        } catch (PropertyNotFoundException e) {
            Debug.logVerbose("Nothing found for [%s]: %s", MODULE, expression, e.getMessage());
        } catch (UnsupportedFeatureException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof ELException && e.getCause() instanceof UnsupportedFeatureException unsupported) {
                throw unsupported;
            }
            Debug.logError(e, "Error evaluating the expression [" + expression + "]", MODULE);
        }
        return null;
    }

    /** The value of a plain name: what {@link #evaluate} gives, without parsing. */
    public static Object get(Map<String, ?> context, String name, Locale locale) {
        try {
            return lookUp(context, name, localeOr(locale, context));
        } catch (IllegalArgumentException e) {   // an entity value that has no such field
            Debug.logError(e, "Error looking up [" + name + "]", MODULE);
            return null;
        }
    }

    /** The locale given, else that of the context; entity values, which refuse unknown names, serve as contexts too. */
    private static Locale localeOr(Locale given, Map<String, ?> context) {
        return given == null && context.containsKey("locale") && context.get("locale") instanceof Locale own ? own : given;
    }

    /** Looks a key up, in the reader's language when the map knows languages. */
    private static Object lookUp(Map<?, ?> map, Object key, Locale locale) {
        return map instanceof LocalizedMap<?> localized && locale != null && key instanceof String name
                ? localized.get(name, locale) : map.get(key);
    }

    /** Finds names in the context map, keys in maps, positions in lists, and properties of beans. */
    private static final class Resolver extends BeanELResolver {
        private final Map<String, ?> variables;
        private final Locale locale;

        Resolver(Map<String, ?> variables, Locale locale) {
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
}
