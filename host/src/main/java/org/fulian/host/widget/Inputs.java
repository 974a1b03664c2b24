package org.fulian.host.widget;

import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilFormatOut;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Writes the fields of forms and grids (host-api §7.3). */
final class Inputs {
    private static final List<String> TEXT_OPERATORS = List.of("equals", "like", "contains", "empty", "notEqual");
    private static final List<String> DATES_FROM = List.of("equals", "sameDay", "greaterThanFromDayStart", "greaterThan");
    private static final List<String> DATES_THRU = List.of("opLessThan", "upToDay", "upThruDay", "empty");
    private static final List<String> RANGE_FROM = List.of("equals", "greaterThan", "greaterThanEqualTo");
    private static final List<String> RANGE_THRU = List.of("lessThan", "lessThanEqualTo");
    private static final Map<String, String> OPERATOR_LABELS = Map.ofEntries(Map.entry("equals", "CommonEquals"), Map.entry("like", "CommonBeginsWith"),
            Map.entry("contains", "CommonContains"), Map.entry("empty", "CommonEmpty"), Map.entry("notEqual", "CommonNotEqual"),
            Map.entry("sameDay", "CommonSameDay"), Map.entry("greaterThanFromDayStart", "CommonGreaterThanFromDayStart"),
            Map.entry("greaterThan", "CommonGreaterThan"), Map.entry("opLessThan", "CommonLessThan"), Map.entry("upToDay", "CommonUpToDay"),
            Map.entry("upThruDay", "CommonUpThruDay"), Map.entry("greaterThanEqualTo", "CommonGreaterThanEqualTo"),
            Map.entry("lessThan", "CommonLessThan"), Map.entry("lessThanEqualTo", "CommonLessThanEqualTo"));

    private Inputs() { }

