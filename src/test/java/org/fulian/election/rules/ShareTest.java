package org.fulian.election.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class ShareTest {
    private final Share moreThanTwoThirds = new Share(2, 3, true);
    private final Share twoThirdsOrMore = new Share(2, 3, false);
    private final Share moreThanHalf = new Share(1, 2, true);

    /** The strictness table of domain §2.3: entitled, present needed, votes needed. */
    @Test
    public void table_shouldHold() {
        int[][] table = {{30, 21, 16}, {31, 21, 16}, {35, 24, 18}, {36, 25, 19}, {37, 25, 19}};
        for (int[] row : table) {
            assertEquals(row[1], moreThanTwoThirds.needed(row[0]));
            assertEquals(row[2], moreThanHalf.needed(row[0]));
        }
    }

    @Test
    public void exactlyTwoThirds_shouldReachOnlyTheShareThatIncludesIt() {
        assertFalse(moreThanTwoThirds.isReachedBy(20, 30));
        assertTrue(twoThirdsOrMore.isReachedBy(20, 30));
        assertFalse(twoThirdsOrMore.isReachedBy(19, 30));
    }

    @Test
    public void needed_shouldBeTheSmallestCountThatReaches() {
        for (Share share : new Share[] {moreThanHalf, moreThanTwoThirds, twoThirdsOrMore, new Share(0, 1, true), new Share(1, 1, false)}) {
            for (int base = 0; base <= 200; base++) {
                long needed = share.needed(base);
                assertTrue(share.isReachedBy(needed, base));
                assertTrue(needed == 0 || !share.isReachedBy(needed - 1, base));
            }
        }
    }

    @Test
    public void shareBeyondTheWhole_shouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Share(3, 2, true));
        assertThrows(IllegalArgumentException.class, () -> new Share(1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new Share(-1, 2, true));
    }
}
