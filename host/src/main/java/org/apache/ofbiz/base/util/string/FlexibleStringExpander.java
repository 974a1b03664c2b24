package org.apache.ofbiz.base.util.string;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.ofbiz.base.lang.IsEmpty;
import org.apache.ofbiz.base.util.UtilMisc;
import org.fulian.host.expr.Template;

/** A text with {@code ${}} expressions (host-api §6.1); the parsing is {@link Template}'s. */
public final class FlexibleStringExpander implements IsEmpty {
    private final String original;
    private final List<Template.Part> parts;

    private FlexibleStringExpander(String original) {
        this.original = original;
        this.parts = Template.parse(original);
    }

    /** Never null: null gives the empty text. */
    public static FlexibleStringExpander getInstance(String expression) {
        return new FlexibleStringExpander(expression == null ? "" : expression);
    }

    /** Expands at once, by the context's own locale and time zone. */
    public static String expandString(String expression, Map<String, ? extends Object> context) {
        return expandString(expression, context, null, null);
    }

    /** Expands at once, for a language. */
    public static String expandString(String expression, Map<String, ? extends Object> context, Locale locale) {
        return expandString(expression, context, null, locale);
    }

    /** Expands at once, for a language and a time zone. */
    public static String expandString(String expression, Map<String, ? extends Object> context, TimeZone timeZone, Locale locale) {
        if (expression == null || context == null || !expression.contains("${")) {
            return expression == null ? "" : expression;
        }
        return Template.text(Template.parse(expression), scope(context, timeZone, locale));
    }

    /** The value: an object when the text is exactly one expression, else text. */
    public Object expand(Map<String, ? extends Object> context) {
        if (context == null) {
            return original;
        }
        Template.Scope scope = scope(context, null, null);
        return parts.size() == 1 ? parts.get(0).value(scope) : Template.text(parts, scope);
    }

    private static Template.Scope scope(Map<String, ?> context, TimeZone timeZone, Locale locale) {
        return new Template.Scope(context, timeZone != null ? timeZone : own(context, "timeZone") instanceof TimeZone tz ? tz : TimeZone.getDefault(),
                locale != null ? locale : UtilMisc.ensureLocale(own(context, "locale")));
    }

    /** Entity values serve as contexts too, and refuse unknown names. */
    private static Object own(Map<String, ?> context, String name) { return context.containsKey(name) ? context.get(name) : null; }

    @Override
    public boolean isEmpty() { return original.isEmpty(); }

    @Override
    public String toString() { return original; }
}
