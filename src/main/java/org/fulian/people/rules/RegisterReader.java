package org.fulian.people.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fulian.common.rules.RuleTables;
import org.fulian.people.rules.RawRow.Kind;
import org.fulian.people.rules.RawRow.RawCell;
import org.fulian.people.rules.UnreadableWorkbookException.Fault;

/** Streams the rows of a register out of a workbook. Formulas are never evaluated, only noticed. */
public final class RegisterReader {
    private static final int HEADER_WITHIN = 30;
    private static final int MAX_COLUMNS = 60;
    private static final List<String> FOOTER_WORDS = RuleTables.words("footer.words");
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private final WorkbookGuard.Limits limits;

    /** A reader with the given limits. */
    public RegisterReader(WorkbookGuard.Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads the first sheet that has a register's header and hands over each row with content.
     *
     * @return the header
     */
    public RegisterHeader read(byte[] content, BiConsumer<RegisterHeader, RawRow> rows) throws UnreadableWorkbookException {
        new WorkbookGuard(limits).check(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), OPTIONS)) {
            RegisterHeader nearMiss = null;
            for (Sheet sheet : workbook.getSheets().toList()) {
                RegisterHeader header = readSheet(sheet, rows);
                if (header != null && header.missingTitles().isEmpty()) {
                    return header;
                }
                nearMiss = nearMiss == null ? header : nearMiss;
            }
            if (nearMiss == null) {
                throw new UnreadableWorkbookException(Fault.NO_HEADER);
            }
            throw new UnreadableWorkbookException(Fault.MISSING_COLUMNS, Map.of("columns", String.join(", ", nearMiss.missingTitles())));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
            // The parser shows damage in all these ways; none of them says anything to a user.
            throw new UnreadableWorkbookException(Fault.DAMAGED);
        }
    }

    private RegisterHeader readSheet(Sheet sheet, BiConsumer<RegisterHeader, RawRow> rows) throws IOException, UnreadableWorkbookException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> iterator = stream.iterator();
            RegisterHeader header = findHeader(iterator);
            if (header == null || !header.missingTitles().isEmpty()) {
                return header;
            }
            int count = 0;
            while (iterator.hasNext()) {
                RawRow row = rawRow(iterator.next(), header);
                if (row.isBlank()) {
                    continue;
                }
                if (isFooter(row)) {
                    break;
                }
                if (++count > limits.rows()) {
                    throw new UnreadableWorkbookException(Fault.TOO_MANY_ROWS, Map.of("rows", Integer.toString(limits.rows())));
                }
                rows.accept(header, row);
            }
            if (count == 0) {
                throw new UnreadableWorkbookException(Fault.NO_ROWS);
            }
            return header;
        }
    }

    private static RegisterHeader findHeader(Iterator<Row> rows) {
        RegisterHeader nearMiss = null;
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
            Row row = rows.next();
            RegisterHeader header = RegisterHeader.of(row.getRowNum(), texts(row));
            if (header.missingTitles().isEmpty()) {
                return header;
            }
            nearMiss = nearMiss == null && header.isNearMiss() ? header : nearMiss;
        }
        return nearMiss;
    }

    private static RawRow rawRow(Row row, RegisterHeader header) {
        Map<RegisterColumn, RawCell> cells = new EnumMap<>(RegisterColumn.class);
        header.positions().forEach((column, position) -> {
            Cell cell = position < row.getCellCount() ? row.getCell(position) : null;
            if (cell != null && !text(cell).isBlank()) {
                cells.put(column, new RawCell(kind(cell), text(cell)));
            }
        });
        return new RawRow(row.getRowNum(), texts(row), cells);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
            texts.add(text(row.getCell(i)));
        }
        return texts;
    }

    private static Kind kind(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> Kind.NUMBER;
            case FORMULA -> Kind.FORMULA;
            case ERROR -> Kind.ERROR;
            default -> Kind.TEXT;
        };
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        // Our own error workbook puts an apostrophe before what a spreadsheet might evaluate.
        return text == null ? "" : text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
    }

    private static boolean isFooter(RawRow row) {
        return row.text(RegisterColumn.NAME).isBlank() && row.text(RegisterColumn.ID_NUMBER).isBlank()
                && row.texts().stream().anyMatch(text -> FOOTER_WORDS.stream().anyMatch(text.strip()::startsWith));
    }
}
