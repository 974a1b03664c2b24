package org.fulian.election.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One paper from the box.
 *
 * @param marks candidate to mark; a candidate not named has no mark
 * @param writeIns names written in with ○, in the order of the paper
 */
public record Ballot(Map<String, Mark> marks, List<String> writeIns) {

    public Ballot {
        marks = Map.copyOf(marks);
        writeIns = List.copyOf(writeIns);
    }

    long count(Mark mark) {
        return marks.values().stream().filter(mark::equals).count();
    }

    /** How many of the names written in count; all or none of a paper (domain §2.3, write-in). */
    int countingWriteIns(RuleSet.WriteIn rule) {
        return switch (rule) {
            case NONE -> 0;
            case FREE -> writeIns.size();
            case WITH_AGAINST -> count(Mark.AGAINST) >= writeIns.size() ? writeIns.size() : 0;
        };
    }

    /** Unknown names, a candidate written in, a name written in twice or more names than seats make the paper void. */
    boolean isValid(Set<String> candidates, RuleSet.WriteIn rule, int seats) {
        boolean knownNames = candidates.containsAll(marks.keySet());
        boolean properWriteIns = new HashSet<>(writeIns).size() == writeIns.size() && writeIns.stream().noneMatch(candidates::contains);
        return knownNames && properWriteIns && count(Mark.FOR) + countingWriteIns(rule) <= seats;
    }
}
