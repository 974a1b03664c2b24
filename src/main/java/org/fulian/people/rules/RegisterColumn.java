package org.fulian.people.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fulian.common.rules.RuleTables;
import org.fulian.common.rules.Texts;

/** The columns that a register may have; found by their titles, in whatever order they stand. */
public enum RegisterColumn {
    SERIAL, NAME, ID_NUMBER, ETHNIC, POLITICAL, EDUCATION, MARITAL, ADDRESS, RESIDENCE, PHONE, GRID, HOUSEHOLD, REGISTRATION, VOTER, OCCUPATION, REMARK;

    /** Without these a sheet is not a register. */
    public static final List<RegisterColumn> REQUIRED = List.of(NAME, ID_NUMBER);

    private static final Map<String, RegisterColumn> BY_TITLE = new HashMap<>();

    static {
        for (RegisterColumn column : values()) {
            RuleTables.words("column." + column).forEach(title -> BY_TITLE.putIfAbsent(title, column));
        }
    }

    /** The usual title. */
    public String title() {
        return RuleTables.words("column." + this).get(0);
    }

    /** The column that a title names; remarks in brackets, stars and spaces do not matter. */
    public static Optional<RegisterColumn> ofTitle(String title) {
        String bare = Texts.halfWidth(title).replaceAll("\\([^)]*\\)|[\\s*:]+", "");
        return Optional.ofNullable(BY_TITLE.get(bare));
    }
}