    static void render(FieldScope f) throws Exception {
        switch (f.field().input().kind()) {
            case "display" -> display(f, f.input().has("description") ? f.input().text(f.r(), "description") : f.value());
            case "display-entity" -> display(f, lookedUp(f));
            case "hyperlink" -> hyperlink(f);
            case "hidden" -> f.r().out().hidden(f.parameter(), f.input().has("value") ? f.input().text(f.r(), "value") : f.text(), f.owner());
            case "text" -> control(f, "text", f.parameter(), f.text(), f.id());
            case "password" -> control(f, "password", f.parameter(), "", f.id());
            case "file" -> control(f, "file", f.parameter(), null, f.id());
            case "date-time" -> date(f, f.parameter(), dateText(f, f.text()), f.id());
            case "textarea" -> textarea(f);
            case "drop-down" -> dropDown(f);
            case "check", "radio" -> choices(f);
            case "submit", "reset" -> button(f);
            case "image" -> LayoutWidgets.image(f.r(), new Attrs(Map.of("src", f.input().get("value", "${" + f.field().name() + "}"),
                    "alt", f.input().get("alternate"), "style", f.input().get("style"), "url-mode", "content")));
            case "text-find" -> textFind(f);
            case "date-find" -> range(f, DATES_FROM, DATES_THRU);
            case "range-find" -> range(f, RANGE_FROM, RANGE_THRU);
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
        String text = row == null ? "" : FlexibleText.expandWith(f.r(), a.get("description"), UtilGenerics.cast(row));
        return text.isEmpty() ? key : text;
    }

    private static String linkName(FieldScope f) {
        return f.form().name() + (f.inList() ? f.suffix() : "") + "_o_" + f.field().name();
    }

    private static void hyperlink(FieldScope f) throws Exception {
        String text = f.input().has("description") ? f.input().text(f.r(), "description") : f.text();
        f.field().input().link().render(f.r(), text, f.style(), linkName(f));
    }

    /** A text-like control with everything that forms have in common. */
    private static void control(FieldScope f, String type, String name, String value, String id) {
        Attrs a = f.input();
        f.r().out().open("input", "type", type, "name", name, "id", id, "value", value, "class", style(f), "form", f.owner(),
                "size", a.textOrNull(f.r(), "size"), "maxlength", a.textOrNull(f.r(), "maxlength"), "placeholder", a.textOrNull(f.r(), "placeholder"),
                "readonly", a.is("read-only"), "required", f.required(), "disabled", disabled(f), "autofocus", focused(f),
                "autocomplete", a.get("client-autocomplete-field").equals("false") || !f.form().a().get("client-autocomplete-fields", "true").equals("true") ? "off" : null,
                "tabindex", f.a().textOrNull(f.r(), "tabindex"), "aria-label", f.inList() ? f.title() : null,
                "aria-describedby", f.a().has("tooltip") ? f.id() + "_tip" : null);
    }

    private static String style(FieldScope f) {
        String style = f.style() == null ? "" : f.style();
        String marked = f.required() ? style + " " + f.a().get("required-field-style", f.form().a().get("default-required-field-style", "required")) : style;
        return marked.isBlank() ? null : marked.trim();
    }

    private static boolean disabled(FieldScope f) {
        return "true".equals(f.a().text(f.r(), "disabled"));
    }

    private static boolean focused(FieldScope f) {
        return !f.inList() && f.field().name().equals(f.form().a().get("focus-field-name"));
    }

    /** A day has the browser's own picker; a moment stays a text in OFBiz's form, which the script completes with a picker. */
    private static void date(FieldScope f, String name, String value, String id) {
        String type = f.input().get("type", "timestamp");
        String sample = type.equals("time") ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss";
        f.r().out().open("input", "type", type.equals("date") ? "date" : "text", "name", name, "id", id, "value", value, "class", style(f),
                "form", f.owner(), "placeholder", type.equals("date") ? null : sample, "data-picker", type.equals("timestamp") ? "datetime-local" : null,
                "size", "25", "required", f.required(), "disabled", disabled(f), "autofocus", focused(f), "aria-label", f.inList() ? f.title() : null,
                "aria-describedby", f.a().has("tooltip") ? f.id() + "_tip" : null);
    }

    private static String dateText(FieldScope f, String text) {
        return f.input().get("type").equals("date") && text.length() > 10 ? text.substring(0, 10) : text;
    }

    private static void textarea(FieldScope f) {
        Attrs a = f.input();
        f.r().out().open("textarea", "name", f.parameter(), "id", f.id(), "class", style(f), "form", f.owner(), "cols", a.get("cols"),
                "rows", a.get("rows"), "maxlength", a.textOrNull(f.r(), "maxlength"), "placeholder", a.textOrNull(f.r(), "placeholder"),
                "readonly", a.is("read-only"), "required", f.required(), "disabled", disabled(f), "aria-label", f.inList() ? f.title() : null,
                "aria-describedby", f.a().has("tooltip") ? f.id() + "_tip" : null).raw("\n").text(f.text()).close("textarea");
    }

    private static void dropDown(FieldScope f) throws Exception {
        Attrs a = f.input();
        Map<String, String> choices = Options.choices(f.r(), f.field());
        String current = f.text().isEmpty() ? a.text(f.r(), "no-current-selected-key") : f.text();
        List<?> many = a.is("allow-multiple") && f.value() instanceof List<?> list ? list : List.of();
        Html out = f.r().out();
        out.open("select", "name", f.parameter(), "id", f.id(), "class", style(f), "form", f.owner(), "multiple", a.is("allow-multiple"),
                "size", a.get("size").equals("1") ? null : a.get("size"), "required", f.required(), "disabled", disabled(f),
                "autofocus", focused(f), "aria-label", f.inList() ? f.title() : null, "aria-describedby", f.a().has("tooltip") ? f.id() + "_tip" : null);
        boolean first = a.get("current").equals("first-in-list") && !current.isEmpty();
        if (first) {
            String text = a.has("current-description") ? a.text(f.r(), "current-description") : choices.getOrDefault(current, current);
            out.element("option", text, "value", current, "selected", true).element("option", "---", "value", current);
        }
        if (a.is("allow-empty") || choices.isEmpty()) {
            out.element("option", "\u00a0", "value", "");
        }
        choices.forEach((key, text) -> out.element("option", text, "value", key, "selected",
                !first && (key.equals(current) || many.contains(key))));
        out.close("select");
    }

    private static void choices(FieldScope f) throws Exception {
        Attrs a = f.input();
        boolean check = f.field().is("check");
        Map<String, String> choices = Options.choices(f.r(), f.field());
        if (choices.isEmpty() && check) {
            choices.put("Y", "");
        }
        String current = f.text().isEmpty() ? a.text(f.r(), "no-current-selected-key") : f.text();
        List<?> many = f.value() instanceof List<?> list ? list : List.of();
        Html out = f.r().out();
        int number = 0;
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            boolean on = check && a.has("all-checked") ? a.is("all-checked") : choice.getKey().equals(current) || many.contains(choice.getKey());
            String label = choice.getValue().isBlank() ? f.title() : null;
            out.open("label", "class", check ? "check" : "radio").open("input", "type", check ? "checkbox" : "radio", "name", f.parameter(),
                    "id", number++ == 0 ? f.id() : f.id() + "_" + number, "value", choice.getKey(), "checked", on, "form", f.owner(),
                    "class", style(f), "disabled", disabled(f), "required", !check && f.required(), "aria-label", label);
            out.element("span", choice.getValue()).close("label");
        }
    }

