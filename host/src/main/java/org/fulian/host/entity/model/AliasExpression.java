package org.fulian.host.entity.model;

import java.util.List;
import java.util.Set;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** A {@code complex-alias}: an operation on fields and constants (host-api §2.4). */
sealed interface AliasExpression {
    /** What an alias may compute with; anything else in a model file would be raw SQL. */
    Set<String> OPERATORS = Set.of("+", "-", "*", "/", "||");

    /** Operands joined by one operator. */
    record Operation(String operator, List<AliasExpression> operands) implements AliasExpression { }

    /** A member's field, with a value for null and a function around it; or a constant when it names no field. */
    record Operand(String entityAlias, String field, String defaultValue, String value, String function) implements AliasExpression { }

    static AliasExpression read(Element e) {
        if (e.getLocalName().equals("complex-alias")) {
            if (!OPERATORS.contains(e.getAttribute("operator"))) {
                throw HostXml.error(e, "operator " + e.getAttribute("operator") + " is none of " + OPERATORS.stream().sorted().toList());
            }
            return new Operation(e.getAttribute("operator"), HostXml.children(e).stream().map(AliasExpression::read).toList());
        }
        Operand operand = new Operand(e.getAttribute("entity-alias"), HostXml.attribute(e, "field"), constant(e, "default-value"),
                constant(e, "value"), e.getAttribute("function"));
        if ((operand.field() == null) == (operand.value() == null)) {
            throw HostXml.error(e, "needs either a field or a value");
        }
        return operand;
    }

    private static String constant(Element e, String attribute) {
        String text = HostXml.attribute(e, attribute);
        if (text != null && !text.matches("-?\\d+(\\.\\d+)?|'[^']*'")) {
            throw HostXml.error(e, attribute + " is neither a number nor a text in single quotes: " + text);
        }
        return text;
    }
}
