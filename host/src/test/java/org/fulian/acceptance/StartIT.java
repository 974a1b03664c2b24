package org.fulian.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The command line as an administrator meets it: a process of its own, its exit status, what it says. */
public class StartIT {
    private static final String SAMPLE = "src/test/resources/org/fulian/people/register-sample.xlsx";
    private static final int SECONDS = 120;
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();
    private final List<Process> started = new ArrayList<>();

    /** What a process printed until it was ready or ended. */
    private record Said(String out, String err, Integer status) {
        void isRefusal(int expected, String... words) {
            assertEquals(err, Integer.valueOf(expected), status);
            assertEquals("one line: " + err, 1, err.strip().lines().count());
            assertFalse(err, err.contains("Exception") || err.contains("\tat "));
            for (String word : words) {
                assertTrue(err, err.contains(word));
            }
        }
    }

    @After
    public void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private Process launch(Path err, Path out, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.fulian.host.Main"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(err.toFile()).redirectOutput(out.toFile()).start();
        started.add(process);
        return process;
    }

    /** Runs until the process ends or says that it is ready. */
    private Said run(String... args) throws Exception {
        Path err = folder.newFile().toPath();
        Path out = folder.newFile().toPath();
        Process process = launch(err, out, args);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (process.isAlive() && !Files.readString(out).contains("Fulian is ready") && System.nanoTime() < end) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return new Said(Files.readString(out), Files.readString(err), process.isAlive() ? null : process.exitValue());
    }

    private static URI address(Said said) {
        Matcher matcher = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/fulian/control/main").matcher(said.out());
        assertTrue(said.out() + said.err(), matcher.find());
        return URI.create(matcher.group());
    }

    private static String page(URI address) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode());
        return response.body();
    }

    @Test
    public void start_shouldNameAddressAndLogins_andReuseTheDataNextTime() throws Exception {
        Path data = folder.getRoot().toPath().resolve("data");
        Said first = run("--port", "0", "--data", data.toString());
        assertTrue(first.out(), first.out().contains("fltown") && first.out().contains("ofbiz"));
        assertTrue(page(address(first)).contains("name=\"USERNAME\""));
        started.get(0).destroy();
        assertTrue(started.get(0).waitFor(SECONDS, TimeUnit.SECONDS));
        Said second = run("--port", "0", "--data", data.toString());
        assertTrue(page(address(second)).contains("name=\"USERNAME\""));
        Said third = run("--port", "0", "--data", data.toString());
        third.isRefusal(1, data.toString(), "--data");
    }

    @Test
    public void portInUse_shouldBeNamedWithTheWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            run("--port", port, "--data", folder.getRoot().toPath().resolve("data").toString()).isRefusal(1, port, "--port");
        }
    }

    @Test
    public void folderThatCannotBeWritten_shouldBeNamedWithTheWayOut() throws Exception {
        Path file = folder.newFile("plain").toPath();
        run("--port", "0", "--data", file.resolve("below").toString()).isRefusal(1, file.toString(), "--data");
    }

    @Test
    public void unknownOption_shouldBeNamed() throws Exception {
        run("--bogus").isRefusal(2, "--bogus", "--help");
    }

    @Test
    public void freshOnAForeignFolder_shouldDeleteNothing() throws Exception {
        Path foreign = folder.newFolder("foreign").toPath();
        Files.writeString(foreign.resolve("letter.txt"), "dear");
        run("--port", "0", "--data", foreign.toString(), "--fresh", "--yes").isRefusal(1, foreign.toString());
        assertTrue(Files.exists(foreign.resolve("letter.txt")));
    }

    @Test
    public void checkRegister_shouldPrintTheOutcomeOfTheSample() throws Exception {
        Said said = run("check-register", SAMPLE, "--on", "2026-11-23");
        assertEquals(said.err(), Integer.valueOf(0), said.status());
        assertTrue(said.out(), said.out().startsWith("{\"accepted\":306,\"rejected\":22,\"errors\":[{\"row\":17,\"column\":\"身份证号\",\"code\":"));
    }

    @Test
    public void checkRegister_shouldRefuseWhatIsNoWorkbook() throws Exception {
        Path file = folder.newFile("登记册.xlsx").toPath();
        Files.writeString(file, "no workbook");
        run("check-register", file.toString(), "--on", "2026-11-23").isRefusal(2, "登记册.xlsx");
        run("check-register", folder.getRoot() + "/missing.xlsx", "--on", "2026-11-23").isRefusal(2, "missing.xlsx");
        run("check-register", SAMPLE, "--on", "2026-13-01").isRefusal(2, "--on");
    }
}
