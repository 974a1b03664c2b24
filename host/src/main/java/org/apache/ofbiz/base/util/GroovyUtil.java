package org.apache.ofbiz.base.util;

import java.util.Map;

import groovy.lang.Binding;
import org.fulian.host.expr.GroovyExpressions;

/** Groovy texts over a context. */
public final class GroovyUtil {

    private GroovyUtil() { }

    /** Evaluates an expression, word operators included. */
    public static Object eval(String expression, Map<String, Object> context) {
        return UtilValidate.isEmpty(expression) ? null
                : GroovyExpressions.evaluate(StringUtil.convertOperatorSubstitutions(expression), context);
    }

    /** The names of a context, and the context itself as {@code context}. */
    public static Binding getBinding(Map<String, Object> context) { return GroovyExpressions.binding(context); }
}
