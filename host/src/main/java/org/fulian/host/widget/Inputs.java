package org.fulian.host.widget;

import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilFormatOut;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Writes the fields of forms and grids (host-api §7.3). */
final class Inputs {

    private Inputs() { }

    static void render(FieldScope f) throws Exception {
        switch (f.field().input().kind()) {
            case "display" -> display(f, f.input().has("description") ? f.input().text(f.r(), "description") : f.value());
            case "display-entity" -> display(f, lookedUp(f));
            case "hyperlink" -> hyperlink(f);
            case "hidden" -> f.r().out().hidden(f.parameter(), f.input().has("value") ? f.input().text(f.r(), "value") : f.text(), f.owner());
            case "text" -> control(f, "input", "type", "text", "size", f.input().textOrNull(f.r(), "size"), "value", f.text());
            case "password" -> control(f, "input", "type", "password", "size", f.input().textOrNull(f.r(), "size"), "value", "");
            case "file" -> control(f, "input", "type", "file");
            case "date-time" -> date(f, f.parameter(), f.text(), f.id());
            case "textarea" -> textarea(f);
            case "drop-down" -> dropDown(f);
            case "check", "radio" -> choices(f);
            case "submit", "reset" -> button(f);
            case "container" -> f.r().out().open("div", "id", f.id(), "class", f.style()).close("div");
            default -> f.field().input().include().render(f.r());
        }
        tail(f);
    }

    /** The link beside the field and the hint under it. */
    private static void tail(FieldScope f) throws Exception {
        Link sub = f.field().input().subLink();
        if (sub != null && (!sub.a().has("use-when") || f.r().holds(sub.a().get("use-when")))) {
            f.r().out().raw(" ");
            sub.render(f.r(), sub.a().text(f.r(), "description"), sub.a().textOrNull(f.r(), "link-style"), linkName(f) + "_sub");
        }
        String tip = f.a().text(f.r(), "tooltip");
        if (!tip.isEmpty()) {
            f.r().out().element("span", tip, "class", f.a().get("tooltip-style", "tooltip"), "id", f.id() + "_tip");
        }
    }

    private static void display(FieldScope f, Object value) throws Exception {
        String text = formatted(f, value);
        if (text.isEmpty()) {
            text = f.input().text(f.r(), "default-value");
        }
        int size = Integer.parseInt(f.input().get("size", "0"));
        if (size > 0 && text.length() > size) {
            text = text.substring(0, size) + "\u2026";
        }
        Html out = f.r().out();
        boolean span = !f.inList() || f.style() != null || f.a().has("id-name");
        if (span) {
            out.open("span", "id", f.id(), "class", f.style());
        }
        if (f.a().get("encode-output", "true").equals("false")) {
            out.raw(text);
        } else {
            out.lines(text);
        }
        if (span) {
            out.close("span");
        }
        if (f.input().is("also-hidden") && !f.form().type().equals("list") && !f.form().target(f.r()).isEmpty()) {
            Object raw = f.value();
            out.hidden(f.parameter(), raw == null ? "" : FieldScope.plain(raw, f.r()), f.owner());
        }
    }

