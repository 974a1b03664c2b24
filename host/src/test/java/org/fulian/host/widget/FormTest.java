package org.fulian.host.widget;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;

/** Single and upload forms: names, titles, values, every kind of field (host-api §7.3). */
public class FormTest {
    private static final String NASTY = "<b>\"x\" & 'y'";

    @ClassRule
    public static final ExternalResource WIDGETS = WidgetFixture.loaded();

    private static MapStack<String> scope() {
        MapStack<String> scope = WidgetFixture.scope();
        Map<String, Object> row = WidgetFixture.row(3, NASTY);
        row.put("kind", "B");
        row.put("yes", "Y");
        scope.put("row", row);
        scope.put("kinds", List.of(Map.of("key", "C", "text", NASTY)));
        return scope;
    }

    private static Element field(Document page, String name) {
        return page.getElementById("Single_" + name);
    }

    @Test
    public void form_shouldHaveNameIdMethodAndTarget() {
        Document page = WidgetFixture.page("Single", scope());
        Element form = page.select("form[name=Single]").first();
        assertEquals("/app/control/updateIt post Single", form.attr("action") + " " + form.attr("method") + " " + form.id());
        assertTrue(form.hasClass("basic-form"));
        assertEquals("rowId", form.select("input[type=hidden]").first().attr("name"));
    }

    @Test
    public void controls_shouldCarryNameIdAndEncodedValue() {
        Document page = WidgetFixture.page("Single", scope());
        assertEquals(NASTY, field(page, "name").attr("value"));
        assertEquals("name 30 60", field(page, "name").attr("name") + " " + field(page, "name").attr("size") + " " + field(page, "name").attr("maxlength"));
        assertTrue(field(page, "name").hasAttr("required") && field(page, "name").hasClass("required") && field(page, "name").hasAttr("autofocus"));
        assertEquals("Name *", page.select("label[for=Single_name]").text());
        assertEquals("Family name first", page.select("#Single_name_tip").text());
        assertEquals("by default", field(page, "missing").attr("value"));
        assertEquals("", field(page, "secret").attr("value"));
        assertEquals("1,234.5", field(page, "amount").attr("value"));
        assertEquals("1980-02-03", field(page, "born").attr("value"));
        assertEquals("2024-01-05 09:08:07.000", field(page, "seen").attr("value"));
        assertEquals("textarea", field(page, "note").tagName());
    }

    @Test
    public void display_shouldFormatAndSendItsValueUnlessToldNot() {
        Document page = WidgetFixture.page("Single", scope());
        assertEquals(NASTY, field(page, "shown").text());
        assertEquals(NASTY, page.select("input[type=hidden][name=shown]").attr("value"));
        assertEquals(0, page.select("input[name=shownOnly]").size());
        assertEquals("Only <shown>", page.select("#Single_shownOnly_title").text());
        assertEquals("1/5/24", field(page, "seenShort").text());
        assertEquals("1/5/24, 9:08:07 AM", field(page, "seenLong").text().replace('\u202f', ' '));
        assertTrue(field(page, "money").text(), field(page, "money").text().contains("1,234.5"));
        MapStack<String> chinese = scope();
        chinese.put("locale", Locale.SIMPLIFIED_CHINESE);
        assertEquals("2024/1/5", field(WidgetFixture.page("Single", chinese), "seenShort").text());
    }

    @Test
    public void choices_shouldMarkTheCurrentOne() {
        Document page = WidgetFixture.page("Single", scope());
        assertEquals("[, A, B, C]", field(page, "kind").select("option").eachAttr("value").toString());
        assertEquals("B", field(page, "kind").select("option[selected]").attr("value"));
        assertEquals("The <A>", field(page, "kind").select("option[value=A]").text());
        assertEquals(NASTY, field(page, "kind").select("option[value=C]").text());
        assertTrue(field(page, "yes").hasAttr("checked"));
        assertEquals("2", page.select("input[name=either][checked]").attr("value"));
    }

    @Test
    public void titles_shouldComeFromAttributeLabelOrName() {
        Document page = WidgetFixture.page("Single", scope());
        assertEquals("From the labels", page.select("label[for=Single_labelled]").text());
        assertEquals("Party Id To", page.select("label[for=Single_partyIdTo]").text());
        assertEquals("Organisation ID", FieldScope.words("organisationId"));
    }

    @Test
    public void variants_shouldFollowTheirConditions() {
        assertEquals("with a name", field(WidgetFixture.page("Single", scope()), "variant").text());
        MapStack<String> unnamed = scope();
        unnamed.put("row", new HashMap<String, Object>());
        Document page = WidgetFixture.page("Single", unnamed);
        assertEquals("input", field(page, "variant").tagName());
        assertFalse(page.html().contains("hiddenAway"));
    }

    @Test
    public void sortOrder_shouldPutNamedFieldsFirstAndLast() {
        Document page = WidgetFixture.page("Single", scope());
        List<String> ids = page.select("form [id^=Single_]:not([id$=_title]):not([id$=_tip])").eachAttr("id");
        assertEquals("Single_note", ids.get(0));
        assertEquals("Single_save", ids.get(ids.size() - 1));
        assertEquals("[Single_left, Single_right]", page.select("details.fieldgroup input").eachAttr("id").toString());
        assertEquals("both share a row", 1, page.select("details.fieldgroup tr").size());
    }

    @Test
    public void links_shouldKeepTheirFormsOutsideThisOne() {
        Document page = WidgetFixture.page("Single", scope());
        assertEquals("/app/control/ViewIt?rowId=3", page.select("td > a").attr("href"));
        Element button = page.select("button.link-button").first();
        Element form = page.getElementById(button.attr("form"));
        assertEquals("/app/control/deleteIt", form.attr("action"));
        assertFalse(form.parents().is("form"));
        assertEquals("Really?", field(page, "save").attr("data-confirm"));
    }

    @Test
    public void failedRequest_shouldShowWhatWasSent() {
        MapStack<String> scope = scope();
        scope.put("isError", true);
        scope.put("parameters", new HashMap<>(Map.of("name", "typed", "amount", "12x")));
        Document page = WidgetFixture.page("Single", scope);
        assertEquals("typed", field(page, "name").attr("value"));
        assertEquals("12x", field(page, "amount").attr("value"));
        scope.put("useRequestParameters", false);
        assertEquals(NASTY, field(WidgetFixture.page("Single", scope), "name").attr("value"));
    }

    @Test
    public void extendingForm_shouldOverrideInPlace() {
        Document page = WidgetFixture.page("Edge", scope());
        Element form = page.select("form[name=Extended]").first();
        assertEquals("/app/control/elsewhere multipart/form-data", form.attr("action") + " " + form.attr("enctype"));
        assertEquals("textarea", page.getElementById("Extended_name").tagName());
        assertEquals("Renamed *", page.select("label[for=Extended_name]").text());
        assertEquals(null, page.getElementById("Extended_secret"));
        assertEquals("file", page.getElementById("Extended_upload").attr("type"));
    }
}
