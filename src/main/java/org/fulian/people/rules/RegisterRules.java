package org.fulian.people.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fulian.common.rules.CodeTable;
import org.fulian.common.rules.IdentityNumber;
import org.fulian.common.rules.PersonName;
import org.fulian.common.rules.RuleTables;
import org.fulian.common.rules.Texts;
import org.fulian.people.rules.RawRow.Kind;
import org.fulian.people.rules.RawRow.RawCell;
import org.fulian.people.rules.RowError.Code;

/** Checks the rows of one register, each for everything that is wrong with it. Remembers ID numbers, so use one instance per register. */
public final class RegisterRules {
    /** Age from which a woman belongs on the register (standard 3.2.1). */
    public static final int ADULT_AGE = 18;

    private static final String PHONE = "1[3-9]\\d{9}|0\\d{2,3}\\d{7,8}";
    private static final List<String> BLANK = RuleTables.words("blank.words");
    private static final List<String> YES = RuleTables.words("yes.words");
    private static final List<String> NO = RuleTables.words("no.words");

    private final LocalDate day;
    private final Map<String, Integer> firstRows = new HashMap<>();

    /** Rules as of a day: age is counted on it. */
    public RegisterRules(LocalDate day) {
        this.day = day;
    }

    /** Checks one row. */
    public CheckedRow check(RegisterHeader header, RawRow row) {
        Check check = new Check(header, row);
        RegisterEntry entry = check.entry();
        return new CheckedRow(row, check.errors.isEmpty() ? entry : null, List.copyOf(check.errors));
    }

    /** A phone number as stored: digits only, without the country's prefix. */
    public static String normalisePhone(String raw) {
        String digits = Texts.halfWidth(raw).replaceAll("[\\s\\-()]+", "");
        return digits.replaceFirst("^(\\+86|0086|86(?=1\\d{10}$))", "");
    }

    /** Whether a normalised phone number is a mobile (11 digits) or a landline with its area code. */
    public static boolean isPhone(String phone) {
        return phone.matches(PHONE);
    }

    /** One row's check; gathers errors while it builds the entry. */
    private final class Check {
        private final RegisterHeader header;
        private final RawRow row;
        private final List<RowError> errors = new ArrayList<>();

        Check(RegisterHeader header, RawRow row) {
            this.header = header;
            this.row = row;
        }

        RegisterEntry entry() {
            return new RegisterEntry(row.number(), name(), idNumber(), phone(), text(RegisterColumn.ADDRESS, 100), text(RegisterColumn.RESIDENCE, 100),
                    code(RegisterColumn.ETHNIC, CodeTable.ETHNIC), code(RegisterColumn.POLITICAL, CodeTable.POLITICAL),
                    code(RegisterColumn.EDUCATION, CodeTable.EDUCATION), code(RegisterColumn.MARITAL, CodeTable.MARITAL),
                    code(RegisterColumn.REGISTRATION, CodeTable.REGISTRATION), text(RegisterColumn.GRID, 60), text(RegisterColumn.HOUSEHOLD, 60),
                    voter(), text(RegisterColumn.OCCUPATION, 60), text(RegisterColumn.REMARK, 255));
        }

        private PersonName name() {
            if (row.text(RegisterColumn.NAME).isBlank()) {
                return fail(RegisterColumn.NAME, Code.NAME_MISSING);
            }
            if (!isPlain(RegisterColumn.NAME)) {
                return null;
            }
            String name = PersonName.normalise(row.text(RegisterColumn.NAME));
            return PersonName.isValid(name) ? PersonName.of(name) : fail(RegisterColumn.NAME, Code.NAME_INVALID);
        }

        private IdentityNumber idNumber() {
            RawCell cell = row.cells().get(RegisterColumn.ID_NUMBER);
            if (cell == null) {
                return fail(RegisterColumn.ID_NUMBER, Code.ID_MISSING);
            }
            if (cell.kind() == Kind.NUMBER) {
                return fail(RegisterColumn.ID_NUMBER, Code.ID_AS_NUMBER);
            }
            if (!isPlain(RegisterColumn.ID_NUMBER)) {
                return null;
            }
            String number = IdentityNumber.normalise(cell.text());
            Optional<IdentityNumber.Fault> fault = IdentityNumber.faultOf(number);
            if (fault.isPresent()) {
                return fail(RegisterColumn.ID_NUMBER, Code.valueOf("ID_" + fault.get()));
            }
            return belongsHere(new IdentityNumber(number));
        }

        private IdentityNumber belongsHere(IdentityNumber number) {
            if (!number.isFemale()) {
                fail(RegisterColumn.ID_NUMBER, Code.ID_MALE);
            }
            if (number.ageOn(day) < ADULT_AGE) {
                fail(RegisterColumn.ID_NUMBER, Code.UNDER_AGE, Map.of("age", Integer.toString(ADULT_AGE), "date", day.toString()));
            }
            Integer first = firstRows.putIfAbsent(number.text(), row.number());
            if (first != null) {
                fail(RegisterColumn.ID_NUMBER, Code.ID_REPEATED, Map.of("firstRow", first.toString()));
            }
            return number;
        }

        private String phone() {
            RawCell cell = row.cells().get(RegisterColumn.PHONE);
            if (cell == null || isBlankWord(cell.text())) {
                return null;
            }
            if (cell.kind() == Kind.FORMULA) {
                return fail(RegisterColumn.PHONE, Code.FORMULA);
            }
            String phone = normalisePhone(cell.text());
            return isPhone(phone) ? phone : fail(RegisterColumn.PHONE, Code.PHONE_INVALID);
        }

        private String code(RegisterColumn column, CodeTable table) {
            String text = row.text(column);
            if (text.isBlank() || isBlankWord(text) || !isPlain(column)) {
                return null;
            }
            if (table.isWithdrawn(text)) {
                return fail(column, Code.CODE_WITHDRAWN);
            }
            return table.codeOf(text).orElseGet(() -> fail(column, Code.CODE_UNKNOWN));
        }

        private String voter() {
            String text = Texts.halfWidth(row.text(RegisterColumn.VOTER)).strip();
            if (text.isEmpty() || !isPlain(RegisterColumn.VOTER)) {
                return null;
            }
            return YES.contains(text) ? "Y" : NO.contains(text) ? "N" : fail(RegisterColumn.VOTER, Code.CODE_UNKNOWN);
        }

        private String text(RegisterColumn column, int maxLength) {
            String text = Texts.clean(row.text(column));
            if (text.isEmpty() || isBlankWord(text) || !isPlain(column)) {
                return null;
            }
            return Texts.length(text) <= maxLength ? text : fail(column, Code.TOO_LONG, Map.of("length", Integer.toString(maxLength)));
        }

        /** No formula, no error value, no text that a spreadsheet would evaluate. */
        private boolean isPlain(RegisterColumn column) {
            RawCell cell = row.cells().get(column);
            if (cell.kind() == Kind.ERROR) {
                fail(column, Code.CELL_ERROR);
            } else if (cell.kind() == Kind.FORMULA || Texts.looksLikeFormula(cell.text())) {
                fail(column, Code.FORMULA);
            } else {
                return true;
            }
            return false;
        }

        private boolean isBlankWord(String text) {
            return BLANK.contains(text.strip());
        }

        private <T> T fail(RegisterColumn column, Code code) {
            return fail(column, code, Map.of());
        }

        private <T> T fail(RegisterColumn column, Code code, Map<String, String> arguments) {
            errors.add(new RowError(row.number(), header.title(column), code, arguments));
            return null;
        }
    }
}
