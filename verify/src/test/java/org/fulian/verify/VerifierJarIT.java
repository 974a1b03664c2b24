package org.fulian.verify;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The packaged verifier, alone on its class path and in an environment that knows no Chinese. */
public class VerifierJarIT {
    private static final Elections ELECTION = Elections.seats(1, "ab").ballots(6, "a", "b", "王某").ballots(6, "", "b", "王某");

    /** Input and output of the program. */
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private String run(int status, byte[] input, String... args) throws IOException, InterruptedException {
        Path in = Files.write(folder.newFile().toPath(), input);
        Path out = folder.newFile().toPath();
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
            Path.of("target", "fulian-verify.jar").toAbsolutePath().toString());
        builder.command().addAll(List.of(args));
        builder.environment().put("LC_ALL", "C");
        builder.directory(folder.getRoot()).redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectErrorStream(true);
        assertEquals(status, builder.start().waitFor());
        return Files.readString(out);
    }

    @Test
    public void count_shouldReadAndWriteUtf8() throws IOException, InterruptedException {
        ELECTION.of(12);
        assertEquals(JsonWriter.ordered(ELECTION.outcome()) + "\n", run(0, ELECTION.text().getBytes(StandardCharsets.UTF_8), "count"));
        assertEquals("error: /王: unknown field\n", run(2, ELECTION.text().replaceFirst("\\{", "{\"王\":1,").getBytes(StandardCharsets.UTF_8), "count"));
    }

    @Test
    public void verify_shouldTellWholeFromChanged() throws IOException, InterruptedException {
        String record = new String(JsonWriter.canonical(ELECTION.of(12).record(false)), StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.newFile("record.json").toPath(), record);
        assertEquals("whole ", run(0, new byte[0], "verify", file.toString()).substring(0, 6));
        Files.writeString(file, record.replace("方五", "方六"));
        assertEquals("changed 已被改动 /tellers/0/name: changed\n", run(1, new byte[0], "verify", file.toString()));
    }
}
