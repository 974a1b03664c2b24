package org.fulian.verify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Sealed records: whole, or what was changed (docs/election-record.md). */
public class RecordTest {
    private static final int CHANGES = 10_000;

    /** Where the test leaves its records. */
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static Elections election() {
        return Elections.seats(2, "abcd").rule("tooFew", "RUNOFF").ballots(6, "ab", "c").ballots(2, "c", "bd", "王某").ballots(1, "abc", "").ballots(1, "d", "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(boolean totals) {
        return (Map<String, Object>) Elections.copy(election().record(totals));
    }

    private static Set<String> findings(Map<String, Object> record) {
        return RecordCheck.of(JsonWriter.canonical(record), null).findings();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Object record, String... path) {
        Object place = record;
        for (String name : path) {
            place = place instanceof List<?> list ? list.get(Integer.parseInt(name)) : ((Map<?, ?>) place).get(name);
        }
        return (Map<String, Object>) place;
    }

    private static void assertFound(String finding, boolean totals, boolean resealed, Consumer<Map<String, Object>> change) {
        Map<String, Object> record = record(totals);
        change.accept(record);
        Set<String> findings = findings(resealed ? Elections.seal(record) : record);
        assertTrue(findings.toString(), findings.stream().anyMatch(line -> line.startsWith(finding)));
    }

    @Test
    public void record_shouldBeWholeAsSealed() {
        assertEquals(Set.of(), findings(record(false)));
        assertEquals(Set.of(), findings(record(true)));
        assertEquals(Set.of(), findings(Elections.seats(1, "a").with("present", 5).with("issued", 5).record(true)));
        assertEquals(Set.of(), findings(Elections.seats(1, "a").with("issued", 0).ballots(1, "a", "").record(false)));
    }

    @Test
    public void optionalParts_shouldBelongToTheRecord() {
        Map<String, Object> record = record(false);
        at(record, "votes", "0").put("notes", List.of("疑难票1张，主席团认定有效"));
        at(record, "votes", "0").put("annulled", Map.of("reason", "程序有误", "approvedBy", "镇妇联", "date", "2026-03-09"));
        at(record, "election").put("ruleSet", "federation-default");
        assertFalse(findings(record).isEmpty());
        assertEquals(Set.of(), findings(Elections.seal(record)));
        at(record, "seal").remove("chain");
        at(record, "seal").put("digest", Seal.whole(record));
        assertEquals(Set.of(), findings(record));
    }

    @Test
    public void change_shouldBeNamedByItsDeepestPart() {
        Map<String, Object> record = record(false);
        at(record, "votes", "0", "ballots", "3", "marks").put("a", "AGAINST");
        assertTrue(findings(record).contains("/votes/0/ballots/3: changed"));
        assertFalse(findings(record).stream().anyMatch(line -> line.startsWith("/votes: ") || line.startsWith("/votes/0: ") || line.startsWith("/seal")));
        assertFound("/votes/0/roster/present: changed", false, false, changed -> at(changed, "votes", "0", "roster").put("present", 9L));
        assertFound("/votes/0/explanations/b: changed", false, false, changed -> at(changed, "votes", "0", "explanations").put("b", "当选"));
        assertFound("/documents/0/sha256: changed", false, false, changed -> at(changed, "documents", "0").put("sha256", "00".repeat(32)));
        assertFound("/tellers/1/name: changed", true, false, changed -> at(changed, "tellers", "1").put("name", "别人"));
        assertFound("/election/place: added", true, false, changed -> at(changed, "election").put("place", "村委会"));
        assertFound("/election/date: removed", true, false, changed -> at(changed, "election").remove("date"));
        assertFound("/seal/digest: does not fit", true, false, changed -> at(changed, "seal", "chain").put("entry", 8L));
        assertFound("/seal/chain/mac: 64 lower-case", true, false, changed -> at(changed, "seal", "chain").put("mac", "x"));
        assertFound("/seal/by: unknown field", true, false, changed -> at(changed, "seal").put("by", "x"));
        assertFound("/seal: missing", true, false, changed -> changed.remove("seal"));
        assertFound("/votes/0/x~1y: added", true, false, changed -> at(changed, "votes", "0").put("x/y", "z"));
    }

    /** Whoever seals anew has digests that fit; then the recount speaks. */
    @Test
    public void recount_shouldFindForgedOutcomesUnderAFreshSeal() {
        assertFound("/votes/0/outcome/elected/1: recorded \"c\", recount gives \"b\"", false, true,
            record -> at(record, "votes", "0", "outcome").put("elected", List.of("a", "c")));
        assertFound("/votes/0/outcome/elected/2: recorded \"c\", recount gives nothing", false, true,
            record -> at(record, "votes", "0", "outcome").put("elected", List.of("a", "b", "c")));
        assertFound("/votes/0/outcome/tally/c/for: recorded 3, recount gives 2", false, true,
            record -> at(record, "votes", "0", "outcome", "tally", "c").put("for", 3L));
        assertFound("/votes/0/outcome/runoff: recorded nothing", false, true, record -> at(record, "votes", "0", "outcome").remove("runoff"));
        assertFound("/votes/0/outcome/vacant", false, true, record -> at(record, "votes", "0").put("seats", 3L));
        assertFound("/votes/0/outcome/elected", true, true, record -> at(record, "votes", "0", "ruleSet", "elected").put("num", 3L)
            .equals(at(record, "votes", "0", "ruleSet", "elected").put("den", 4L)));
        assertFound("/votes/0/explanations/d: missing", true, true, record -> at(record, "votes", "0", "explanations").remove("d"));
        assertFound("/votes/0/x: unknown field", true, true, record -> at(record, "votes", "0").put("x", "y"));
        assertFound("/x: unknown field", true, true, record -> record.put("x", "y"));
        assertFound("/format: unknown format", true, true, record -> record.put("format", "fulian-election/2"));
        assertFound("/votes/0/ballots: unknown field", true, true, record -> at(record, "votes", "0").put("ballots", List.of()));
    }

    @Test
    public void totals_shouldObeyTheArithmeticOfACount() {
        String tally = "/votes/0/totals/tally";
        assertFound("/votes/0/totals/returned: 9 returned, but 9 valid + 1 invalid", true, true, record -> at(record, "votes", "0", "totals").put("returned", 9L));
        assertFound(tally + "/a: 7 for + 0 against + 3 abstain, but 9 valid", true, true, record -> at(record, "votes", "0", "totals", "tally", "a").put("for", 7L));
        assertFound(tally + "/e: is no candidate", true, true, record -> {
            Map<String, Object> totals = at(record, "votes", "0", "totals", "tally");
            totals.put("e", totals.remove("a"));
        });
        assertFound(tally + ": 3 people, but 4 candidates", true, true, record -> at(record, "votes", "0", "totals", "tally").remove("a"));
        assertFound("/votes/0/totals/writeInTally/王某: no possible votes", true, true,
            record -> at(record, "votes", "0", "totals", "writeInTally", "王某").putAll(Map.of("against", 1L, "abstain", 6L)));
        assertFound("/votes/0/totals: 20 votes for, but 9 valid × 2 seats", true, true, record -> {
            at(record, "votes", "0", "totals", "tally", "a").putAll(Map.of("for", 9L, "abstain", 0L));
            at(record, "votes", "0", "totals", "tally", "c").putAll(Map.of("for", 2L, "against", 6L, "abstain", 1L));
            at(record, "votes", "0", "totals", "writeInTally", "王某").putAll(Map.of("for", 2L, "abstain", 7L));
        });
    }

    @Test
    public void text_shouldBeCanonicalByteByByte() {
        byte[] text = JsonWriter.canonical(record(false));
        String string = new String(text, StandardCharsets.UTF_8);
        for (String other : List.of(string + "\n", string.replace("\"round\":1", "\"round\": 1"), string.replace("\"round\":1", "\"round\":1 "),
            string.replace("丁一", "\\u4e01一"), JsonWriter.ordered(record(false)).replace("{\"documents\"", "{ \"documents\""))) {
            assertEquals(Set.of("/: the text is not in canonical form, though no part is changed"), RecordCheck.of(other.getBytes(StandardCharsets.UTF_8), null).findings());
        }
    }

    @Test
    public void digest_shouldBeReproducibleByAnybody() {
        assertEquals("43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777", Seal.sha256(Map.of("b", 2L, "a", 1L)));
        assertEquals("{\"\\u001f\":[],\"a\":{\"\\n\\\"\\\\\":\"/é妇\u007f\"},\"\ud842\udfb7\":true,\"\uff21\":-1}", new String(JsonWriter.canonical(
            Map.of("\uff21", -1L, "\ud842\udfb7", true, "a", Map.of("\n\"\\", "/é妇\u007f"), "\u001f", List.of())), StandardCharsets.UTF_8));
    }

    @Test
    public void command_shouldSayWholeOrNameTheChange() throws IOException {
        Map<String, Object> record = record(true);
        Path file = folder.newFile("record.json").toPath();
        Files.write(file, JsonWriter.canonical(record));
        String fingerprint = Seal.whole(record);
        assertEquals("whole 完整，未被改动；指纹 " + fingerprint + "\nchain 链条目只有持钥单位能核对，此处未核对\n", verify(0, file.toString(), fingerprint));
        assertTrue(verify(1, file.toString(), "00".repeat(32)).startsWith("changed 已被改动 /: the fingerprint of this record is " + fingerprint));
        at(record, "votes", "0", "roster").put("entitled", 11L);
        Files.write(file, JsonWriter.canonical(record));
        assertEquals("changed 已被改动 /votes/0/roster/entitled: changed\n", verify(1, file.toString()));
        Files.writeString(file, "nothing");
        assertTrue(verify(1, file.toString()).startsWith("changed 已被改动 /: not strict JSON at character 1"));
        IntStream.range(0, 60).forEach(i -> at(record, "election").put("x" + i, "y"));
        Files.write(file, JsonWriter.canonical(record));
        assertEquals(51, verify(1, file.toString()).lines().count());
    }

    private static String verify(int status, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] command = new String[args.length + 1];
        command[0] = "verify";
        System.arraycopy(args, 0, command, 1, args.length);
        assertEquals(status, new Verifier(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(command));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Half of the changes hit a byte of the file, half a value of the document, which is then written canonically again. */
    @Test
    public void anySingleChange_shouldBeFound() {
        Random random = new Random(20260308);
        byte[][] texts = {JsonWriter.canonical(record(false)), JsonWriter.canonical(record(true))};
        for (int i = 0; i < CHANGES; i++) {
            byte[] text = texts[i / 2 % 2];
            byte[] changed = i % 2 == 0 ? changeByte(text, random) : changeValue(text, random);
            assertFalse(new String(changed, StandardCharsets.UTF_8), RecordCheck.of(changed, null).findings().isEmpty());
        }
    }

    private static byte[] changeByte(byte[] text, Random random) {
        int place = random.nextInt(text.length);
        byte[] changed = switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(text, text.length);
            case 1 -> Arrays.copyOf(text, text.length - 1);
            default -> Arrays.copyOf(text, text.length + 1);
        };
        int moved = Math.min(text.length, changed.length) - place;
        if (changed.length < text.length) {
            System.arraycopy(text, place + 1, changed, place, moved);
        } else if (changed.length > text.length) {
            System.arraycopy(text, place, changed, place + 1, moved);
            changed[place] = (byte) random.nextInt(128);
        } else {
            changed[place] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] changeValue(byte[] text, Random random) {
        Object record = JsonReader.read(text);
        while (Arrays.equals(text, JsonWriter.canonical(record))) {
            mutate(record, random);
        }
        return JsonWriter.canonical(record);
    }

    @SuppressWarnings("unchecked")
    private static void mutate(Object node, Random random) {
        if (node instanceof Map) {
            Map<String, Object> map = (Map<String, Object>) node;
            if (!map.isEmpty() && random.nextInt(8) > 0) {
                String name = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
                if (descends(map.get(name), random)) {
                    mutate(map.get(name), random);
                } else if (random.nextInt(6) == 0) {
                    map.remove(name);
                } else {
                    map.put(name, other(map.get(name), random));
                }
            } else {
                map.put("x" + random.nextInt(), "y");
            }
        } else {
            List<Object> list = (List<Object>) node;
            int place = list.isEmpty() ? 0 : random.nextInt(list.size());
            if (list.isEmpty() || random.nextInt(8) == 0) {
                list.add(list.isEmpty() ? "x" : list.get(place));
            } else if (descends(list.get(place), random)) {
                mutate(list.get(place), random);
            } else if (random.nextInt(4) == 0) {
                list.remove(place);
            } else {
                list.set(place, other(list.get(place), random));
            }
        }
    }

    private static boolean descends(Object value, Random random) {
        return (value instanceof Map || value instanceof Collection) && random.nextInt(12) > 0;
    }

    private static Object other(Object value, Random random) {
        if (value instanceof Long number) {
            return number + 1 + random.nextInt(3);
        }
        if (value instanceof String string) {
            int place = random.nextInt(string.length());
            return string.substring(0, place) + (char) (string.charAt(place) == '7' ? '8' : '7') + string.substring(place + 1);
        }
        return value instanceof Boolean flag ? (Object) !flag : (Object) Map.of();
    }
}
