package org.fulian.verify;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds a sealed record against itself: its text, its digests, and a recount of its votes. */
final class RecordCheck {
    private static final String SEAL = "/" + Seal.NAME;

    private final Set<String> findings = new LinkedHashSet<>();
    private Map<String, Object> record = Map.of();

    private RecordCheck() {
    }

    /** Finds all that is wrong; {@code fingerprint} is the one on paper, or null. */
    static RecordCheck of(byte[] file, String fingerprint) {
        RecordCheck check = new RecordCheck();
        check.guard(() -> check.run(file, fingerprint));
        return check;
    }

    /** One line each, beginning with the JSON pointer of what was changed; none if the record is whole. */
    Set<String> findings() {
        return findings;
    }

    Map<String, Object> record() {
        return record;
    }

    private void run(byte[] file, String fingerprint) {
        Object read = JsonReader.read(file);
        Fields fields = Fields.of("", read);
        record = asMap(read);
        guard(() -> checkSeal(fields.object(Seal.NAME)));
        if (fingerprint != null && !fingerprint.equalsIgnoreCase(Seal.whole(record))) {
            add("", "the fingerprint of this record is " + Seal.whole(record) + ", not " + InputException.oneLine(fingerprint));
        }
        guard(() -> checkFacts(fields));
        List<?> votes = fields.list("votes");
        for (int i = 0; i < votes.size(); i++) {
            String place = "/votes/" + i;
            Object vote = votes.get(i);
            guard(() -> recount(place, Fields.of(place, vote)));
        }
        guard(fields::end);
        if (findings.isEmpty() && !Arrays.equals(file, JsonWriter.canonical(record))) {
            add("", "the text is not in canonical form, though no part is changed");
        }
    }

    private void guard(Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            findings.add(e.getMessage());
        }
    }

    private void add(String pointer, String problem) {
        findings.add(new InputException(pointer, problem).getMessage());
    }

    private void checkSeal(Fields seal) {
        Map<String, Object> recorded = asMap(seal.any("parts"));
        Map<String, String> actual = Seal.parts(record);
        Set<String> changed = new TreeSet<>(recorded.keySet());
        changed.addAll(actual.keySet());
        changed.removeIf(part -> Objects.equals(recorded.get(part), actual.get(part)));
        for (String part : changed) {
            if (changed.stream().noneMatch(other -> other.startsWith(part + "/"))) {
                add(part, actual.containsKey(part) ? recorded.containsKey(part) ? "changed" : "added" : "removed");
            }
        }
        checkDigest(seal, "content", Seal.content(record));
        checkDigest(seal, Seal.DIGEST, Seal.whole(record));
        if (seal.has("chain")) {
            Fields chain = seal.object("chain");
            chain.count("entry");
            chain.hex("previous");
            chain.hex("mac");
            chain.end();
        }
        seal.end();
    }

    /** A wrong digest is worth a line of its own only if no changed part explains it. */
    private void checkDigest(Fields seal, String name, String actual) {
        if (!seal.hex(name).equals(actual) && findings.isEmpty()) {
            add(SEAL + "/" + name, "does not fit " + ("content".equals(name) ? "the content" : "the record; the seal itself was changed"));
        }
    }

    private void checkFacts(Fields fields) {
        if (!"fulian-election/1".equals(fields.string("format"))) {
            throw fields.error("format", "unknown format");
        }
        Fields election = fields.object("election");
        List.of("id", "name", "date").forEach(election::string);
        Fields people = fields.object("people");
        people.names().forEach(people::string);
        each(fields, "tellers", teller -> List.of("name", "role").forEach(teller::string));
        each(fields, "documents", document -> {
            document.string("name");
            document.hex("sha256");
        });
    }

    private static void each(Fields fields, String name, java.util.function.Consumer<Fields> check) {
        List<?> list = fields.list(name);
        IntStream.range(0, list.size()).forEach(i -> {
            Fields element = Fields.of("/" + name + "/" + i, list.get(i));
            check.accept(element);
            element.end();
        });
    }

    private void recount(String place, Fields fields) {
        fields.string("office");
        fields.count("round");
        fields.string("reason");
        Fields explanations = fields.object("explanations");
        Map<String, Object> recorded = asMap(fields.any("outcome"));
        Fields roster = fields.object("roster");
        Vote vote = Vote.read(fields, roster);
        roster.end();
        Tally tally = fields.has("totals") ? Tally.read(vote, fields.object("totals"), place + "/totals")
            : Tally.count(vote, Vote.readBallots(fields, place));
        readExtras(fields);
        Map<String, Object> outcome = new LinkedHashMap<>(Outcome.of(vote, tally));
        outcome.remove("reason");
        Map<String, Object> people = asMap(outcome.remove("explanations"));
        guard(() -> people.keySet().forEach(explanations::string));
        compare(place + "/outcome", recorded, outcome);
        fields.end();
    }

    private static void readExtras(Fields fields) {
        if (fields.has("annulled")) {
            Fields annulled = fields.object("annulled");
            List.of("reason", "approvedBy", "date").forEach(annulled::string);
            annulled.end();
        }
        if (fields.has("notes")) {
            fields.names("notes");
        }
    }

    private void compare(String place, Object recorded, Object recounted) {
        Map<String, Object> left = children(recorded);
        Map<String, Object> right = children(recounted);
        if (left == null || right == null) {
            if (!text(recorded).equals(text(recounted))) {
                add(place, "recorded " + text(recorded) + ", recount gives " + text(recounted));
            }
            return;
        }
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        names.forEach(name -> compare(Fields.child(place, name), left.get(name), right.get(name)));
    }

    private static Map<String, Object> children(Object value) {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size()).boxed().collect(Collectors.toMap(String::valueOf, list::get, (a, b) -> a, TreeMap::new));
        }
        return value instanceof Map ? asMap(value) : null;
    }

    private static String text(Object value) {
        return value == null ? "nothing" : InputException.oneLine(JsonWriter.ordered(value));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
