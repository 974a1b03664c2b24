package org.fulian.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fulian.verify.Decision.Status;
import org.fulian.verify.Rules.TooFew;
import org.fulian.verify.Tally.Person;
import org.fulian.verify.Vote.Ballot;

/** The counted vote as the JSON object that is printed: members in the order of the specification. */
public final class Outcome {
    private Outcome() {
    }

    /** Counts the input of the command {@code count}, given as parsed JSON (maps, lists, strings, longs, booleans). */
    public static Map<String, Object> of(Object input) {
        Fields fields = Fields.of("", input);
        Vote vote = Vote.read(fields, fields);
        List<Ballot> ballots = Vote.readBallots(fields, "");
        fields.end();
        return of(vote, Tally.count(vote, ballots));
    }

    static Map<String, Object> of(Vote vote, Tally tally) {
        Decision decision = Decision.of(vote, tally);
        Sentences sentences = new Sentences(vote, tally, decision);
        boolean counted = decision.status() == Status.VALID;
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("status", decision.status().name());
        outcome.put("reason", sentences.reason());
        outcome.put("validBallots", counted ? tally.valid() : 0);
        outcome.put("invalidBallots", counted ? tally.invalid() : 0);
        outcome.put("tally", counted ? votes(tally.candidates()) : Map.of());
        outcome.put("writeInTally", counted ? votes(tally.writeIns()) : Map.of());
        outcome.put("elected", decision.elected());
        outcome.put("tied", decision.tied());
        outcome.put("vacant", decision.vacant());
        if (counted && vote.rules().tooFew() == TooFew.RUNOFF) {
            outcome.put("runoff", decision.runoff());
        }
        outcome.put("explanations", sentences.explanations());
        return outcome;
    }

    private static Map<String, Object> votes(List<Person> people) {
        Map<String, Object> votes = new LinkedHashMap<>();
        for (Person person : people) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("for", person.votesFor());
            numbers.put("against", person.against());
            numbers.put("abstain", person.abstain());
            votes.put(person.id(), numbers);
        }
        return votes;
    }
}
