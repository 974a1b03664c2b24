package org.fulian.host.expr;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.MissingPropertyException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/** Short Groovy texts in XML: {@code ${groovy: …}} and {@code use-when}. Scripts in files are the service part's business. */
public final class GroovyExpressions {
    // The texts come from the component's files, so their number is bounded.
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private GroovyExpressions() { }

    /** Runs a text over a context; assignments stay in the script. */
    public static Object evaluate(String code, Map<String, ?> context) {
        Class<?> type = CLASSES.computeIfAbsent(code, GroovyExpressions::compile);
        return InvokerHelper.createScript(type, binding(context)).run();
    }

    private static Class<?> compile(String code) {
        return new GroovyClassLoader(Thread.currentThread().getContextClassLoader()).parseClass(code);
    }

    /** Names are read from the context as they are asked for: copying a whole screen context per expression would be slow. */
    private static Binding binding(Map<String, ?> context) {
        return new Binding() {
            @Override
            public Object getVariable(String name) {
                if (super.hasVariable(name)) {
                    return super.getVariable(name);
                }
                if ("context".equals(name)) {
                    return context;
                }
                if (context != null && context.containsKey(name)) {
                    return context.get(name);
                }
                throw new MissingPropertyException(name, Binding.class);
            }

            @Override
            public boolean hasVariable(String name) {
                return super.hasVariable(name) || "context".equals(name) || context != null && context.containsKey(name);
            }
        };
    }
}
