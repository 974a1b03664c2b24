package org.fulian.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.fulian.election.rules.Attendance;
import org.fulian.election.rules.Ballot;
import org.fulian.election.rules.BallotBox;
import org.fulian.election.rules.Decision;
import org.fulian.election.rules.Mark;
import org.fulian.election.rules.RuleSet;
import org.fulian.election.rules.Share;
import org.fulian.election.rules.Totals;
import org.fulian.election.rules.Votes;
import org.fulian.verify.InputException;
import org.fulian.verify.Outcome;

/**
 * The product's rules of election against the verifier's, on random elections: number, outcomes met, differences.
 * Arguments: how many elections (1,000,000), number of the first (1). The status is 1 if there is a difference.
 */
public final class ElectionBench {
    private static final int SHOWN = 10;
    private static final long USUAL = 1_000_000;

    private final Map<String, LongAdder> seen = new ConcurrentSkipListMap<>();
    private final Map<Long, String> differences = new ConcurrentSkipListMap<>();

    /** Prints the figures. */
    public static void main(String[] args) {
        long number = args.length > 0 ? Long.parseLong(args[0]) : USUAL;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.exit(new ElectionBench().print(first, number) == 0 ? 0 : 1);
    }

    /** The part of {@link Bench}: the usual number of elections, none of which may differ. */
    static void run(Consumer<Figure> figures) {
        figures.accept(Figure.fixed("election: differences between rules and verifier", new ElectionBench().print(1, USUAL), 0, ""));
    }

    private int print(long first, long number) {
        long start = System.nanoTime();
        compare(first, number).values().stream().limit(SHOWN).forEach(System.out::println);
        System.out.printf("elections %d (numbers %d to %d), %d s%n", number, first, first + number - 1, (System.nanoTime() - start) / 1_000_000_000);
        seen().forEach((what, count) -> System.out.printf("  %s %d%n", what, count));
        System.out.printf("differences %d%n", differences.size());
        return differences.size();
    }

    /** Election number → what the two sides say, for each election in which they differ. */
    public Map<Long, String> compare(long first, long number) {
        LongStream.range(first, first + number).parallel().forEach(this::compare);
        return differences;
    }

    /** How often each kind of outcome was met. */
    public Map<String, Long> seen() {
        Map<String, Long> counts = new TreeMap<>();
        seen.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }

    private void compare(long number) {
        Map<String, Object> input = RandomElection.input(number);
        Map<String, Object> engine = engine(input);
        Map<String, Object> verifier = verifier(input);
        note(engine, number(input, "seats"));
        if (!engine.equals(verifier)) {
            differences.put(number, "difference in election " + number + "\n  input    " + input + "\n  engine   " + engine + "\n  verifier " + verifier);
        }
    }

    private void note(Map<String, Object> outcome, int seats) {
        count("status " + outcome.get("status"));
        if ("VALID".equals(outcome.get("status"))) {
            countIf(outcome, "invalidBallots", "with invalid ballots");
            countIf(outcome, "writeInTally", "with write-ins");
            countIf(outcome, "tied", "with ties");
            countIf(outcome, "vacant", "with vacant seats");
            countIf(outcome, "runoff", "with a run-off");
            countIf(outcome, "byFewerAgainst", "decided by fewer against");
            if (((List<?>) outcome.get("elected")).size() == seats) {
                count("with all seats filled");
            }
            if (((Map<?, ?>) outcome.get("writeInTally")).keySet().stream().anyMatch(((List<?>) outcome.get("elected"))::contains)) {
                count("with a write-in elected");
            }
        }
        outcome.remove("byFewerAgainst");
    }

    private void countIf(Map<String, Object> outcome, String field, String what) {
        Object value = outcome.get(field);
        if (value != null && !List.of(0, Map.of(), List.of(), false).contains(value)) {
            count(what);
        }
    }

    private void count(String what) {
        seen.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    private static Map<String, Object> verifier(Map<String, Object> input) {
        try {
            Map<String, Object> outcome = new LinkedHashMap<>(Outcome.of(input));
            outcome.remove("reason");
            outcome.put("explanations", ((Map<?, ?>) outcome.get("explanations")).keySet());
            return outcome;
        } catch (InputException e) {
            return Map.of("status", "REFUSED");
        }
    }

    private static Map<String, Object> engine(Map<String, Object> input) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        try {
            RuleSet rules = rules(object(input, "ruleSet"));
            int seats = number(input, "seats");
            Attendance attendance = new Attendance(seats, number(input, "entitled"), number(input, "present"), number(input, "issued"));
            Totals totals = BallotBox.count(list(input, "ballots").stream().map(ElectionBench::ballot).toList(), names(input, "candidates"), rules, seats);
            Decision decision = Decision.of(rules, attendance, totals);
            boolean counted = decision.status() == Decision.Status.VALID;
            outcome.put("status", decision.status().name());
            outcome.put("validBallots", counted ? totals.valid() : 0);
            outcome.put("invalidBallots", counted ? totals.invalid() : 0);
            outcome.put("tally", counted ? votes(totals.candidates()) : Map.of());
            outcome.put("writeInTally", counted ? votes(totals.writeIns()) : Map.of());
            outcome.put("elected", decision.elected());
            outcome.put("tied", decision.tied());
            outcome.put("vacant", decision.vacant());
            if (decision.runoff() != null) {
                outcome.put("runoff", decision.runoff());
            }
            outcome.put("explanations", decision.explanations().keySet());
            outcome.put("byFewerAgainst", decision.explanations().values().stream()
                .anyMatch(explanation -> explanation.ground() == Decision.Ground.ELECTED_BY_FEWER_AGAINST));
        } catch (IllegalArgumentException e) {
            outcome.clear();
            outcome.put("status", "REFUSED");
        }
        return outcome;
    }

    private static RuleSet rules(Map<String, Object> rules) {
        Map<String, Object> elected = object(rules, "elected");
        return new RuleSet(share(object(rules, "quorum")), share(elected), RuleSet.Base.valueOf((String) elected.get("base")),
            RuleSet.WriteIn.valueOf((String) rules.get("writeIn")), RuleSet.Tie.valueOf((String) rules.get("tie")),
            RuleSet.TooFew.valueOf((String) rules.get("tooFew")));
    }

    private static Share share(Map<String, Object> share) {
        return new Share(number(share, "num"), number(share, "den"), (Boolean) share.get("strict"));
    }

    private static Ballot ballot(Object paper) {
        Map<String, Object> ballot = object(paper);
        Map<String, Mark> marks = new LinkedHashMap<>();
        object(ballot, "marks").forEach((name, mark) -> marks.put(name, Mark.valueOf((String) mark)));
        return new Ballot(marks, names(ballot, "writeIns"));
    }

    private static Map<String, Object> votes(Map<String, Votes> tally) {
        Map<String, Object> votes = new LinkedHashMap<>();
        tally.forEach((id, numbers) -> votes.put(id, Map.of("for", numbers.inFavour(), "against", numbers.against(), "abstain", numbers.abstain())));
        return votes;
    }

    private static int number(Map<String, Object> from, String name) {
        return ((Long) from.get(name)).intValue();
    }

    private static List<?> list(Map<String, Object> from, String name) {
        return (List<?>) from.get(name);
    }

    private static List<String> names(Map<String, Object> from, String name) {
        List<String> names = new ArrayList<>();
        list(from, name).forEach(element -> names.add((String) element));
        return names;
    }

    private static Map<String, Object> object(Map<String, Object> from, String name) {
        return object(from.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