    private static String formatted(FieldScope f, Object value) throws Exception {
        if (value == null || "".equals(value)) {
            return "";
        }
        Render r = f.r();
        switch (f.input().get("type")) {
            case "date":
                DateFormat day = DateFormat.getDateInstance(DateFormat.SHORT, r.locale());
                day.setTimeZone(r.timeZone());
                return day.format(converted(r, value instanceof String text && text.length() > 10 ? text.substring(0, 10) : value,
                        value instanceof java.util.Date ? "Timestamp" : "Date"));
            case "date-time":
                DateFormat moment = DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.MEDIUM, r.locale());
                moment.setTimeZone(r.timeZone());
                return moment.format(converted(r, value, "Timestamp"));
            case "currency":
                return UtilFormatOut.formatCurrency((BigDecimal) converted(r, value, "BigDecimal"), f.input().text(r, "currency"), r.locale(), 10);
            case "number", "accounting-number":
                return NumberFormat.getNumberInstance(r.locale()).format(converted(r, value, "BigDecimal"));
            default:
                return FieldScope.plain(value, r);
        }
    }

    private static Object converted(Render r, Object value, String type) throws Exception {
        return ObjectType.simpleTypeOrObjectConvert(value, type, null, r.timeZone(), r.locale(), true);
    }

    private static Object lookedUp(FieldScope f) throws Exception {
        Object key = f.value();
        Attrs a = f.input();
        if (key == null || "".equals(key)) {
            return "";
        }
        GenericValue row = EntityQuery.use(f.r().delegator()).from(a.get("entity-name"))
                .where(Map.of(a.get("key-field-name", f.field().name()), key)).cache(a.is("cache")).queryFirst();
        String text = row == null ? "" : f.r().expandWith(a.get("description"), UtilGenerics.cast(row));
        return text.isEmpty() ? key : text;
    }

    private static String linkName(FieldScope f) {
        return f.form().name() + (f.inList() ? f.suffix() : "") + "_o_" + f.field().name();
    }

    private static void hyperlink(FieldScope f) throws Exception {
        String text = f.input().has("description") ? f.input().text(f.r(), "description") : f.text();
        f.field().input().link().render(f.r(), text, f.style(), linkName(f));
    }

    /** Opens a control with what all controls have in common. */
    private static Html control(FieldScope f, String tag, Object... own) {
        return named(f, f.parameter(), f.id(), tag, own);
    }

    private static Html named(FieldScope f, String name, String id, String tag, Object... own) {
        Attrs form = f.form().a();
        String style = f.style() == null ? "" : f.style();
        style += f.required() ? " " + f.a().get("required-field-style", form.get("default-required-field-style", "required")) : "";
        boolean typed = f.input().get("client-autocomplete-field", "true").equals("true") && form.get("client-autocomplete-fields", "true").equals("true");
        Object[] common = {"name", name, "id", id, "class", style.trim(), "form", f.owner(), "readonly", f.input().is("read-only"),
                "maxlength", f.input().textOrNull(f.r(), "maxlength"), "placeholder", f.input().textOrNull(f.r(), "placeholder"),
                "required", f.required() && !f.field().is("check"), "disabled", "true".equals(f.a().text(f.r(), "disabled")),
                "autofocus", !f.inList() && f.field().name().equals(form.get("focus-field-name")), "autocomplete", typed ? null : "off",
                "tabindex", f.a().textOrNull(f.r(), "tabindex"), "aria-label", f.inList() && f.field().asks() ? f.title() : null,
                "aria-describedby", f.a().has("tooltip") ? f.id() + "_tip" : null};
        return f.r().out().open(tag, Stream.of(own, common).flatMap(Arrays::stream).toArray());
    }

    /** A day has the browser's own picker; a moment stays a text in OFBiz's form, which the script completes with a picker. */
    private static void date(FieldScope f, String name, String value, String id) {
        String type = f.input().get("type", "timestamp");
        boolean day = type.equals("date");
        named(f, name, id, "input", "type", day ? "date" : "text", "size", "25", "value", day && value.length() > 10 ? value.substring(0, 10) : value,
                "placeholder", day ? null : type.equals("time") ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss",
                "data-picker", type.equals("timestamp") ? "datetime-local" : null);
    }

    private static void textarea(FieldScope f) {
        control(f, "textarea", "cols", f.input().get("cols"), "rows", f.input().get("rows")).line().text(f.text()).close("textarea");
    }

    private static void dropDown(FieldScope f) throws Exception {
        Attrs a = f.input();
        Map<String, String> choices = Options.choices(f.r(), f.field());
        String current = current(f);
        Html out = control(f, "select", "multiple", a.is("allow-multiple"), "size", a.get("size").equals("1") ? null : a.get("size"));
        boolean first = a.get("current").equals("first-in-list") && !current.isEmpty();
        if (first) {
            String text = a.has("current-description") ? a.text(f.r(), "current-description") : choices.getOrDefault(current, current);
            out.element("option", text, "value", current, "selected", true).element("option", "---", "value", current);
        }
        if (a.is("allow-empty") || choices.isEmpty()) {
            out.element("option", "\u00a0", "value", "");
        }
        choices.forEach((key, text) -> out.element("option", text, "value", key, "selected", !first && chosen(f, key, current)));
        out.close("select");
    }

    private static String current(FieldScope f) {
        return f.text().isEmpty() ? f.input().text(f.r(), "no-current-selected-key") : f.text();
    }

    private static boolean chosen(FieldScope f, String key, String current) {
        return f.value() instanceof List<?> many ? many.contains(key) : key.equals(current);
    }

    private static void choices(FieldScope f) throws Exception {
        boolean check = f.field().is("check");
        Map<String, String> choices = Options.choices(f.r(), f.field());
        if (choices.isEmpty() && check) {
            choices.put("Y", "");
        }
        int number = 0;
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            boolean on = check && f.input().has("all-checked") ? f.input().is("all-checked") : chosen(f, choice.getKey(), current(f));
            f.r().out().open("label", "class", check ? "check" : "radio");
            named(f, f.parameter(), number++ == 0 ? f.id() : f.id() + "_" + number, "input", "type", check ? "checkbox" : "radio",
                    "value", choice.getKey(), "checked", on).element("span", choice.getValue()).close("label");
        }
    }

    private static void button(FieldScope f) {
        control(f, "input", "type", f.field().is("reset") ? "reset" : "submit", "value", f.title(), "data-confirm", Link.confirmation(f.r(), f.input()));
    }
}
