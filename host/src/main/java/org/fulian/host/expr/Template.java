package org.fulian.host.expr;

import java.math.BigDecimal;
import java.sql.Time;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilFormatOut;
import org.fulian.host.UnsupportedFeatureException;

/** The parts of a text with {@code ${}} expressions (host-api §6.1). */
public final class Template {

    private static final String CURRENCY = "?currency(";

    private Template() { }

    /** What an expression is evaluated in. */
    public record Scope(Map<String, ?> context, TimeZone timeZone, Locale locale) { }

    /** One piece of the text. */
    public sealed interface Part {
        /** Its value, null when missing. */
        Object value(Scope scope);
    }

    /** Literal text. */
    public record Text(String text) implements Part {
        @Override
        public Object value(Scope scope) { return text; }
    }

    /** {@code ${expr}}, whose text may itself hold expressions. */
    record Expression(List<Part> code) implements Part {
        @Override
        public Object value(Scope scope) {
            String text = Template.text(code, scope);
            return text.isBlank() ? null : Uel.evaluate(scope.context(), text, scope.locale());
        }
    }

    /** {@code ${expr?currency(code)}}. */
    record Currency(Expression amount, List<Part> code) implements Part {
        @Override
        public Object value(Scope scope) {
            Object given = amount.value(scope);
            return given == null ? null
                    : UtilFormatOut.formatCurrency(new BigDecimal(given.toString()), Template.text(code, scope), scope.locale());
        }
    }

    /** {@code ${groovy: code}}. */
    record Groovy(String code) implements Part {
        @Override
        public Object value(Scope scope) {
            try {
                return GroovyExpressions.evaluate(code, scope.context());
            } catch (UnsupportedFeatureException e) {
                throw e;
            } catch (RuntimeException e) {   // as in OFBiz a failing scriptlet leaves an empty place and a trace in the log
                Debug.logWarning(e, "Error evaluating the scriptlet [" + code + "]", Template.class.getName());
                return null;
            }
        }
    }

    /** Cuts a text into its parts. */
    public static List<Part> parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("${", at);
            int close = open < 0 ? -1 : closing(text, open);
            if (close < 0) {
                break;
            }
            if (open > 0 && text.charAt(open - 1) == '\\') {
                literal.append(text, at, open - 1).append(text, open, close + 1);
            } else {
                literal.append(text, at, open);
                flush(literal, parts);
                parts.add(expression(text.substring(open + 2, close)));
            }
            at = close + 1;
        }
        literal.append(text.substring(at));
        flush(literal, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (literal.length() > 0) {
            parts.add(new Text(literal.toString()));
            literal.setLength(0);
        }
    }

    /** Position of the bracket that ends the expression; only nested expressions count, as in OFBiz, not other brackets. */
    private static int closing(String text, int open) {
        int close = text.indexOf('}', open + 2);
        int nested = text.indexOf("${", open + 2);
        while (nested >= 0 && close >= 0 && nested < close) {
            close = text.indexOf('}', close + 1);
            nested = text.indexOf("${", nested + 2);
        }
        return close;
    }

    private static Part expression(String code) {
        if (code.startsWith("groovy:")) {
            return new Groovy(code.substring("groovy:".length()));
        }
        if (code.startsWith("bsh:")) {
            throw new UnsupportedFeatureException("BeanShell in [" + code + "]", "§6.1");
        }
        int currency = code.indexOf(CURRENCY);
        if (currency >= 0 && code.endsWith(")")) {
            return new Currency(new Expression(parse(code.substring(0, currency))),
                    parse(code.substring(currency + CURRENCY.length(), code.length() - 1)));
        }
        return new Expression(parse(code));
    }

    /** Expands parts to text: dates by their formats, numbers plain, what is missing empty. */
    public static String text(List<Part> parts, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(format(part.value(scope), scope));
        }
        return text.toString();
    }

    private static String format(Object value, Scope scope) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Date date) {
            String pattern = date instanceof java.sql.Date ? UtilDateTime.getDateFormat()
                    : date instanceof Time ? UtilDateTime.getTimeFormat() : UtilDateTime.getDateTimeFormat();
            return UtilDateTime.toDateTimeFormat(pattern, scope.timeZone(), scope.locale()).format(date);
        }
        return value.toString();
    }
}
