package org.fulian.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.UtilProperties;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.host.testing.WebClient.Page;
import org.junit.Test;

/** Walks through every page in both languages; the table is {@link PageTable}. */
public class PageWalkTest {
    private static final List<String> LABELS = List.of("FulianCommonUiLabels", "FulianOrganisationUiLabels", "FulianPeopleUiLabels", "FulianPrintUiLabels",
        "CommonUiLabels", "SecurityextUiLabels");
    private static final Requests REQUESTS = Requests.read();
    private static final Map<String, WebClient> CLIENTS = new HashMap<>();

    @Test
    public void table_shouldHaveARowForEveryRequestWithAPage() {
        Set<String> wanted = REQUESTS.component().values().stream().filter(request -> request.view() || request.uri().endsWith(".pdf"))
            .map(Requests.Request::uri).collect(Collectors.toCollection(TreeSet::new));
        PageTable.pages().forEach(row -> wanted.remove(row.uri()));
        assertEquals("requests without a row in PageTable", Set.of(), wanted);
        Set<String> forms = REQUESTS.component().keySet().stream().filter(uri -> uri.endsWith(".pdf")).collect(Collectors.toSet());
        assertEquals(forms, PageTable.FORMS.stream().map(PageRow::uri).collect(Collectors.toSet()));
    }

    @Test
    public void desk_shouldRender() {
        walk(PageTable.DESK);
    }

    @Test
    public void organisation_shouldRender() {
        walk(PageTable.ORGANISATION);
    }

    @Test
    public void terms_shouldRender() {
        walk(PageTable.TERMS);
    }

    @Test
    public void people_shouldRender() {
        walk(PageTable.PEOPLE);
    }

    @Test
    public void imports_shouldRender() {
        walk(PageTable.IMPORTS);
    }

    @Test
    public void print_shouldRender() {
        walk(PageTable.PRINT);
    }

    @Test
    public void forms_shouldBePdf() {
        for (PageRow row : PageTable.FORMS) {
            Page page = client(row.user(), Locale.SIMPLIFIED_CHINESE).get(row.address(Scene.own()));
            assertEquals(row + "\n" + page.messages(), 200, page.status());
            assertEquals(row.toString(), "application/pdf", page.header("Content-Type"));
            assertTrue(row.toString(), new String(page.bytes(), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals("%PDF"));
        }
    }

    /** All rows in both languages; everything that is wrong is told at once. */
    private static void walk(List<PageRow> rows) {
        List<String> faults = new ArrayList<>();
        try (LogWatch log = LogWatch.open()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (PageRow row : rows) {
                    Page page = open(row, locale);
                    List<String> found = new ArrayList<>();
                    if (page.status() != row.status()) {
                        found.add("status " + page.status());
                    }
                    found.addAll(PageCheck.faults(page.document(), locale == Locale.ENGLISH ? "en" : "zh-CN", REQUESTS.all()));
                    found.addAll(texts(row, page, locale));
                    List<String> logged = log.take();
                    // a form that is filled in wrongly may be noted, a page that is opened may not
                    found.addAll(row.method().equals("GET") ? logged : List.of());
                    found.forEach(fault -> faults.add(locale + " " + row + ": " + fault));
                }
            }
        }
        assertTrue(faults.size() + " faults:\n" + String.join("\n", faults), faults.isEmpty());
    }

    private static List<String> texts(PageRow row, Page page, Locale locale) {
        String visible = PageCheck.visible(page.document());
        List<String> found = new ArrayList<>();
        row.shows().forEach(text -> parts(text, locale).stream().filter(part -> !visible.contains(part)).forEach(part -> found.add("does not show " + part + "\n" + visible)));
        row.hides().forEach(text -> parts(text, locale).stream().filter(visible::contains).forEach(part -> found.add("shows " + part)));
        return found;
    }

    /** A text with the scene's names; of a label with values in it, the fixed parts. */
    private static List<String> parts(String text, Locale locale) {
        if (!text.startsWith("@")) {
            return List.of(Scene.own().fill(text));
        }
        String key = text.substring(1);
        String label = LABELS.stream().map(resource -> UtilProperties.getMessage(resource, key, locale)).filter(found -> !found.equals(key)).findFirst()
            .orElseThrow(() -> new AssertionError("No label " + key));
        return List.of(label.split("\\$\\{[^}]*}")).stream().map(String::strip).filter(part -> part.length() > 1).toList();
    }

    private static Page open(PageRow row, Locale locale) {
        WebClient client = client(row.user(), locale);
        if (row.method().equals("GET")) {
            return client.get(row.address(Scene.own()));
        }
        client.header("X-CSRF-Token", client.get("main").document().select("meta[name=csrf-token]").attr("content"));
        try {
            return client.post(row.address(Scene.own()), row.filled(Scene.own()));
        } finally {
            client.header("X-CSRF-Token", null);
        }
    }

    /** The language is chosen before the login, as it is remembered with the user afterwards. */
    private static WebClient client(String user, Locale locale) {
        Scene.own();
        Scene.other();
        return CLIENTS.computeIfAbsent(user + locale, key -> {
            WebClient client = WebClient.of(TestHost.host().port(), "/fulian");
            client.get("setSessionLocale?newLocale=" + locale);
            return user.isEmpty() ? client : client.login(user, Scene.PASSWORD);
        });
    }
}
