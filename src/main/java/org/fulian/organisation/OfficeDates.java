package org.fulian.organisation;

import java.sql.Timestamp;
import java.time.LocalDate;

/** Days of office and the moments that stand for them in date-filtered entities: first day from 0:00, last day to its last millisecond. */
final class OfficeDates {
    private OfficeDates() { }

    static Timestamp begin(LocalDate day) {
        return Timestamp.valueOf(day.atStartOfDay());
    }

    /** Milliseconds, since that is what every database keeps. */
    static Timestamp end(LocalDate day) {
        return Timestamp.valueOf(day.atTime(23, 59, 59, 999_000_000));
    }

    static LocalDate day(Timestamp moment) {
        return moment.toLocalDateTime().toLocalDate();
    }
}
