package org.fulian.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The command line. {@code count < input.json} prints the outcome of a vote; {@code verify record.json [fingerprint]} says whether a sealed
 * record is whole. Exit status: 0 counted or whole, 1 changed, 2 input or command unusable.
 */
public final class Verifier {
    private static final int CHANGED = 1;
    private static final int UNUSABLE = 2;
    private static final int MOST_LINES = 50;
    private static final String USAGE = "usage: count < input.json | verify record.json [fingerprint]";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Verifier(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs one command. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = new Verifier(System.in, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(args);
        out.flush();
        System.exit(status);
    }

    int run(String... args) {
        try {
            if (args.length == 1 && "count".equals(args[0])) {
                out.print(JsonWriter.ordered(Outcome.of(JsonReader.read(in.readAllBytes()))) + "\n");
                return 0;
            }
            if ((args.length == 2 || args.length == 3) && "verify".equals(args[0])) {
                return verify(Files.readAllBytes(Path.of(args[1])), args.length == 3 ? args[2] : null);
            }
            return unusable(USAGE);
        } catch (InputException e) {
            return unusable(e.getMessage());
        } catch (IOException | InvalidPathException e) {
            return unusable("cannot read: " + e.getMessage());
        }
    }

    private int unusable(String problem) {
        err.print("error: " + InputException.oneLine(problem) + "\n");
        return UNUSABLE;
    }

    private int verify(byte[] file, String fingerprint) {
        RecordCheck check = RecordCheck.of(file, fingerprint);
        Set<String> findings = check.findings();
        if (findings.isEmpty()) {
            Map<?, ?> seal = (Map<?, ?>) check.record().get(Seal.NAME);
            out.print(Sentences.say("verify.whole", Map.of("digest", seal.get(Seal.DIGEST))) + "\n");
            out.print(seal.containsKey("chain") ? Sentences.say("verify.chain", Map.of()) + "\n" : "");
            return 0;
        }
        findings.stream().limit(MOST_LINES).forEach(finding -> out.print(Sentences.say("verify.changed", Map.of("finding", finding)) + "\n"));
        if (findings.size() > MOST_LINES) {
            out.print(Sentences.say("verify.more", Map.of("number", findings.size() - MOST_LINES)) + "\n");
        }
        return CHANGED;
    }
}
