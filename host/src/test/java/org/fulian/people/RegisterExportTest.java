package org.fulian.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.base.util.UtilMisc;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fulian.host.testing.TestHost;
import org.fulian.host.testing.WebClient;
import org.fulian.organisation.Village;
import org.junit.Before;
import org.junit.Test;

/** The register as a workbook: what the list shows, and no more. */
public class RegisterExportTest {
    private static final String NUMBER = "11010519491231002X";
    private Register register;
    private String request;

    @Before
    public void setUpRegister() throws Exception {
        register = Register.setUp();
        Register.create(register.village.federationId, "张桂华", NUMBER);
        request = "Register.xlsx?federationId=" + register.village.federationId;
    }

    private static WebClient login(String user) {
        return WebClient.of(TestHost.host().port(), "/fulian").login(user, "ofbiz");
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    @Test
    public void export_shouldHoldTheRowsMasked() throws Exception {
        WebClient.Page page = login(Village.CLERK).get(request);
        List<Row> rows = rows(page.bytes());
        assertEquals(2, rows.size());
        String row = rows.get(1).stream().map(cell -> cell == null ? "" : cell.getText()).toList().toString();
        assertTrue(row, row.contains("张桂华") && row.contains("110105********002X") && row.contains("138****5678"));
        assertFalse(row, row.contains(NUMBER) || row.contains("13812345678"));
        assertTrue(page.header("Content-Disposition"), page.header("Content-Disposition").contains("%E5%A6%87%E5%A5%B3"));
    }

    @Test
    public void export_shouldWriteFormulasAsText() throws Exception {
        GenericValue woman = register.woman("张桂华");
        woman.set("remark", "=HYPERLINK(\"x\")");
        woman.store();
        List<Row> rows = rows(login(Village.CLERK).get(request).bytes());
        assertTrue(rows.get(1).stream().anyMatch(cell -> cell != null && cell.getText().startsWith("'=HYPERLINK")));
    }

    @Test
    public void export_shouldLeaveATrace() throws Exception {
        login(Village.CLERK).get(request);
        List<GenericValue> entries = TestHost.delegator().findByAnd("FulianAuditEntry",
            UtilMisc.toMap("federationId", register.village.federationId, "actEnumId", "FL_ACT_EXPORT"), null, false);
        assertEquals(Map.of("user", Village.CLERK, "entries", 1), Map.of("user", entries.get(0).get("userLoginId"), "entries", entries.size()));
    }

    @Test
    public void export_shouldBeRefusedOutsideTheScope() {
        WebClient.Page page = login(Village.STRANGER).get(request);
        assertFalse(page.text().contains("张桂华"));
        assertTrue(page.text(), page.text().contains("工作范围"));
    }
}
