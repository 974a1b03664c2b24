package org.fulian.people.rules;

import java.util.List;
import java.util.Map;

/**
 * A row of the sheet as it stands there.
 *
 * @param number the sheet's own row number, from 1
 * @param texts  every cell's text from the first column on, also of columns that the register does not know
 * @param cells  the cells of known columns that hold anything
 */
public record RawRow(int number, List<String> texts, Map<RegisterColumn, RawCell> cells) {
    /** What a cell is, as far as it matters. */
    public enum Kind { TEXT, NUMBER, FORMULA, ERROR }

    /** A cell's kind and its text. */
    public record RawCell(Kind kind, String text) { }

    /** The text of a known column, "" when there is none. */
    public String text(RegisterColumn column) {
        RawCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }
}
