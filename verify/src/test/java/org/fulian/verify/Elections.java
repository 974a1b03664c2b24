package org.fulian.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Inputs for counts, built sentence by sentence. The federation's default rules, unless another is named. */
final class Elections {
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final List<Object> ballots = new ArrayList<>();

    private Elections(int seats, String candidates) {
        rules.put("quorum", share(2, 3, true));
        rules.put("elected", share(1, 2, true));
        rule("elected", "base", "ENTITLED");
        rules.put("writeIn", "WITH_AGAINST");
        rules.put("tie", "FEWER_AGAINST_THEN_REVOTE");
        rules.put("tooFew", "VACANT");
        input.put("ruleSet", rules);
        input.put("seats", (long) seats);
        of(10);
        input.put("candidates", new ArrayList<>(List.of(candidates.split(""))));
        input.put("ballots", ballots);
    }

    /** Candidates with one letter each. */
    static Elections seats(int seats, String candidates) {
        return new Elections(seats, candidates);
    }

    static Map<String, Object> share(long num, long den, boolean strict) {
        return new LinkedHashMap<>(Map.of("num", num, "den", den, "strict", strict));
    }

    Elections of(int everybody) {
        return with("entitled", everybody).with("present", everybody).with("issued", everybody);
    }

    Elections with(String name, Object value) {
        input.put(name, value instanceof Integer number ? (Object) number.longValue() : value);
        return this;
    }

    Elections rule(String name, Object value) {
        rules.put(name, value);
        return this;
    }

    @SuppressWarnings("unchecked")
    Elections rule(String share, String name, Object value) {
        ((Map<String, Object>) rules.get(share)).put(name, value);
        return this;
    }

    /** So many papers alike: letters for, letters against, the rest abstains; then the write-ins. */
    Elections ballots(int number, String yes, String no, String... writeIns) {
        for (int i = 0; i < number; i++) {
            Map<String, Object> marks = new LinkedHashMap<>();
            yes.chars().forEach(c -> marks.put(Character.toString(c), "FOR"));
            no.chars().forEach(c -> marks.put(Character.toString(c), "AGAINST"));
            Map<String, Object> ballot = new LinkedHashMap<>();
            ballot.put("marks", marks);
            ballot.put("writeIns", List.of(writeIns));
            ballots.add(ballot);
        }
        return this;
    }

    Map<String, Object> input() {
        return input;
    }

    Map<String, Object> outcome() {
        return Outcome.of(input);
    }

    String text() {
        return JsonWriter.ordered(input);
    }

    /** Parsed JSON, with every object, array and value new. */
    static Object copy(Object json) {
        return JsonReader.read(JsonWriter.ordered(json).getBytes(StandardCharsets.UTF_8));
    }

    /** A sealed record of this vote; with its papers or with totals only. */
    Map<String, Object> record(boolean totals) {
        Map<String, Object> outcome = new TreeMap<>(outcome());
        Map<String, Object> vote = new TreeMap<>(Map.of("office", "COMMITTEE", "round", 1L, "ruleSet", rules, "seats", input.get("seats"),
            "roster", Map.of("entitled", input.get("entitled"), "present", input.get("present"), "issued", input.get("issued")),
            "candidates", input.get("candidates"), "reason", outcome.remove("reason"), "explanations", outcome.remove("explanations"), "outcome", outcome));
        if (totals) {
            vote.put("totals", Map.of("returned", ballots.size(), "validBallots", outcome.get("validBallots"), "invalidBallots", outcome.get("invalidBallots"),
                "tally", outcome.get("tally"), "writeInTally", outcome.get("writeInTally")));
        } else {
            vote.put("ballots", ballots);
        }
        Map<String, Object> record = new TreeMap<>(Map.of("format", "fulian-election/1",
            "election", Map.of("id", "E1", "name", "东林村第三届妇女代表大会选举", "date", "2026-03-08"),
            "people", Map.of("a", "丁一", "b", "卜二", "c", "刁三", "d", "王四"),
            "tellers", List.of(Map.of("name", "方五", "role", "总监票人"), Map.of("name", "尹六", "role", "计票人")),
            "votes", List.of(vote),
            "documents", List.of(Map.of("name", "选举办法.pdf", "sha256", "0f".repeat(32)))));
        return seal(record);
    }

    /** Seals, or seals again, whatever the record says. */
    static Map<String, Object> seal(Map<String, Object> record) {
        record.remove(Seal.NAME);
        Map<String, Object> seal = new TreeMap<>();
        seal.put("parts", Seal.parts(record));
        seal.put("content", Seal.content(record));
        seal.put("chain", Map.of("entry", 7, "previous", "ab".repeat(32), "mac", "cd".repeat(32)));
        record.put(Seal.NAME, seal);
        seal.put(Seal.DIGEST, Seal.whole(record));
        return record;
    }
}
