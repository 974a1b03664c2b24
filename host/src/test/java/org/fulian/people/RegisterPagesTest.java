package org.fulian.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.GenericValue;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.host.testing.WebClient.Page;
import org.fulian.organisation.Village;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Test;

/** The register in the browser: list, woman, import wizard, and what those see who may not. */
public class RegisterPagesTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private Register register;
    private String federationId;

    @Before
    public void setUpRegister() throws Exception {
        register = Register.setUp();
        federationId = register.village.federationId;
    }

    @Test
    public void importWizard_shouldLeadFromUploadToResultAndBack() throws Exception {
        WebClient clerk = login(Village.CLERK);
        clerk.get("UploadRegister?federationId=" + federationId);
        Page preview = clerk.upload("uploadRegister", Map.of("federationId", federationId), "uploadedFile", "石桥村登记册.xlsx", XLSX, Register.sample());
        String importId = preview.url().replaceFirst(".*importId=", "");
        assertEquals(List.of("328", "306", "22", "0"), preview.document().select(".figure strong").eachText());
        assertTrue(preview.text().contains("石桥村登记册.xlsx"));
        assertTrue(preview.document().text(), preview.document().text().contains("身份证号有误"));
        assertFalse("a whole ID number", preview.text().matches("(?s).*331081\\d{11}[\\dX].*"));

        Page errors = clerk.get("ImportErrors.xlsx?importId=" + importId);
        assertEquals(XLSX, errors.header("Content-Type"));
        clerk.get("ViewImport?importId=" + importId);
        Page done = clerk.submit("form[action*=startImport]", Map.of("importMode", "VALID_ROWS"));
        assertTrue(done.messages().toString(), done.messages().toString().contains("新增306人"));
        assertEquals(306, register.women().size());
        done = clerk.submit("form[action*=undoImport]", Map.of());
        assertTrue(done.messages().toString(), done.messages().toString().contains("已撤销"));
        assertEquals(0, register.women().size());
    }

    @Test
    public void wrongFile_shouldBeExplainedOnTheUploadPage() {
        WebClient clerk = login(Village.CLERK);
        clerk.get("UploadRegister");
        Page page = clerk.upload("uploadRegister", Map.of("federationId", federationId), "uploadedFile", "a.xlsx", XLSX, new byte[] {1, 2, 3, 4});
        assertTrue(page.messages().toString(), page.messages().toString().contains("不是 Excel 工作簿"));
    }

    @Test
    public void list_shouldBeMaskedPagedAndSearchable() throws Exception {
        register.imported();
        WebClient clerk = login(Village.CLERK);
        Page page = clerk.get("FindWoman?federationId=" + federationId);
        assertEquals(20, page.document().select("table.basic-table tbody tr").size());
        assertTrue(page.document().text().contains("共 306 条"));
        Page last = clerk.get("FindWoman?federationId=" + federationId + "&VIEW_INDEX_1=15&VIEW_SIZE_1=20");
        assertEquals(6, last.document().select("table.basic-table tbody tr").size());
        Page found = clerk.submit("form[action*=FindWoman]", Map.of("idNumber", "331081198004125567"));
        assertEquals(1, found.document().select("table.basic-table tbody tr").size());
        assertTrue(found.document().text().contains("余𬭚"));
        assertFalse("the number in an address", found.url().contains("331081"));
        assertTrue(clerk.submit("form[action*=FindWoman]", Map.of("idNumber", "", "name", "没有")).document().text().contains("没有找到"));
    }

    @Test
    public void woman_shouldShowOneFieldInClearAfterAReason() throws Exception {
        register.imported();
        GenericValue woman = register.woman("余𬭚");
        WebClient clerk = login(Village.CLERK);
        Document masked = clerk.get("ViewWoman?womanId=" + woman.get("womanId")).document();
        assertTrue(masked.select(".secrets").text().contains("331081********5567"));
        Page refused = clerk.submit("form[action*=revealWoman]", Map.of("fieldName", "idNumber", "reason", ""));
        assertFalse(refused.text().contains("331081198004125567"));
        Page clear = clerk.submit("form[action*=revealWoman]", Map.of("fieldName", "idNumber", "reason", "核对选民资格"));
        assertEquals("331081198004125567", clear.document().select(".secrets .revealed").text());
        assertFalse(clerk.get("ViewWoman?womanId=" + woman.get("womanId") + "&clearText=x&fieldName=idNumber").text().contains("revealed"));
    }

    @Test
    public void entry_shouldBeAddedAndChangedByForm() throws Exception {
        WebClient clerk = login(Village.CLERK);
        clerk.get("EditWoman?federationId=" + federationId);
        Page wrong = clerk.submit("form[action*=createWoman]", Map.of("fullName", "张桂华", "idNumber", "110105194912310021"));
        assertTrue(wrong.messages().toString(), wrong.messages().toString().contains("校验码"));
        assertEquals("张桂华", wrong.document().select("input[name=fullName]").val());
        Page added = clerk.submit("form[action*=createWoman]", Map.of("fullName", "张桂华", "idNumber", "11010519491231002X", "ethnicCode", "22"));
        assertTrue(added.document().text(), added.document().text().contains("畲族"));
        clerk.get("EditWoman?womanId=" + register.women().get(0).get("womanId"));
        Page changed = clerk.submit("form[action*=updateWoman]", Map.of("occupation", "教师"));
        assertTrue(changed.document().text(), changed.document().text().contains("教师") && changed.document().text().contains("畲族"));
    }

    @Test
    public void anotherTownship_shouldSeeNothing_byListSearchOrAddress() throws Exception {
        String importId = register.imported();
        Object womanId = register.woman("余𬭚").get("womanId");
        WebClient stranger = login(Village.STRANGER);
        for (String request : List.of("FindWoman", "FindWoman?federationId=" + federationId, "FindWoman?name=%E4%BD%99", "FindWoman?gridId="
                + register.women().get(0).get("gridId"), "ViewWoman?womanId=" + womanId, "EditWoman?womanId=" + womanId,
                "EditWoman?federationId=" + federationId, "FindImport", "FindImport?federationId=" + federationId, "ViewImport?importId=" + importId,
                "ImportErrors.xlsx?importId=" + importId, "ImportProgress?importId=" + importId, "UploadRegister?federationId=" + federationId)) {
            String text = stranger.get(request).text();
            assertFalse(request, text.contains("余𬭚") || text.contains("331081") || text.contains("石桥村") || text.contains("306"));
        }
    }

    private static WebClient login(String user) {
        return WebClient.of(TestHost.host().port(), "/fulian").login(user, "ofbiz");
    }
}
