package org.fulian.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.fulian.verify.Decision.Ground;
import org.fulian.verify.Rules.Share;
import org.fulian.verify.Tally.Person;

/** The outcome in Chinese sentences with their numbers; the wording lies in sentences.properties. */
final class Sentences {
    private static final Properties WORDS = load();

    private final Vote vote;
    private final Tally tally;
    private final Decision decision;

    Sentences(Vote vote, Tally tally, Decision decision) {
        this.vote = vote;
        this.tally = tally;
        this.decision = decision;
    }

    private static Properties load() {
        try (InputStream in = Sentences.class.getResourceAsStream("sentences.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the vote is valid, void or not held. */
    String reason() {
        long need = vote.rules().quorum().least(vote.entitled());
        Map<String, Object> numbers = Map.of("entitled", vote.entitled(), "present", vote.present(), "issued", vote.issued(), "returned", tally.returned(),
            "threshold", threshold(vote.rules().quorum(), need), "missing", Math.max(0, need - vote.present()));
        return switch (decision.status()) {
            case NO_QUORUM -> say("reason.NO_QUORUM", numbers);
            case VOID -> say("reason.VOID", numbers);
            case VALID -> say("reason.VALID", numbers) + say("reason.counted", Map.of("valid", tally.valid(), "invalid", tally.invalid()))
                + say("reason.seats", Map.of("seats", vote.seats(), "elected", decision.elected().size(), "vacant", decision.vacant()))
                + (decision.tied().isEmpty() ? "" : say("reason.tied", Map.of("tied", decision.tied().size())))
                + (decision.runoff().isEmpty() || !hasRunoff() ? "" : say("reason.runoff", Map.of("runoff", decision.runoff().size())));
        };
    }

    /** One sentence for each person who got votes or could have got some. */
    Map<String, String> explanations() {
        Map<String, String> sentences = new TreeMap<>();
        if (decision.status() == Decision.Status.VALID) {
            tally.everybody().forEach(person -> sentences.put(person.id(), explanation(person)));
        }
        return sentences;
    }

    private String explanation(Person person) {
        int base = vote.base(tally.valid());
        long need = vote.rules().elected().least(base);
        Ground ground = decision.grounds().get(person.id());
        long passed = decision.grounds().values().stream().filter(other -> other != Ground.TOO_FEW_VOTES).count();
        long equals = tally.everybody().stream().filter(other -> decision.grounds().get(other.id()) != Ground.TOO_FEW_VOTES)
            .filter(other -> other.votesFor() == person.votesFor()).count();
        boolean inRunoff = hasRunoff() && decision.runoff().contains(person.id());
        return say("base." + vote.rules().base(), Map.of("base", base)) + threshold(vote.rules().elected(), need)
            + say(person.writeIn() ? "votes.writeIn" : "votes", Map.of("for", person.votesFor()))
            + say("ground." + ground, Map.of("missing", need - person.votesFor(), "passed", passed, "seats", vote.seats(), "equals", equals,
                "against", person.against())) + (inRunoff ? say("runoff", Map.of()) : "");
    }

    private boolean hasRunoff() {
        return vote.rules().tooFew() == Rules.TooFew.RUNOFF;
    }

    private static String threshold(Share share, long need) {
        String part = 2L * share.num() == share.den() ? say("part.half", Map.of())
            : share.num() == share.den() ? say("part.all", Map.of()) : say("part", Map.of("num", share.num(), "den", share.den()));
        return say(share.strict() ? "threshold.strict" : "threshold.least", Map.of("part", part, "need", need));
    }

    static String say(String key, Map<String, ?> values) {
        String sentence = WORDS.getProperty(key);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return sentence;
    }
}
