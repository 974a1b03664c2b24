package org.fulian.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fulian.host.testing.TestHost;
import org.fulian.organisation.Village;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The main job, from an empty village to two printed papers, in a browser on a desk and on a phone. */
public class MainJobIT {
    private static final Path SAMPLE = Path.of("src/test/resources/org/fulian/people/register-sample.xlsx").toAbsolutePath();
    @Rule
    public TemporaryFolder profile = new TemporaryFolder();

    @Test
    public void mainJob_shouldBeDoneAtTheDesk() throws Exception {
        doMainJob(1366);
    }

    @Test
    public void mainJob_shouldBeDoneOnAPhone() throws Exception {
        doMainJob(360);
    }

    private void doMainJob(int width) throws Exception {
        assumeTrue("Chromium and its driver are not installed", Chromium.isInstalled());
        try (Chromium browser = new Chromium(TestHost.host().port(), width, profile.getRoot().toPath())) {
            browser.login(Village.CLERK);
            String name = "溪口" + width + "村";
            setUpVillage(browser, name);
            String federation = browser.url().replaceAll(".*federationId=", "");
            openTerm(browser);
            browser.follow("返回妇联");
            importSample(browser);
            appoint(browser, federation);
            papers(browser, federation, name);
            browser.login("flchair");
            browser.open("FindFederation");
            assertFalse(browser.text(), browser.text().contains(name));
            browser.open("ViewFederation?federationId=" + federation);
            assertFalse(browser.text(), browser.text().contains(name));
        }
    }

    private static void setUpVillage(Chromium browser, String name) {
        browser.open("FindFederation");
        browser.follow("青溪镇妇女联合会");
        browser.follow("新设下级妇联");
        browser.type("groupName", "青溪镇" + name + "妇女联合会");
        browser.type("shortName", name);
        browser.type("regionCode", Village.nextRegionCode());
        browser.submit("EditFederation");
        assertTrue(browser.text(), browser.text().contains("已设立"));
    }

    private static void openTerm(Chromium browser) {
        browser.follow("新建届次");
        browser.type("fromDate", LocalDate.now().minusMonths(3).toString());
        browser.submit("EditTerm");
        assertTrue(browser.text(), browser.text().contains("尚无在任主席"));
    }

    private static void importSample(Chromium browser) throws Exception {
        browser.follow("导入登记册");
        browser.type("uploadedFile", SAMPLE.toString());
        browser.submit("UploadRegister");
        assertTrue(browser.text(), browser.text().contains("306") && browser.text().contains("22"));
        try (ReadableWorkbook errors = new ReadableWorkbook(new ByteArrayInputStream(fetch(browser, browser.links("ImportErrors.xlsx").get(0))))) {
            assertEquals(23, errors.getFirstSheet().read().size());
        }
        browser.submit("StartImport");
        assertTrue(browser.text(), browser.text().contains("新增306人"));
    }

    private static void appoint(Chromium browser, String federation) {
        browser.open("ViewFederation?federationId=" + federation);
        browser.follow("第1届");
        browser.follow("任职登记");
        List<String> women = browser.links("womanId=");
        List<String> offices = List.of("FL_CHAIR", "FL_VICE_CHAIR", "FL_VICE_CHAIR", "FL_MEMBER", "FL_MEMBER", "FL_MEMBER", "FL_MEMBER");
        for (int i = 0; i < offices.size(); i++) {
            browser.open(women.get(i).replaceAll(".*/control/", ""));
            browser.choose("officeTypeEnumId", offices.get(i));
            browser.type("portfolio", "宣传教育");
            browser.submit("Appoint");
        }
        assertFalse(browser.text(), browser.text().contains("尚无在任主席"));
    }

    private static void papers(Chromium browser, String federation, String name) throws Exception {
        browser.open("ViewFederation?federationId=" + federation);
        browser.follow("第1届");
        String roster = text(fetch(browser, browser.links("CommitteeRoster.pdf").get(0)));
        assertTrue(roster, roster.contains(name) && roster.contains("副主席") && roster.contains("宣传教育"));
        browser.open("FindWoman?federationId=" + federation);
        assertTrue(browser.text(), browser.text().contains("共 306 条"));
        String register = text(fetch(browser, browser.links("WomenRegister.pdf").get(0)));
        assertTrue(register.contains("䶮") && register.contains("𬭚") && register.contains("306"));
    }

    private static byte[] fetch(Chromium browser, String address) throws Exception {
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create(address)).header("Cookie", browser.cookies()).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(address, 200, response.statusCode());
        return response.body();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = PDDocument.load(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
