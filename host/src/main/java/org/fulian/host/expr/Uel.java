package org.fulian.host.expr;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import javax.el.ELContext;
import javax.el.ELException;
import javax.el.ELResolver;
import javax.el.ExpressionFactory;
import javax.el.FunctionMapper;
import javax.el.PropertyNotFoundException;
import javax.el.VariableMapper;

import de.odysseus.el.ExpressionFactoryImpl;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.StringUtil;
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
        try {
            ELContext elContext = new MapElContext(new ContextResolver(context, localeOr(locale, context)));
            String prepared = "${" + StringUtil.convertOperatorSubstitutions(expression) + "}";
            return FACTORY.createValueExpression(elContext, prepared, Object.class).getValue(elContext);
        } catch (PropertyNotFoundException e) {
            Debug.logVerbose("Nothing found for [%s]: %s", MODULE, expression, e.getMessage());
        } catch (UnsupportedFeatureException e) {
            throw e;
        } catch (ELException e) {
            if (e.getCause() instanceof UnsupportedFeatureException unsupported) {
                throw unsupported;
            }
            Debug.logError(e, "Error evaluating the expression [" + expression + "]", MODULE);
        } catch (RuntimeException e) {
            Debug.logError(e, "Error evaluating the expression [" + expression + "]", MODULE);
        }
        return null;
    }

    /** The value of a plain name: what {@link #evaluate} gives, without parsing. */
    public static Object get(Map<String, ?> context, String name, Locale locale) {
        try {
            return ContextResolver.lookUp(context, name, localeOr(locale, context));
        } catch (IllegalArgumentException e) {   // an entity value that has no such field
            Debug.logError(e, "Error looking up [" + name + "]", MODULE);
            return null;
        }
    }

    /** The locale given, else that of the context; entity values, which refuse unknown names, serve as contexts too. */
    private static Locale localeOr(Locale given, Map<String, ?> context) {
        return given == null && context.containsKey("locale") && context.get("locale") instanceof Locale own ? own : given;
    }

    private static final class MapElContext extends ELContext {

        private final ContextResolver resolver;

        MapElContext(ContextResolver resolver) { this.resolver = resolver; }

        @Override
        public ELResolver getELResolver() { return resolver; }

        @Override
        public FunctionMapper getFunctionMapper() { return FUNCTIONS; }

        @Override
        public VariableMapper getVariableMapper() { return null; }
    }
}
