package org.fulian.organisation.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The period of a term of office, first and last day included (domain §1.1: five years by default, three in older documents).
 *
 * @param last null while the end is not fixed
 */
public record TermPeriod(LocalDate first, LocalDate last) {

    /** How near the change of term is. */
    public enum State { PLANNED, RUNNING, DUE, OVERDUE }

    public TermPeriod {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("A term cannot end on " + last + " before it begins on " + first);
        }
    }

    /** The period that begins on a day and lasts so many months: from 2021-03-08, 60 months end on 2026-03-07. */
    public static TermPeriod ofMonths(LocalDate first, int months) {
        return new TermPeriod(first, first.plusMonths(months).minusDays(1));
    }

    /** Whether both periods share a day; an open period lasts for ever. */
    public boolean overlaps(TermPeriod other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Days from a day to the last one, negative when it is past; {@link Long#MAX_VALUE} for an open period. */
    public long daysLeft(LocalDate day) {
        return last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, last);
    }

    /** @param noticeDays how many days before the last one the preparation of the congress begins */
    public State state(LocalDate day, int noticeDays) {
        if (day.isBefore(first)) {
            return State.PLANNED;
        }
        long left = daysLeft(day);
        if (left < 0) {
            return State.OVERDUE;
        }
        return left <= noticeDays ? State.DUE : State.RUNNING;
    }
}
