package org.fulian.election.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is elected, and why. Immutable; nothing in it can be set by hand.
 *
 * @param status whether the vote counts at all
 * @param elected by votes downwards, equals by id
 * @param tied equals at the last seat who must be voted on again, by id; their seats stay open
 * @param vacant seats less the elected
 * @param runoff who stands in the run-off, by votes downwards; null unless the rules know one
 * @param explanations for everybody voted on: what decided, with its numbers
 */
public record Decision(Status status, List<String> elected, List<String> tied, int vacant, List<String> runoff, Map<String, Explanation> explanations) {

    /** NO_QUORUM and VOID: nothing is counted. */
    public enum Status { VALID, NO_QUORUM, VOID }

    /** What decided on a person. */
    public enum Ground { ELECTED, ELECTED_BY_FEWER_AGAINST, TOO_FEW_VOTES, SEATS_FULL, TIED, MORE_AGAINST }

    /**
     * @param needed votes that were needed
     * @param votes votes that were given
     * @param base of how many the share was taken
     */
    public record Explanation(Ground ground, long needed, int votes, int base) { }

    private record Standing(String id, Votes votes, boolean writtenIn) { }

    /** Applies the rules to the numbers of the meeting and the totals of the count. */
    public static Decision of(RuleSet rules, Attendance attendance, Totals totals) {
        if (!rules.quorum().isReachedBy(attendance.present(), attendance.entitled())) {
            return nothing(Status.NO_QUORUM, attendance);
        }
        if (totals.returned() > attendance.issued()) {
            return nothing(Status.VOID, attendance);
        }
        return new Counting(rules, attendance, totals).decide();
    }

    private static Decision nothing(Status status, Attendance attendance) {
        return new Decision(status, List.of(), List.of(), attendance.seats(), null, Map.of());
    }

    /** The work on one vote. */
    private static final class Counting {
        private static final Comparator<Standing> BY_VOTES = Comparator.<Standing>comparingInt(s -> -s.votes().inFavour()).thenComparing(Standing::id);
        private final RuleSet rules;
        private final int seats;
        private final int base;
        private final Totals totals;
        private final Map<String, Explanation> explanations = new TreeMap<>();
        private final List<String> elected = new ArrayList<>();
        private final List<String> tied = new ArrayList<>();

        Counting(RuleSet rules, Attendance attendance, Totals totals) {
            this.rules = rules;
            this.seats = attendance.seats();
            this.totals = totals;
            this.base = switch (rules.base()) {
                case ENTITLED -> attendance.entitled();
                case PRESENT -> attendance.present();
                case VALID -> totals.valid();
            };
        }

        Decision decide() {
            List<Standing> all = new ArrayList<>();
            totals.candidates().forEach((id, votes) -> all.add(new Standing(id, votes, false)));
            totals.writeIns().forEach((id, votes) -> all.add(new Standing(id, votes, true)));
            all.sort(BY_VOTES);
            List<Standing> passed = new ArrayList<>();
            for (Standing standing : all) {
                if (rules.elected().isReachedBy(standing.votes().inFavour(), base)) {
                    passed.add(standing);
                } else {
                    explain(standing, Ground.TOO_FEW_VOTES);
                }
            }
            if (passed.size() <= seats) {
                passed.forEach(standing -> elect(standing, Ground.ELECTED));
            } else {
                fillSeats(passed);
            }
            tied.sort(null);
            int vacant = seats - elected.size();
            List<String> runoff = rules.tooFew() == RuleSet.TooFew.RUNOFF ? runoff(vacant) : null;
            return new Decision(Status.VALID, List.copyOf(elected), List.copyOf(tied), vacant, runoff, Collections.unmodifiableMap(explanations));
        }

        private void fillSeats(List<Standing> passed) {
            int cut = passed.get(seats - 1).votes().inFavour();
            boolean clear = passed.get(seats).votes().inFavour() < cut;
            List<Standing> equals = new ArrayList<>();
            for (Standing standing : passed) {
                int votes = standing.votes().inFavour();
                if (votes > cut || votes == cut && clear) {
                    elect(standing, Ground.ELECTED);
                } else if (votes == cut) {
                    equals.add(standing);
                } else {
                    explain(standing, Ground.SEATS_FULL);
                }
            }
            if (!clear) {
                settle(equals, seats - elected.size());
            }
        }

        /** Equals at the last seats: fewer against win where the rules say so and nobody was written in; who is still equal is tied. */
        private void settle(List<Standing> equals, int open) {
            if (rules.tie() == RuleSet.Tie.REVOTE || equals.stream().anyMatch(Standing::writtenIn)) {
                equals.forEach(this::tie);
                return;
            }
            List<Standing> byAgainst = new ArrayList<>(equals);
            byAgainst.sort(Comparator.<Standing>comparingInt(s -> s.votes().against()).thenComparing(Standing::id));
            int cut = byAgainst.get(open - 1).votes().against();
            boolean clear = byAgainst.get(open).votes().against() > cut;
            List<Standing> winners = byAgainst.stream().filter(s -> s.votes().against() < cut || s.votes().against() == cut && clear).toList();
            for (Standing standing : byAgainst) {
                if (winners.contains(standing)) {
                    elect(standing, Ground.ELECTED_BY_FEWER_AGAINST);
                } else if (standing.votes().against() == cut) {
                    tie(standing);
                } else {
                    explain(standing, Ground.MORE_AGAINST);
                }
            }
            elected.sort(Comparator.<String>comparingInt(id -> -votesOf(id).inFavour()).thenComparing(Comparator.naturalOrder()));
        }

        /** Candidates neither elected nor tied, by votes downwards: twice the open seats, equals at the cut included (domain §2.3, 另行选举). */
        private List<String> runoff(int vacant) {
            List<Standing> left = new ArrayList<>();
            totals.candidates().forEach((id, votes) -> {
                if (!elected.contains(id) && !tied.contains(id)) {
                    left.add(new Standing(id, votes, false));
                }
            });
            left.sort(BY_VOTES);
            long most = 2L * vacant;
            if (most == 0 || left.size() <= most) {
                return most == 0 ? List.of() : left.stream().map(Standing::id).toList();
            }
            int cut = left.get((int) most - 1).votes().inFavour();
            return left.stream().filter(standing -> standing.votes().inFavour() >= cut).map(Standing::id).toList();
        }

        private Votes votesOf(String id) {
            return totals.candidates().getOrDefault(id, totals.writeIns().get(id));
        }

        private void elect(Standing standing, Ground ground) {
            elected.add(standing.id());
            explain(standing, ground);
        }

        private void tie(Standing standing) {
            tied.add(standing.id());
            explain(standing, Ground.TIED);
        }

        private void explain(Standing standing, Ground ground) {
            explanations.put(standing.id(), new Explanation(ground, rules.elected().needed(base), standing.votes().inFavour(), base));
        }
    }
}
