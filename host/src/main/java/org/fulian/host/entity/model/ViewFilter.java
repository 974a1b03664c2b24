package org.fulian.host.entity.model;

import java.util.List;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** The {@code entity-condition} of a view or of one of its links, as data; where and having may be null (host-api §2.4). */
public record ViewFilter(boolean filterByDate, boolean distinct, Condition where, Condition having, List<String> orderBy) {

    /** A comparison or a combination of conditions. */
    public sealed interface Condition permits Comparison, Combination { }

    /**
     * A comparison of a member's field (an empty entity alias means an alias of the view) with another field, or with a value where
     * the related field is null. Operators have the names of host-api §3.5; a null value means IS NULL.
     */
    public record Comparison(String entityAlias, String fieldName, String operator, String relEntityAlias, String relFieldName,
            String value, boolean ignoreCase) implements Condition { }

    /** Conditions joined by {@code and} or {@code or}. */
    public record Combination(String combine, List<Condition> conditions) implements Condition { }

    static ViewFilter read(Element e) {
        List<Element> conditions = HostXml.children(e, "condition-expr", "condition-list");
        Element having = HostXml.child(e, "having-condition-list");
        return new ViewFilter("true".equals(e.getAttribute("filter-by-date")), "true".equals(e.getAttribute("distinct")),
                conditions.isEmpty() ? null : condition(conditions.get(0)), having == null ? null : condition(having),
                HostXml.children(e, "order-by").stream().map(o -> o.getAttribute("field-name")).toList());
    }

    private static Condition condition(Element e) {
        if (!e.getLocalName().equals("condition-expr")) {
            return new Combination(e.getAttribute("combine"), HostXml.children(e).stream().map(ViewFilter::condition).toList());
        }
        return new Comparison(e.getAttribute("entity-alias"), e.getAttribute("field-name"), e.getAttribute("operator"),
                e.getAttribute("rel-entity-alias"), HostXml.attribute(e, "rel-field-name"), HostXml.attribute(e, "value"),
                "true".equals(e.getAttribute("ignore-case")));
    }
}
