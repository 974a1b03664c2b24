package org.fulian.election.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts papers one by one into totals. */
public final class BallotBox {
    private BallotBox() { }

    /**
     * @param candidates ids in the order of the ballot, each once
     * @throws IllegalArgumentException when a candidate is named twice
     */
    public static Totals count(Collection<Ballot> ballots, List<String> candidates, RuleSet rules, int seats) {
        Set<String> known = new LinkedHashSet<>(candidates);
        if (known.size() != candidates.size()) {
            throw new IllegalArgumentException("a candidate is named twice");
        }
        List<Ballot> valid = ballots.stream().filter(ballot -> ballot.isValid(known, rules.writeIn(), seats)).toList();
        Map<String, Votes> tally = new LinkedHashMap<>();
        for (String candidate : known) {
            int inFavour = (int) valid.stream().filter(ballot -> ballot.marks().get(candidate) == Mark.FOR).count();
            int against = (int) valid.stream().filter(ballot -> ballot.marks().get(candidate) == Mark.AGAINST).count();
            tally.put(candidate, new Votes(inFavour, against, valid.size() - inFavour - against));
        }
        Map<String, Integer> written = new TreeMap<>();
        for (Ballot ballot : valid) {
            if (ballot.countingWriteIns(rules.writeIn()) > 0) {
                ballot.writeIns().forEach(name -> written.merge(name, 1, Integer::sum));
            }
        }
        Map<String, Votes> writeIns = new LinkedHashMap<>();
        written.forEach((name, votes) -> writeIns.put(name, new Votes(votes, 0, valid.size() - votes)));
        return new Totals(ballots.size(), valid.size(), ballots.size() - valid.size(), tally, writeIns);
    }
}
