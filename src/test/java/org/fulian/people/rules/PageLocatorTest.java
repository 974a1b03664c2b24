package org.fulian.people.rules;

import static org.junit.Assert.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fulian.people.rules.PageLocator.Slice;
import org.junit.Test;

public class PageLocatorTest {
    private static final Map<String, Long> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("A", 25L);
        COUNTS.put("B", 5L);
        COUNTS.put("C", 100L);
    }

    @Test
    public void page_shouldLieInOneFederation_whenItCan() {
        assertEquals(List.of(new Slice("A", 0, 20)), PageLocator.slices(COUNTS, 0, 20));
        assertEquals(List.of(new Slice("C", 90, 10)), PageLocator.slices(COUNTS, 120, 20));
    }

    @Test
    public void page_shouldGoOnInTheNextFederations() {
        assertEquals(List.of(new Slice("A", 20, 5), new Slice("B", 0, 5), new Slice("C", 0, 10)), PageLocator.slices(COUNTS, 20, 20));
    }

    @Test
    public void page_shouldBeEmpty_behindTheEnd() {
        assertEquals(List.of(), PageLocator.slices(COUNTS, 130, 20));
        assertEquals(List.of(), PageLocator.slices(Map.of(), 0, 20));
    }
}
