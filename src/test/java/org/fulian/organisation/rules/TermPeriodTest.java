package org.fulian.organisation.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import org.fulian.organisation.rules.TermPeriod.State;
import org.junit.Test;

public class TermPeriodTest {
    private static final LocalDate BEGIN = LocalDate.of(2021, 3, 8);
    private final TermPeriod fiveYears = TermPeriod.ofMonths(BEGIN, 60);

    @Test
    public void fiveYears_shouldEndOnTheDayBefore() {
        assertEquals(LocalDate.of(2026, 3, 7), fiveYears.last());
        assertEquals(LocalDate.of(2028, 2, 28), TermPeriod.ofMonths(LocalDate.of(2024, 2, 29), 48).last());
    }

    @Test
    public void state_shouldTellWhenTheChangeOfTermIsDue() {
        assertEquals(State.PLANNED, fiveYears.state(BEGIN.minusDays(1), 180));
        assertEquals(State.RUNNING, fiveYears.state(LocalDate.of(2025, 9, 7), 180));
        assertEquals(State.DUE, fiveYears.state(LocalDate.of(2025, 9, 8), 180));
        assertEquals(State.DUE, fiveYears.state(LocalDate.of(2026, 3, 7), 180));
        assertEquals(State.OVERDUE, fiveYears.state(LocalDate.of(2026, 3, 8), 180));
    }

    @Test
    public void adjoiningTerms_shouldNotOverlap() {
        assertFalse(fiveYears.overlaps(TermPeriod.ofMonths(LocalDate.of(2026, 3, 8), 60)));
        assertTrue(fiveYears.overlaps(TermPeriod.ofMonths(LocalDate.of(2026, 3, 7), 60)));
        assertTrue(new TermPeriod(BEGIN, null).overlaps(TermPeriod.ofMonths(LocalDate.of(2040, 1, 1), 36)));
    }

    @Test
    public void openTerm_shouldNeverBeDue() {
        assertEquals(State.RUNNING, new TermPeriod(BEGIN, null).state(LocalDate.of(2050, 1, 1), 180));
    }

    @Test
    public void lastDayBeforeFirst_shouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TermPeriod(BEGIN, BEGIN.minusDays(1)));
    }
}
