package org.fulian.host.widget;

import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.FlexibleMapAccessor;

/**
 * One field at the moment it is rendered: its names, title and value (host-api §7.3, values).
 * {@code suffix} is {@code _o_N} in the rows of a list, {@code owner} the id of a form that is not wrapped around the field.
 */
record FieldScope(Render r, Form form, Field field, String suffix, String owner) {

    Attrs a() {
        return field.a();
    }

    Attrs input() {
        return field.input().a();
    }

    boolean inList() {
        return !suffix.isEmpty();
    }

    /** The name under which the value is sent. */
    String parameter() {
        return a().get("parameter-name", field.name()) + (form.type().equals("multi") ? suffix : "");
    }

    String id() {
        return a().has("id-name") ? a().text(r, "id-name") : form.name() + "_" + field.name() + suffix;
    }

    String style() {
        return a().has("widget-style") ? a().textOrNull(r, "widget-style") : form.a().textOrNull(r, "default-widget-style");
    }

    boolean required() {
        return a().is("required-field");
    }

    String title() {
        if (a().has("title")) {
            return a().text(r, "title");
        }
        String key = "FormFieldTitle_" + field.name();
        Object label = r.map("uiLabelMap").get(key);
        return label == null || label.equals(key) ? words(field.name()) : label.toString();
    }

    /** Words out of a camel case name; a closing " Id" is written " ID". */
    static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        String text = spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
        return text.endsWith(" Id") ? text.substring(0, text.length() - 2) + "ID" : text;
    }

    /** What the user sent, when a failed request is shown again; rows of a list show their own data. */
    private boolean resubmitted() {
        Object use = r.context().get("useRequestParameters");
        boolean rowText = inList() && !field.asks();
        return !rowText && (Boolean.TRUE.equals(use) || Boolean.TRUE.equals(r.context().get("isError")) && !Boolean.FALSE.equals(use));
    }

    /** The value itself, before it is formatted; null when there is none. */
    Object value() {
        if (resubmitted()) {
            return r.map("parameters").get(parameter());
        }
        FlexibleMapAccessor<Object> entry = FlexibleMapAccessor.getInstance(a().get("entry-name", field.name()));
        Map<String, Object> data = data();
        Object value = entry.get(data == null ? r.context() : data, r.locale());
        boolean fallBack = value == null && data == null && !Boolean.FALSE.equals(r.context().get("useRequestParameters"));
        return fallBack ? entry.get(r.map("parameters"), r.locale()) : value;
    }

    private Map<String, Object> data() {
        String name = a().get("map-name", form.a().get("default-map-name"));
        return name.isEmpty() ? null : FlexibleMapAccessor.getInstance(name).get(r.context()) instanceof Map<?, ?> map ? UtilGenerics.cast(map) : null;
    }

    /** The value as text for a control; the field's default-value when it is empty. */
    String text() {
        Object value = value() instanceof List<?> many ? many.stream().findFirst().orElse(null) : value();
        String text = value == null ? "" : plain(value, r);
        return text.isEmpty() ? input().text(r, "default-value") : text;
    }

    /** Numbers in the user's form, dates in the form that is read back (host-api §7.3). */
    static String plain(Object value, Render r) {
        String pattern = value instanceof java.sql.Date ? "yyyy-MM-dd" : value instanceof java.sql.Time ? "HH:mm:ss.SSS" : "yyyy-MM-dd HH:mm:ss.SSS";
        if (value instanceof Date date) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ROOT);
            format.setTimeZone(r.timeZone());
            return format.format(date);
        }
        if (value instanceof Double || value instanceof Float || value instanceof java.math.BigDecimal) {
            NumberFormat format = NumberFormat.getInstance(r.locale());
            format.setMaximumFractionDigits(10);
            return format.format(value);
        }
        return value.toString().trim();
    }

    static int number(String property, int otherwise) {
        String text = UtilProperties.getPropertyValue("widget", property);
        return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
