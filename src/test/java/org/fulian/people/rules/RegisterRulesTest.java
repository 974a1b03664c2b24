package org.fulian.people.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fulian.people.rules.RowError.Code;
import org.fulian.people.rules.UnreadableWorkbookException.Fault;
import org.junit.Test;

public class RegisterRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    public void sample_shouldGiveExactlyTheExpectedOutcome() throws Exception {
        List<CheckedRow> rows = check(sample());
        assertEquals(306, rows.stream().filter(CheckedRow::isAccepted).count());
        assertEquals(22, rows.stream().filter(row -> !row.isAccepted()).count());
        Map<Code, Integer> found = new EnumMap<>(Code.class);
        rows.forEach(row -> row.errors().forEach(error -> found.merge(error.code(), 1, Integer::sum)));
        assertEquals(Map.of(Code.ID_AS_NUMBER, 3, Code.ID_CHECK_DIGIT, 4, Code.ID_BIRTH_DATE, 2, Code.ID_MALE, 3, Code.UNDER_AGE, 3,
                Code.ID_REPEATED, 2, Code.PHONE_INVALID, 2, Code.NAME_MISSING, 1, Code.FORMULA, 2), found);
    }

    @Test
    public void sample_shouldNameRowColumnAndFirstRow() throws Exception {
        List<RowError> errors = check(sample()).stream().flatMap(row -> row.errors().stream()).toList();
        assertTrue(errors.contains(new RowError(19, "身份证号", Code.ID_CHECK_DIGIT, Map.of())));
        assertTrue(errors.contains(new RowError(218, "姓名", Code.NAME_MISSING, Map.of())));
        errors.stream().filter(error -> error.code() == Code.ID_REPEATED)
                .forEach(error -> assertTrue(Integer.parseInt(error.arguments().get("firstRow")) < error.row()));
    }

    @Test
    public void sample_shouldKeepRareCharactersCompoundSurnamesAndDots() throws Exception {
        List<RegisterEntry> entries = check(sample()).stream().filter(CheckedRow::isAccepted).map(CheckedRow::entry).toList();
        assertTrue(entries.stream().anyMatch(entry -> entry.name().full().equals("余𬭚")));
        assertTrue(entries.stream().anyMatch(entry -> entry.name().full().equals("蔡䶮")));
        assertTrue(entries.stream().anyMatch(entry -> entry.name().family().equals("欧阳")));
        assertTrue(entries.stream().anyMatch(entry -> entry.name().full().equals("阿依古丽·买买提")));
        RegisterEntry normalised = entries.stream().filter(entry -> entry.rowNumber() == 67).findFirst().orElseThrow();
        assertEquals("33108120031128826X", normalised.idNumber().text());
        assertEquals("30", entries.get(1).educationCode());
        assertEquals("FL_REG_RESIDENT", entries.get(1).registrationEnumId());
    }

    @Test
    public void header_shouldBeFoundByTitles_inAnyOrderAndSpelling() throws Exception {
        byte[] book = workbook(List.of(List.of("some title"), List.of(), List.of("手机号码", "身份证 号码（18位）", "*姓 名"),
                List.of("138 1234 5678", "11010519491231002X", "张 三"), List.of("+8613812345679", "110105194912310038", "李四")));
        List<CheckedRow> rows = check(book);
        assertEquals("13812345678", rows.get(0).entry().phone());
        assertEquals("张三", rows.get(0).entry().name().full());
        assertEquals(4, rows.get(0).raw().number());
        assertEquals("手机号码", new RegisterReader(WorkbookGuard.Limits.DEFAULT).read(book, (h, r) -> { }).title(RegisterColumn.PHONE));
    }

    @Test
    public void row_shouldReportAllItsErrorsAtOnce() throws Exception {
        List<CheckedRow> rows = check(workbook(List.of(List.of("姓名", "身份证号", "婚姻状况", "民族", "联系电话"),
                List.of("=A1", "110105194912310021", "1", "火星族", "12345"))));
        assertEquals(List.of(Code.FORMULA, Code.ID_CHECK_DIGIT, Code.PHONE_INVALID, Code.CODE_UNKNOWN, Code.CODE_WITHDRAWN),
                rows.get(0).errors().stream().map(RowError::code).toList());
    }

    @Test
    public void unreadableFiles_shouldBeNamedByTheirContent() throws Exception {
        assertFault(Fault.EMPTY, new byte[0]);
        assertFault(Fault.WRONG_TYPE, "name,id\n".getBytes(StandardCharsets.UTF_8));
        assertFault(Fault.OLD_FORMAT, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        encrypted.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertFault(Fault.ENCRYPTED, encrypted.toByteArray());
        byte[] sample = sample();
        assertFault(Fault.DAMAGED, java.util.Arrays.copyOf(sample, sample.length / 2));
        assertFault(Fault.WRONG_TYPE, zip("readme.txt", new byte[100]));
        assertFault(Fault.NO_HEADER, workbook(List.of(List.of("a", "b"))));
        assertFault(Fault.MISSING_COLUMNS, workbook(List.of(List.of("姓名", "民族", "学历", "电话"), List.of("张三", "汉", "本科", "13812345678"))));
        assertFault(Fault.NO_ROWS, workbook(List.of(List.of("姓名", "身份证号"))));
    }

    @Test
    public void zipBomb_shouldEndAtTheLimit() throws Exception {
        assertFault(Fault.UNPACKED_TOO_LARGE, zip("xl/workbook.xml", new byte[64 << 20]));
    }

    @Test
    public void limits_shouldHoldForBytesAndRows() throws Exception {
        WorkbookGuard.Limits small = new WorkbookGuard.Limits(1 << 20, 200 << 20, 150, 100);
        UnreadableWorkbookException rows = assertThrows(UnreadableWorkbookException.class,
                () -> new RegisterReader(small).read(sample(), (h, r) -> { }));
        assertEquals(Fault.TOO_MANY_ROWS, rows.fault());
        UnreadableWorkbookException bytes = assertThrows(UnreadableWorkbookException.class,
                () -> new RegisterReader(small).read(new byte[2 << 20], (h, r) -> { }));
        assertEquals(Fault.TOO_LARGE, bytes.fault());
    }

    @Test
    public void phone_shouldBeMobileOrLandline() {
        assertTrue(RegisterRules.isPhone(RegisterRules.normalisePhone("+86 138-1234-5678")));
        assertTrue(RegisterRules.isPhone(RegisterRules.normalisePhone("0576-85123456")));
        assertFalse(RegisterRules.isPhone("1385761234"));
    }

    private static void assertFault(Fault fault, byte[] content) {
        assertEquals(fault, assertThrows(UnreadableWorkbookException.class, () -> check(content)).fault());
    }

    private static List<CheckedRow> check(byte[] content) throws UnreadableWorkbookException {
        RegisterRules rules = new RegisterRules(DAY);
        List<CheckedRow> rows = new ArrayList<>();
        new RegisterReader(WorkbookGuard.Limits.DEFAULT).read(content, (header, row) -> rows.add(rules.check(header, row)));
        return rows;
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = RegisterRulesTest.class.getResourceAsStream("/org/fulian/people/register-sample.xlsx")) {
            return in.readAllBytes();
        }
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
