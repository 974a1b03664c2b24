package org.fulian.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fulian.common.rules.Texts;
import org.fulian.people.rules.CheckedRow;
import org.fulian.people.rules.RowError;

/** The rejected rows as they came, each with its reasons; corrected, the file can be uploaded as it is. */
final class ErrorWorkbook {
    private static final double WIDTH = 18;

    private ErrorWorkbook() { }

    static byte[] write(ImportFile.Checked checked, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Fulian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(PeopleServices.label("FulianErrorWorkbookSheet", Map.of(), locale));
            List<String> titles = checked.header().titles();
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, safe(titles.get(column)));
                sheet.width(column, WIDTH);
            }
            sheet.value(0, titles.size(), PeopleServices.label("FulianErrorWorkbookReason", Map.of(), locale));
            sheet.width(titles.size(), 3 * WIDTH);
            sheet.range(0, 0, 0, titles.size()).style().bold().set();
            int line = 1;
            for (CheckedRow row : checked.rejected()) {
                write(sheet, line++, row, titles.size(), locale);
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, CheckedRow row, int columns, Locale locale) {
        List<String> texts = row.raw().texts();
        for (int column = 0; column < Math.min(texts.size(), columns); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.value(line, column, safe(texts.get(column)));
                sheet.style(line, column).format("@").set();
            }
        }
        StringBuilder reasons = new StringBuilder();
        for (RowError error : row.errors()) {
            reasons.append(reasons.isEmpty() ? "" : "; ").append(error.column()).append(": ")
                    .append(PeopleServices.label(error.labelKey(), error.arguments(), locale));
        }
        sheet.value(line, columns, safe(reasons.toString()));
        sheet.style(line, columns).fontColor("C00000").wrapText(true).set();
    }

    /** An apostrophe before what a spreadsheet might evaluate; the reader takes it off again. */
    private static String safe(String text) {
        return Texts.looksLikeFormula(text) ? "'" + text : text;
    }
}
