package org.fulian.people.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds where a page of a list over many federations begins. Knowing how many rows each federation has, the page needs to skip rows
 * of one federation only: the last of 20,000 pages then costs what the first costs.
 */
public final class PageLocator {
    private PageLocator() { }

    /** Rows to read from one federation. */
    public record Slice(String federationId, int offset, int limit) { }

    /**
     * Cuts a page out of the list that follows the federations in the map's order.
     *
     * @param counts rows of each federation, in list order
     */
    public static List<Slice> slices(Map<String, Long> counts, long offset, int size) {
        List<Slice> slices = new ArrayList<>();
        long skip = Math.max(0, offset);
        int wanted = size;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (wanted <= 0) {
                break;
            }
            if (skip >= count.getValue()) {
                skip -= count.getValue();
                continue;
            }
            int take = (int) Math.min(wanted, count.getValue() - skip);
            slices.add(new Slice(count.getKey(), (int) skip, take));
            wanted -= take;
            skip = 0;
        }
        return slices;
    }
}
