package org.fulian.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fulian.verify.Vote.Ballot;
import org.fulian.verify.Vote.Mark;

/** What was found in the box: how many papers, how many of them good, and each person's votes. */
record Tally(int returned, int valid, int invalid, List<Person> candidates, List<Person> writeIns) {
    /** One person's votes. A write-in can only be voted for: against is 0, abstain the rest. */
    record Person(String id, boolean writeIn, int votesFor, int against, int abstain) {
    }

    /** Counts paper by paper; candidates in their given order, write-ins by name. */
    static Tally count(Vote vote, List<Ballot> ballots) {
        Map<String, int[]> marks = new LinkedHashMap<>();
        vote.candidates().forEach(candidate -> marks.put(candidate, new int[Mark.values().length]));
        Map<String, Integer> written = new TreeMap<>();
        int valid = 0;
        for (Ballot ballot : ballots) {
            List<String> counting = countingWriteIns(vote, ballot);
            if (!isValid(vote, ballot, marks, counting.size())) {
                continue;
            }
            valid++;
            marks.forEach((candidate, numbers) -> numbers[ballot.marks().getOrDefault(candidate, Mark.ABSTAIN).ordinal()]++);
            counting.forEach(name -> written.merge(name, 1, Integer::sum));
        }
        List<Person> candidates = new ArrayList<>();
        marks.forEach((id, numbers) -> candidates.add(new Person(id, false, numbers[Mark.FOR.ordinal()], numbers[Mark.AGAINST.ordinal()],
            numbers[Mark.ABSTAIN.ordinal()])));
        List<Person> writeIns = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : written.entrySet()) {
            writeIns.add(new Person(entry.getKey(), true, entry.getValue(), 0, valid - entry.getValue()));
        }
        return new Tally(ballots.size(), valid, ballots.size() - valid, candidates, writeIns);
    }

    private static boolean isValid(Vote vote, Ballot ballot, Map<String, ?> candidates, int countingWriteIns) {
        boolean knownOnly = candidates.keySet().containsAll(ballot.marks().keySet());
        boolean newNamesOnly = ballot.writeIns().stream().noneMatch(candidates::containsKey);
        boolean eachOnce = new HashSet<>(ballot.writeIns()).size() == ballot.writeIns().size();
        return knownOnly && newNamesOnly && eachOnce && number(ballot, Mark.FOR) + countingWriteIns <= vote.seats();
    }

    private static List<String> countingWriteIns(Vote vote, Ballot ballot) {
        boolean count = switch (vote.rules().writeIn()) {
            case NONE -> false;
            case FREE -> true;
            case WITH_AGAINST -> number(ballot, Mark.AGAINST) >= ballot.writeIns().size();
        };
        return count ? ballot.writeIns() : List.of();
    }

    private static int number(Ballot ballot, Mark mark) {
        return (int) ballot.marks().values().stream().filter(mark::equals).count();
    }

    /** Totals as tellers report them, held against the arithmetic of a count; the first difference is named with both sides. */
    static Tally read(Vote vote, Fields totals, String pointer) {
        int returned = totals.count("returned");
        int valid = totals.count("validBallots");
        int invalid = totals.count("invalidBallots");
        List<Person> candidates = people(totals.object("tally"), Fields.child(pointer, "tally"), false);
        List<Person> writeIns = people(totals.object("writeInTally"), Fields.child(pointer, "writeInTally"), true);
        totals.end();
        Tally tally = new Tally(returned, valid, invalid, candidates, writeIns);
        if (tally.counted(vote)) {
            tally.checkSums(vote, pointer);
        }
        return tally;
    }

    private static List<Person> people(Fields tally, String pointer, boolean writeIn) {
        List<Person> people = new ArrayList<>();
        for (String name : tally.names().stream().sorted().toList()) {
            Fields votes = tally.object(Fields.name(pointer, name));
            people.add(new Person(name, writeIn, votes.count("for"), votes.count("against"), votes.count("abstain")));
            votes.end();
        }
        return people;
    }

    private void checkSums(Vote vote, String pointer) {
        if (returned != (long) valid + invalid) {
            throw new InputException(Fields.child(pointer, "returned"), returned + " returned, but " + valid + " valid + " + invalid + " invalid");
        }
        long sum = 0;
        for (Person person : everybody()) {
            String place = Fields.child(Fields.child(pointer, person.writeIn ? "writeInTally" : "tally"), person.id);
            if ((long) person.votesFor + person.against + person.abstain != valid) {
                throw new InputException(place, person.votesFor + " for + " + person.against + " against + " + person.abstain + " abstain, but "
                    + valid + " valid");
            }
            if (vote.candidates().contains(person.id) == person.writeIn) {
                throw new InputException(place, person.writeIn ? "is a candidate" : "is no candidate");
            }
            if (person.writeIn && (person.against > 0 || person.votesFor == 0 || vote.rules().writeIn() == Rules.WriteIn.NONE)) {
                throw new InputException(place, "no possible votes of a write-in");
            }
            sum += person.votesFor;
        }
        if (candidates.size() != vote.candidates().size()) {
            throw new InputException(Fields.child(pointer, "tally"), candidates.size() + " people, but " + vote.candidates().size() + " candidates");
        }
        if (sum > (long) valid * vote.seats()) {
            throw new InputException(pointer, sum + " votes for, but " + valid + " valid × " + vote.seats() + " seats");
        }
    }

    /** Whether the papers may be counted at all. */
    boolean counted(Vote vote) {
        return vote.quorate() && returned <= vote.issued();
    }

    List<Person> everybody() {
        List<Person> everybody = new ArrayList<>(candidates);
        everybody.addAll(writeIns);
        return everybody;
    }
}
