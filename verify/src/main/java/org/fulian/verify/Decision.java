package org.fulian.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fulian.verify.Tally.Person;

/** Who is elected, who is tied, how many seats stay open; and for each person on what ground. */
record Decision(Status status, List<String> elected, List<String> tied, int vacant, List<String> runoff, Map<String, Ground> grounds) {
    enum Status { NO_QUORUM, VOID, VALID }

    /** Why a person is elected or not. */
    enum Ground { ELECTED, ELECTED_BY_ORDER, ELECTED_BY_FEWER_AGAINST, TIED, BEHIND_BY_ORDER, BEHIND_BY_MORE_AGAINST, TOO_FEW_VOTES }

    private static final Comparator<Person> BY_VOTES = Comparator.comparingInt(Person::votesFor).reversed().thenComparing(Person::id);

    static Decision of(Vote vote, Tally tally) {
        if (!tally.counted(vote)) {
            Status status = vote.quorate() ? Status.VOID : Status.NO_QUORUM;
            return new Decision(status, List.of(), List.of(), vote.seats(), List.of(), Map.of());
        }
        Map<String, Ground> grounds = new HashMap<>();
        List<Person> everybody = tally.everybody().stream().sorted(BY_VOTES).toList();
        List<Person> passed = new ArrayList<>();
        for (Person person : everybody) {
            boolean passes = vote.rules().elected().reachedBy(person.votesFor(), vote.base(tally.valid()));
            grounds.put(person.id(), passes ? Ground.ELECTED : Ground.TOO_FEW_VOTES);
            if (passes) {
                passed.add(person);
            }
        }
        if (passed.size() > vote.seats()) {
            fillByOrder(vote, passed, grounds);
        }
        List<String> elected = everybody.stream().map(Person::id).filter(id -> isElected(grounds.get(id))).toList();
        List<String> tied = everybody.stream().map(Person::id).filter(id -> grounds.get(id) == Ground.TIED).sorted().toList();
        int vacant = vote.seats() - elected.size();
        Stream<Person> left = everybody.stream().filter(person -> !person.writeIn())
            .filter(person -> !isElected(grounds.get(person.id())) && grounds.get(person.id()) != Ground.TIED);
        return new Decision(Status.VALID, elected, tied, vacant, runoff(left.toList(), 2L * vacant), grounds);
    }

    /** More have passed than there are seats: those clearly ahead are in, those clearly behind out, the equals at the last seat are decided apart. */
    private static void fillByOrder(Vote vote, List<Person> passed, Map<String, Ground> grounds) {
        int lastIn = passed.get(vote.seats() - 1).votesFor();
        int firstOut = passed.get(vote.seats()).votesFor();
        for (Person person : passed) {
            grounds.put(person.id(), person.votesFor() >= lastIn ? Ground.ELECTED_BY_ORDER : Ground.BEHIND_BY_ORDER);
        }
        if (lastIn == firstOut) {
            List<Person> equals = passed.stream().filter(person -> person.votesFor() == lastIn).toList();
            int open = vote.seats() - (int) passed.stream().filter(person -> person.votesFor() > lastIn).count();
            decideAmongEquals(vote, equals, open, grounds);
        }
    }

    /** Against-votes can be compared only among candidates: nobody can vote against a write-in. */
    private static void decideAmongEquals(Vote vote, List<Person> equals, int open, Map<String, Ground> grounds) {
        if (vote.rules().tie() == Rules.Tie.REVOTE || equals.stream().anyMatch(Person::writeIn)) {
            equals.forEach(person -> grounds.put(person.id(), Ground.TIED));
            return;
        }
        List<Integer> against = equals.stream().map(Person::against).sorted().toList();
        int lastIn = against.get(open - 1);
        boolean tied = lastIn == against.get(open);
        for (Person person : equals) {
            Ground ground = person.against() > lastIn ? Ground.BEHIND_BY_MORE_AGAINST : Ground.ELECTED_BY_FEWER_AGAINST;
            grounds.put(person.id(), tied && person.against() == lastIn ? Ground.TIED : ground);
        }
    }

    private static List<String> runoff(List<Person> left, long most) {
        if (most == 0) {
            return List.of();
        }
        int cut = left.size() <= most ? 0 : left.get((int) most - 1).votesFor();
        return left.stream().filter(person -> person.votesFor() >= cut).map(Person::id).toList();
    }

    static boolean isElected(Ground ground) {
        return ground == Ground.ELECTED || ground == Ground.ELECTED_BY_ORDER || ground == Ground.ELECTED_BY_FEWER_AGAINST;
    }
}