    private static void button(FieldScope f) {
        f.r().out().open("input", "type", f.field().is("reset") ? "reset" : "submit", "name", f.parameter(), "id", f.id(), "value", f.title(),
                "class", style(f), "form", f.owner(), "disabled", disabled(f), "data-confirm", Link.confirmation(f.r(), f.input()));
    }

    private static void textFind(FieldScope f) {
        String hide = f.input().get("hide-options");
        String chosen = sent(f, "_op", f.input().get("default-option"));
        boolean ignore = sent(f, "_ic", f.r().map("parameters").containsKey(f.parameter()) ? "" : f.input().is("ignore-case") ? "Y" : "").equals("Y");
        Html out = f.r().out();
        if (hide.equals("true") || hide.equals("options")) {
            out.hidden(f.parameter() + "_op", chosen, f.owner());
        } else {
            operators(f, "_op", TEXT_OPERATORS, chosen);
        }
        control(f, "text", f.parameter(), f.text(), f.id());
        if (hide.equals("true") || hide.equals("ignore-case")) {
            out.hidden(f.parameter() + "_ic", f.input().is("ignore-case") ? "Y" : "", f.owner());
        } else {
            out.open("label", "class", "check").open("input", "type", "checkbox", "name", f.parameter() + "_ic", "value", "Y", "checked", ignore,
                    "form", f.owner()).element("span", f.r().label("CommonIgnoreCase")).close("label");
        }
    }

    private static void range(FieldScope f, List<String> from, List<String> thru) {
        boolean dates = f.field().is("date-find");
        for (int i = 0; i < 2; i++) {
            String part = "_fld" + i;
            String preset = f.input().get(i == 0 ? "default-option-from" : "default-option-thru");
            String chosen = sent(f, part + "_op", dates && preset.equals("lessThan") ? "opLessThan" : preset);
            String value = sent(f, part + "_value", i == 0 ? f.input().text(f.r(), "default-value") : "");
            String id = f.id() + (i == 0 ? "" : part);
            f.r().out().open("span", "class", "range-part");
            if (dates) {
                date(f, f.parameter() + part + "_value", dateText(f, value), id);
            } else {
                control(f, "text", f.parameter() + part + "_value", value, id);
            }
            operators(f, part + "_op", i == 0 ? from : thru, chosen);
            f.r().out().close("span");
        }
    }

    private static String sent(FieldScope f, String part, String otherwise) {
        Object sent = f.r().map("parameters").get(f.parameter() + part);
        return sent == null ? otherwise : sent instanceof List<?> list && !list.isEmpty() ? list.get(0).toString() : sent.toString();
    }

    private static void operators(FieldScope f, String part, List<String> operators, String chosen) {
        Html out = f.r().out().open("select", "name", f.parameter() + part, "class", "selectBox", "form", f.owner(), "aria-label", f.title());
        operators.forEach(op -> out.element("option", f.r().label(OPERATOR_LABELS.get(op)), "value", op, "selected", op.equals(chosen)));
        out.close("select");
    }
}
