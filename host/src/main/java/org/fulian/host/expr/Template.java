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

    /** One piece of the text, literal or computed. */
    public interface Part {
        /** Its value, null when missing. */
        Object value(Scope scope);
    }

    /** Cuts a text into its parts. */
    public static List<Part> parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
            int close = closing(text, open);
            if (close < 0) {
                break;
            }
            if (open > 0 && text.charAt(open - 1) == '\\') {
                literal.append(text, at, open - 1).append(text, open, close + 1);
            } else {
                literal.append(text, at, open);
                addLiteral(literal, parts);
                parts.add(expression(text.substring(open + 2, close)));
            }
            at = close + 1;
        }
        literal.append(text.substring(at));
        addLiteral(literal, parts);
        return parts;
    }

    private static void addLiteral(StringBuilder literal, List<Part> parts) {
        if (literal.length() > 0) {
            String text = literal.toString();
            parts.add(scope -> text);
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

    /** The text of an expression may itself hold expressions. */
    private static Part expression(String code) {
        if (code.startsWith("groovy:")) {
            return scope -> groovy(code.substring("groovy:".length()), scope);
        }
        if (code.startsWith("bsh:")) {
            throw new UnsupportedFeatureException("BeanShell in [" + code + "]", "§6.1");
        }
        int currency = code.indexOf(CURRENCY);
        if (currency >= 0 && code.endsWith(")")) {
            Part amount = expression(code.substring(0, currency));
            List<Part> iso = parse(code.substring(currency + CURRENCY.length(), code.length() - 1));
            return scope -> amount.value(scope) == null ? null
                    : UtilFormatOut.formatCurrency(new BigDecimal(amount.value(scope).toString()), text(iso, scope), scope.locale(), -1);
        }
        List<Part> parts = parse(code);
        return scope -> Uel.evaluate(scope.context(), text(parts, scope), scope.locale());
    }

    private static Object groovy(String code, Scope scope) {
        try {
            return GroovyExpressions.evaluate(code, scope.context());
        } catch (UnsupportedFeatureException e) {
            throw e;
        } catch (RuntimeException e) {   // as in OFBiz a failing scriptlet leaves an empty place and a trace in the log
            Debug.logWarning(e, "Error evaluating the scriptlet [" + code + "]", Template.class.getName());
            return null;
        }
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
        if (value instanceof Date date) {
            String pattern = date instanceof java.sql.Date ? UtilDateTime.getDateFormat()
                    : date instanceof Time ? UtilDateTime.getTimeFormat() : UtilDateTime.getDateTimeFormat();
            return UtilDateTime.toDateTimeFormat(pattern, scope.timeZone(), scope.locale()).format(date);
        }
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
