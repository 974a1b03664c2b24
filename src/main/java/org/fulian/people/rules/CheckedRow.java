package org.fulian.people.rules;

import java.util.List;

/** The outcome for a row: an entry, or all that is wrong with it. */
public record CheckedRow(RawRow raw, RegisterEntry entry, List<RowError> errors) {
    /** Whether the row can be imported. */
    public boolean isAccepted() {
        return errors.isEmpty();
    }
}
