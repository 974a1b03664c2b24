package org.fulian.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.host.testing.WebClient.Page;
import org.junit.Test;

/**
 * Who gets what: every request of the component, by GET and by POST, with every id of a village that the user's scope does not cover. Generated from
 * the controllers, so that a new request is asked for without a new row.
 */
public class AccessTest {
    private static final Requests REQUESTS = Requests.read();
    private static final String ANONYMOUS = "";

    /** Every id that any request knows, pointing into one scene. */
    private static Map<String, String> idsOf(Scene scene) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map.of("federationId", "federation", "parentPartyId", "superior", "termId", "term", "womanId", "woman", "officeId", "office", "importId", "done")
            .forEach((field, id) -> ids.put(field, scene.ids.get(id)));
        ids.put("form", "WomenRegister");
        return ids;
    }

    /** The ids, and ways to find somebody without any id. */
    private static List<Map<String, String>> questions(Scene scene) {
        return List.of(idsOf(scene), Map.of(), Map.of("name", "尉迟"), Map.of("gridId", scene.ids.get("grid")), Map.of("filter", scene.ids.get("name")),
            Map.of("federationId", scene.ids.get("superior")), Map.of("termId", scene.ids.get("term"), "search", "尉迟"));
    }

    /** The ids with everything that a changing request could want besides. */
    private static Map<String, String> change(Scene scene) {
        Map<String, String> fields = idsOf(scene);
        fields.putAll(Map.of("fieldName", "idNumber", "reason", "核对换届选民资格", "statusId", "FL_FED_AGREED", "officeTypeEnumId", "FL_MEMBER",
            "portfolio", "改写", "importMode", "VALID_ROWS", "fullName", "改写", "idNumber", Registers.idNumber(LocalDate.of(1970, 1, 1), 99)));
        fields.putAll(Map.of("termNumber", "9", "fromDate", "2026-01-01", "thruDate", "2026-01-02", "eventDate", "2026-01-01", "eventTypeEnumId", "FL_EVT_OTHER",
            "description", "改写", "groupName", "改写", "shortName", "改写", "levelEnumId", "FL_VILLAGE", "regionCode", "331099101398"));
        return fields;
    }

    private static WebClient client(String user) {
        WebClient client = WebClient.of(TestHost.host().port(), "/fulian");
        if (!user.equals(ANONYMOUS)) {
            client.login(user, Scene.PASSWORD);
        }
        return client;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    /** Asks for everything in the foreign scene as a user; returns what leaked. */
    private static List<String> leaks(String user, Scene foreign) {
        List<String> leaks = new ArrayList<>();
        WebClient client = client(user);
        for (Requests.Request request : REQUESTS.component().values()) {
            for (Map<String, String> fields : questions(foreign)) {
                inspect(user + " GET " + request.uri() + fields, client.get(request.uri() + "?" + query(fields)), foreign, leaks);
            }
            Page desk = client.get("main");
            client.header("X-CSRF-Token", desk.document().select("meta[name=csrf-token]").attr("content"));
            inspect(user + " POST " + request.uri(), client.post(request.uri(), change(foreign)), foreign, leaks);
            client.header("X-CSRF-Token", null);
        }
        return leaks;
    }

    private static void inspect(String what, Page page, Scene foreign, List<String> leaks) {
        String body = page.text();
        foreign.secrets.stream().filter(body::contains).forEach(secret -> leaks.add(what + " shows " + secret));
        if (body.startsWith("%PDF") || body.startsWith("PK")) {
            leaks.addAll(foreign.secrets.stream().filter(words(page.bytes())::contains).map(secret -> what + " holds " + secret).toList());
        }
        if (body.contains("Exception") || body.contains("\tat org.")) {
            leaks.add(what + " shows a fault");
        }
    }

    /** What a person can read in a PDF or a workbook. */
    private static String words(byte[] file) {
        try {
            if (file[0] == 'P') {
                return Registers.read(file).toString();
            }
            try (PDDocument document = PDDocument.load(file)) {
                return new PDFTextStripper().getText(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertClosed(String user, Scene foreign) throws Exception {
        Snapshot before = Snapshot.ofComponent();
        assertEquals(List.of(), leaks(user, foreign));
        assertEquals("written by " + user, List.of(), Snapshot.ofComponent().changedSince(before));
    }

    @Test
    public void chair_shouldNotReachAVillageOfAnotherTownship() throws Exception {
        assertClosed(Scene.own().chair, Scene.other());
    }

    @Test
    public void clerk_shouldNotReachAVillageOfAnotherTownship() throws Exception {
        assertClosed(Scene.own().clerk, Scene.other());
    }

    @Test
    public void otherClerk_shouldNotReachThisTownshipsVillage() throws Exception {
        assertClosed(Scene.other().clerk, Scene.own());
    }

    @Test
    public void chair_shouldNotReachAnotherVillageOfHerOwnTownship() throws Exception {
        assertClosed("flchair", Scene.own());
    }

    @Test
    public void visitor_shouldReachNothing() throws Exception {
        assertClosed(ANONYMOUS, Scene.own());
        for (Requests.Request request : REQUESTS.component().values()) {
            if (request.auth()) {
                Page page = client(ANONYMOUS).get(request.uri() + "?" + query(idsOf(Scene.own())));
                assertTrue(request.uri() + " " + page.status(), page.status() == 401 || page.status() == 405 || page.status() == 404 || page.status() == 403);
            }
        }
    }

    @Test
    public void viewOverride_shouldGiveNoPage() {
        String woman = "?womanId=" + Scene.own().ids.get("woman");
        for (String path : List.of("main/ViewWoman", "main/FindWoman", "login/ViewWoman", "setSessionLocale/ViewWoman", "forgotPassword/FindWoman", "view/ViewWoman")) {
            String body = client(ANONYMOUS).get(path + woman).text();
            Scene.own().secrets.forEach(secret -> assertFalse(path + " shows " + secret, body.contains(secret)));
        }
    }

    @Test
    public void changes_shouldNeedPostAndToken() throws Exception {
        Scene own = Scene.own();
        WebClient chair = client(own.chair);
        Snapshot before = Snapshot.ofComponent();
        for (Requests.Request request : REQUESTS.component().values()) {
            if (request.method().equals("post")) {
                assertTrue(request.uri(), chair.get(request.uri() + "?" + query(change(own))).status() >= 400);
                assertTrue(request.uri(), chair.post(request.uri(), change(own)).status() >= 400);
            }
        }
        assertEquals(List.of(), Snapshot.ofComponent().changedSince(before));
    }

    /** The inspection itself: what those in scope get is just what it calls a leak. */
    @Test
    public void inspection_shouldNoticePagesPapersAndWorkbooks() {
        Scene own = Scene.own();
        String ids = "?" + query(idsOf(own));
        for (String request : List.of("FindWoman", "ViewWoman", "ViewTerm", "AppointOfficer", "ViewImport", "Register.xlsx", "WomenRegister.pdf", "CommitteeRoster.pdf")) {
            List<String> leaks = new ArrayList<>();
            inspect(request, client(own.clerk).get(request + ids), own, leaks);
            assertFalse(request, leaks.isEmpty());
        }
    }

    @Test
    public void county_shouldSeeEveryVillage() {
        WebClient county = client(Scene.COUNTY_CLERK);
        for (Scene scene : List.of(Scene.own(), Scene.other())) {
            assertTrue(county.get("ViewFederation?federationId=" + scene.ids.get("federation")).text().contains(scene.ids.get("name")));
            assertTrue(county.get("FindWoman?federationId=" + scene.ids.get("federation")).text().contains(scene.secrets.get(0)));
        }
    }
}
