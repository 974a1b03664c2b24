package org.fulian.verify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What cannot be counted is one line on the error stream and exit status 2. */
public class InputErrorTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Elections election() {
        return Elections.seats(1, "ab").ballots(6, "a", "b", "王某");
    }

    private int run(byte[] input, String... args) {
        out.reset();
        err.reset();
        return new Verifier(new ByteArrayInputStream(input), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(args);
    }

    private void refused(String message, String input) {
        refused(message, input.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String message, byte[] input) {
        assertEquals(message, 2, run(input, "count"));
        String line = err.toString(StandardCharsets.UTF_8);
        assertEquals(line, 1, line.lines().count());
        assertEquals(0, out.size());
        assertTrue(line, line.contains(message));
    }

    private void refused(String message, Elections election) {
        refused(message, election.text());
    }

    @Test
    public void count_shouldPrintTheSameBytesForTheSameInput() {
        byte[] input = election().text().getBytes(StandardCharsets.UTF_8);
        assertEquals(0, run(input, "count"));
        String first = out.toString(StandardCharsets.UTF_8);
        assertEquals(0, run(input, "count"));
        assertEquals(first, out.toString(StandardCharsets.UTF_8));
        assertTrue(first, first.startsWith("{\"status\":\"VALID\",\"reason\":\"") && first.endsWith("}}\n"));
        assertEquals(List.of("status", "reason", "validBallots", "invalidBallots", "tally", "writeInTally", "elected", "tied", "vacant", "explanations"),
            new ArrayList<>(election().outcome().keySet()));
    }

    @Test
    public void count_shouldRefuseImpossibleNumbers() {
        refused("/present", election().with("present", 11));
        refused("/issued", election().with("issued", 11));
        refused("/seats", election().with("seats", 0));
        for (String name : List.of("seats", "entitled", "present", "issued")) {
            refused("/" + name + ": impossible number -1", election().with(name, -1));
            refused("/" + name + ": impossible number", election().with(name, 3_000_000_000L));
        }
        for (String share : List.of("quorum", "elected")) {
            refused("/ruleSet/" + share + "/num", election().rule(share, "num", 4L));
            refused("/ruleSet/" + share + "/num", election().rule(share, "num", -1L));
            refused("/ruleSet/" + share + "/den", election().rule(share, "num", 0L).rule(share, "den", 0L));
            refused("/ruleSet/" + share + "/den", election().rule(share, "den", -3L));
        }
    }

    @Test
    public void count_shouldRefuseUnknownFieldsAtEveryLevel() {
        refused("/x: unknown field", election().with("x", 1));
        refused("/ruleSet/x: unknown field", election().rule("x", 1L));
        refused("/ruleSet/quorum/base: unknown field", election().rule("quorum", "base", "VALID"));
        refused("/ruleSet/elected/x: unknown field", election().rule("elected", "x", 1L));
        refused("/ballots/0/x: unknown field", election().with("ballots", List.of(Map.of("marks", Map.of(), "writeIns", List.of(), "x", 1L))));
        refused("/a~1b~0c\\u000ad: unknown field", election().with("a/b~c\nd", 1));
    }

    @Test
    public void count_shouldRefuseMissingFields() {
        for (String name : List.of("ruleSet", "seats", "entitled", "present", "issued", "candidates", "ballots")) {
            Elections election = election();
            election.input().remove(name);
            refused("/" + name + ": missing", election);
        }
        for (String name : List.of("quorum", "elected", "writeIn", "tie", "tooFew")) {
            Elections election = election();
            ((Map<?, ?>) election.input().get("ruleSet")).remove(name);
            refused("/ruleSet/" + name + ": missing", election);
        }
        refused("/ruleSet/elected/base: missing", election().rule("elected", Elections.share(1, 2, true)));
        refused("/ruleSet/quorum/strict: missing", election().rule("quorum", Map.of("num", 1L, "den", 2L)));
    }

    @Test
    public void count_shouldTakeAPaperWithoutMarksAsBlank() {
        assertEquals(2, election().with("ballots", List.of(Map.of(), Map.of("marks", Map.of("a", "ABSTAIN")))).outcome().get("validBallots"));
    }

    @Test
    public void count_shouldRefuseWrongTypes() {
        refused("/seats: an integer expected", election().with("seats", "1"));
        refused("/seats: an integer expected", election().with("seats", true));
        refused("/ruleSet: an object expected", election().with("ruleSet", List.of()));
        refused("/ruleSet/quorum/strict: true or false expected", election().rule("quorum", "strict", 1L));
        refused("/ruleSet/elected/base: one of [ENTITLED, PRESENT, VALID] expected", election().rule("elected", "base", "ISSUED"));
        refused("/ruleSet/writeIn: one of", election().rule("writeIn", "ALL"));
        refused("/ruleSet/tie: one of", election().rule("tie", true));
        refused("/ruleSet/tooFew: one of", election().rule("tooFew", "vacant"));
        refused("/candidates: an array expected", election().with("candidates", Map.of()));
        refused("/candidates/1: a string expected", election().with("candidates", List.of("a", 1L)));
        refused("/candidates/0: an empty name", election().with("candidates", List.of(" ")));
        refused("/candidates: \"a\" occurs twice", election().with("candidates", List.of("a", "b", "a")));
        refused("/ballots: an array expected", election().with("ballots", 7));
        refused("/ballots/0: an object expected", election().with("ballots", List.of("a")));
        refused("/ballots/0/marks: an object expected", election().with("ballots", List.of(Map.of("marks", List.of()))));
        refused("/ballots/0/marks/a: one of [FOR, AGAINST, ABSTAIN] expected", election().with("ballots", List.of(Map.of("marks", Map.of("a", "○")))));
        refused("/ballots/0/writeIns/0: a string expected", election().with("ballots", List.of(Map.of("writeIns", List.of(1L)))));
        refused("/: an object expected", "[]");
    }

    @Test
    public void count_shouldRefuseWhatIsNotStrictJson() {
        String input = election().text();
        refused("occurs twice", input.replace("\"seats\":1", "\"seats\":1,\"seats\":1"));
        refused("occurs twice", input.replaceFirst("\"a\":\"FOR\"", "\"a\":\"FOR\",\"\\\\u0061\":\"FOR\""));
        for (String number : List.of("1.0", "1e0", "01", "+1", "1234567890123456", "null", "NaN", "'1'", "-", "")) {
            refused("not strict JSON", input.replace("\"seats\":1", "\"seats\":" + number));
        }
        refused("text after the end", input + "{}");
        refused("not strict JSON", input.replace("\"seats\":1", "\"seats\":1,"  + "}"));
        refused("not strict JSON", input.replace("]}]}", "]},]}"));
        refused("ends too early", input.substring(0, input.indexOf("王某")));
        refused("control character", input.replace("王某", "王\n某"));
        refused("unknown escape", input.replace("王某", "\\x"));
        refused("half a character", input.replace("王某", "\\ud842"));
        refused("nested too deeply", "[".repeat(100_000));
        refused("not strict JSON", "");
        refused("not strict JSON", "\ufeff" + input);
        refused("not UTF-8", new byte[] {'"', (byte) 0xff, '"'});
    }

    @Test
    public void command_shouldBeRefusedWhenUnknown() {
        for (String[] args : new String[][] {{}, {"count", "x"}, {"verify"}, {"sum"}, {"verify", "/no/such\nfile.json"}}) {
            assertEquals(2, run(new byte[0], args));
            assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
        }
    }
}
