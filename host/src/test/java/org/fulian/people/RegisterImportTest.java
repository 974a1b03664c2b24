package org.fulian.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.testing.TestHost;
import org.fulian.organisation.Village;
import org.fulian.people.rules.RowError;
import org.fulian.people.rules.WorkbookGuard;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Upload, preview, commit, undo: the whole way of a register, as the township's clerk unless said otherwise. */
public class RegisterImportTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private Register register;

    @Before
    public void setUpRegister() throws Exception {
        register = Register.setUp();
    }

    @Test
    public void upload_shouldCountAndNoteErrors_withoutTouchingTheRegister() throws Exception {
        String before = Register.everything();
        GenericValue registerImport = Village.row("FulianImport", "importId", register.upload(Register.sample()));
        assertEquals(List.of(328L, 306L, 22L, 0L), List.of(registerImport.get("rowCount"), registerImport.get("acceptedCount"),
                registerImport.get("rejectedCount"), registerImport.get("existingCount")));
        assertEquals("石桥村登记册.xlsx", registerImport.get("fileName"));
        assertEquals(before, Register.everything());
    }

    @Test
    public void upload_shouldKeepNoClearTextInTheDatabase() throws Exception {
        String importId = register.imported();
        byte[] file = Village.row("FulianImportFile", "importId", importId).getBytes("content");
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).startsWith("PK"));
        String rows = TestHost.delegator().findByAnd("FulianImportRow", UtilMisc.toMap("importId", importId), null, false).toString() + register.women();
        assertFalse("a whole ID number", rows.matches("(?s).*331081\\d{11}[\\dX].*"));
        assertFalse("a whole phone number", rows.matches("(?s).*[^0-9a-f]1[3-9]\\d{9}[^0-9a-f].*"));
        assertFalse("an address below the village", rows.contains("组"));
    }

    @Test
    public void unreadableFile_shouldBeNamed_andLeaveNothing() throws Exception {
        long imports = TestHost.delegator().findAll("FulianImport", false).size();
        for (byte[] content : List.of(new byte[0], "a,b".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(Register.sample(), 20_000))) {
            String message = ServiceUtil.getErrorMessage(register.tryUpload(Village.CLERK, content));
            assertTrue(message, message.contains("文件") || message.contains("工作簿"));
        }
        assertEquals(imports, TestHost.delegator().findAll("FulianImport", false).size());
    }

    @Test
    public void allOrNothing_shouldWriteNothing_whenRowsAreRejected() throws Exception {
        String before = Register.everything();
        assertTrue(ServiceUtil.isError(register.commit(register.upload(Register.sample()), "ALL_OR_NOTHING", "N")));
        assertEquals(before, Register.everything());
    }

    @Test
    public void validRows_shouldBeImportedOnce() throws Exception {
        String importId = register.imported();
        assertEquals(306, register.women().size());
        assertEquals(306L, Village.row("FulianRegisterSize", "federationId", register.village.federationId).get("womanCount"));
        assertEquals("yc", register.woman("余𬭚").get("nameInitials"));
        assertTrue(ServiceUtil.isError(register.commit(importId, "VALID_ROWS", "N")));
        assertEquals(306, register.women().size());
    }

    @Test
    public void undo_shouldRestoreEveryColumn() throws Exception {
        String before = Register.everything();
        String importId = register.imported();
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "undoFulianImport", UtilMisc.toMap("importId", importId))));
        assertEquals(before, Register.everything());
        assertNull(Village.row("FulianImportFile", "importId", importId));
    }

    @Test
    public void secondImport_shouldKnowWhoExists_andUndoItsUpdatesToo() throws Exception {
        register.imported();
        String before = Register.everything();
        String again = register.upload(Register.sample());
        assertEquals(306L, Village.row("FulianImport", "importId", again).get("existingCount"));
        Map<String, Object> result = register.commit(again, "VALID_ROWS", "Y");
        assertEquals(List.of(0L, 306L), List.of(result.get("createdCount"), result.get("updatedCount")));
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "undoFulianImport", UtilMisc.toMap("importId", again))));
        assertEquals(before, Register.everything());
    }

    @Test
    public void undo_shouldBeRefused_onceARowWasChanged() throws Exception {
        String importId = register.imported();
        String womanId = register.woman("余𬭚").getString("womanId");
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "updateFulianWoman", UtilMisc.toMap("womanId", womanId, "fullName", "余小𬭚"))));
        assertTrue(ServiceUtil.isError(Village.run(Village.CLERK, "undoFulianImport", UtilMisc.toMap("importId", importId))));
        assertEquals(306, register.women().size());
    }

    @Test
    public void errorWorkbook_shouldHoldTheRejectedRows_evaluateNothing_andBeReadableAgain() throws Exception {
        Map<String, Object> result = Village.run(Village.CLERK, "makeFulianErrorWorkbook", UtilMisc.toMap("importId", register.upload(Register.sample())));
        ImportFile.Checked again = ImportFile.check(((ByteBuffer) result.get("content")).array(), Date.valueOf("2026-11-23"), WorkbookGuard.Limits.DEFAULT);
        assertEquals(22, again.rows().size());
        assertEquals(2, again.rows().stream().flatMap(row -> row.errors().stream()).filter(e -> e.code() == RowError.Code.FORMULA).count());
        assertTrue(again.rows().stream().allMatch(row -> row.raw().cells().values().stream().noneMatch(c -> c.kind().name().equals("FORMULA"))));
        assertEquals("石桥村登记册-待更正.xlsx", result.get("fileName"));
    }

    @Test
    public void discard_shouldForgetTheFile() throws Exception {
        String importId = register.upload(Register.sample());
        assertTrue(ServiceUtil.isSuccess(Village.run(Village.CLERK, "discardFulianImport", UtilMisc.toMap("importId", importId))));
        assertNull(Village.row("FulianImportFile", "importId", importId));
        assertTrue(ServiceUtil.isError(register.commit(importId, "VALID_ROWS", "N")));
    }

    @Test
    public void anotherTownship_shouldReachNoStepOfAnImport() throws Exception {
        assertThrows(ServiceAuthException.class, () -> register.tryUpload(Village.STRANGER, Register.sample()));
        String importId = register.upload(Register.sample());
        for (String service : List.of("commitFulianImport", "startFulianImport", "discardFulianImport", "undoFulianImport", "makeFulianErrorWorkbook")) {
            assertThrows(service, ServiceAuthException.class,
                    () -> Village.run(Village.STRANGER, service, UtilMisc.toMap("importId", importId, "importMode", "VALID_ROWS")));
        }
    }

    @Test
    public void checkRegister_shouldPrintTheOutcomeAsJson_orOneLine() throws Exception {
        Path file = folder.newFile("登记册.xlsx").toPath();
        Files.write(file, Register.sample());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, run(out, err, file.toString(), "--on", "2026-11-23"));
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json, json.startsWith("{\"accepted\":306,\"rejected\":22,\"errors\":[{\"row\":17,\"column\":\"身份证号\",\"code\":\"ID_BIRTH_DATE\",\"message\":"));
        Files.writeString(file, "no workbook");
        assertEquals(2, run(out, err, file.toString()));
        assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        return CheckRegister.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
