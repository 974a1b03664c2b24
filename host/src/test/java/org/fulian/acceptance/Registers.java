package org.fulian.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Register workbooks for tests: made-up ones, and the sample of the repository. */
final class Registers {
    /** The day for which the sample's outcome is stated. */
    static final String SAMPLE_DAY = "2026-11-23";
    static final int SAMPLE_ACCEPTED = 306;
    static final int SAMPLE_REJECTED = 22;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Registers() { }

    /** An arithmetically valid ID number of a woman; the place is made up. */
    static String idNumber(LocalDate born, int sequence) {
        String body = String.format("331099%tY%<tm%<td%03d", born, sequence * 2);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A workbook with one sheet; a null cell stays empty. */
    static byte[] workbook(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("登记册");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) != null) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] sample() {
        try (InputStream in = Registers.class.getResourceAsStream("/org/fulian/people/register-sample.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of the first sheet as texts. */
    static List<List<String>> read(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new java.io.ByteArrayInputStream(workbook))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                rows.add(row.stream().map(Registers::text).toList());
            }
            return rows;
        }
    }

    private static String text(Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText();
    }

    /** ID and phone numbers of the sample as written and as stored: what must never be seen in clear. */
    static Set<String> secretsOfSample() throws IOException {
        Set<String> secrets = new LinkedHashSet<>();
        List<List<String>> rows = read(sample());
        List<String> titles = rows.stream().filter(row -> row.contains("姓名")).findFirst().orElseThrow();
        for (List<String> row : rows.subList(rows.indexOf(titles) + 1, rows.size())) {
            for (String cell : row) {
                Arrays.stream(new String[] {cell, cell.replaceAll("[\\s-]", "").replace('x', 'X')})
                    .filter(text -> text.matches("\\d{17}[\\dX]|1\\d{10}")).forEach(secrets::add);
            }
        }
        return secrets;
    }
}
