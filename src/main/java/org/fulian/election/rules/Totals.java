package org.fulian.election.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a count, from papers or as entered from the tally sheet.
 *
 * @param returned ballots taken out of the box (收回)
 * @param valid of these, the valid ones
 * @param invalid of these, the void ones
 * @param candidates candidate to votes, in the order of the ballot
 * @param writeIns person written in to votes
 */
public record Totals(int returned, int valid, int invalid, Map<String, Votes> candidates, Map<String, Votes> writeIns) {

    /** Something that does not add up. @param who the person concerned, null for the ballots as a whole @param difference what is too much, or negative: missing */
    public record Mismatch(Rule rule, String who, long difference) { }

    /** The arithmetic of a tally sheet (domain §2.3, invariants). */
    public enum Rule { RETURNED_IS_VALID_PLUS_INVALID, VOTES_ARE_VALID_BALLOTS, FAVOUR_WITHIN_SEATS, NEGATIVE }

    public Totals {
        candidates = Collections.unmodifiableMap(new LinkedHashMap<>(candidates));
        writeIns = Collections.unmodifiableMap(new LinkedHashMap<>(writeIns));
    }

    /** Every rule of arithmetic that these numbers break, with the difference; empty for a sheet that adds up. */
    public List<Mismatch> check(int seats) {
        List<Mismatch> found = new ArrayList<>();
        addIf(found, returned != valid + invalid, Rule.RETURNED_IS_VALID_PLUS_INVALID, null, (long) returned - valid - invalid);
        if (returned < 0 || valid < 0 || invalid < 0) {
            found.add(new Mismatch(Rule.NEGATIVE, null, Math.min(returned, Math.min(valid, invalid))));
        }
        long inFavour = 0;
        for (Map<String, Votes> group : List.of(candidates, writeIns)) {
            for (Map.Entry<String, Votes> entry : group.entrySet()) {
                Votes votes = entry.getValue();
                int least = Math.min(votes.inFavour(), Math.min(votes.against(), votes.abstain()));
                addIf(found, least < 0, Rule.NEGATIVE, entry.getKey(), least);
                addIf(found, votes.sum() != valid, Rule.VOTES_ARE_VALID_BALLOTS, entry.getKey(), (long) votes.sum() - valid);
                inFavour += votes.inFavour();
            }
        }
        addIf(found, inFavour > (long) valid * seats, Rule.FAVOUR_WITHIN_SEATS, null, inFavour - (long) valid * seats);
        return found;
    }

    private static void addIf(List<Mismatch> found, boolean broken, Rule rule, String who, long difference) {
        if (broken) {
            found.add(new Mismatch(rule, who, difference));
        }
    }
}
