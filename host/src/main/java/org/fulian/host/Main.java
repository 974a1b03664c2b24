package org.fulian.host;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The command line: starts the product, or runs a command that the product offers. It works inside Maven's JVM as well as alone. */
public final class Main {
    private final Path project;
    private final PrintStream out;
    private final PrintStream err;

    private Main(Path project, PrintStream out, PrintStream err) {
        this.project = project;
        this.out = out;
        this.err = err;
    }

    /** Runs until Ctrl-C; leaves the JVM with a status other than 0 only when something is wrong. */
    public static void main(String... args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(Path.of(""), out, err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(Path project, PrintStream out, PrintStream err, String... args) {
        try {
            return new Main(project, out, err).run(CommandLine.parse(args));
        } catch (StartProblem e) {
            err.println(e.getMessage());
            return e.status();
        }
    }

    private int run(CommandLine line) throws StartProblem {
        if (line.has("--help")) {
            say("HostHelp", Map.of());
            return 0;
        }
        if (!Files.isDirectory(project.resolve("host/components"))) {
            throw new StartProblem("HostNotProject", Map.of("folder", project.toAbsolutePath()));
        }
        return line.command().isEmpty() ? serve(line) : command(line.command());
    }

    private int serve(CommandLine line) throws StartProblem {
        Logger.getLogger("").setLevel(Level.WARNING);
        DataFolder.prepare(line, out);
        Host host;
        try {
            host = Host.boot(new HostConfig(project, line.data(), line.port(), line.address(), !line.has("--no-demo"), List.of(), null));
        } catch (RuntimeException | LinkageError e) {
            Logger.getLogger(Main.class.getName()).log(Level.FINE, "The start failed", e);
            throw StartProblem.of(e, line);
        }
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            host.close();
            closed.countDown();
        }, "fulian-shutdown"));
        announce(line, host.port());
        try {
            closed.await();
        } catch (InterruptedException e) {
            // Maven interrupts its main thread when it is stopped itself
            host.close();
        }
        return 0;
    }

    private void announce(CommandLine line, int port) throws StartProblem {
        String name = List.of("0.0.0.0", "::").contains(line.address()) ? "127.0.0.1" : line.address();
        Properties settings = settings();
        say("HostReady", Map.of("address", "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port
                + settings.getProperty("start.path", "/fulian/control/main")));
        List<String[]> logins = Arrays.stream(settings.getProperty("demo.logins", "").split(",")).map(login -> login.trim().split("/"))
                .filter(parts -> parts.length == 3).toList();
        if (!line.has("--no-demo") && !logins.isEmpty()) {
            String names = logins.stream().map(parts -> parts[0] + " (" + parts[2] + ")").collect(Collectors.joining(", "));
            say("HostReadyLogins", Map.of("logins", names, "password", logins.get(0)[1]));
        }
        say("HostReadyStop", Map.of("folder", line.data()));
    }

    /** Runs the class that the product's properties name for the command; the host itself knows no component. */
    private int command(List<String> words) throws StartProblem {
        String className = settings().getProperty("command." + words.get(0));
        if (className == null) {
            throw new StartProblem("HostCommandUnknown", Map.of("command", words.get(0)));
        }
        try {
            String[] rest = words.subList(1, words.size()).toArray(String[]::new);
            return (int) Class.forName(className.trim()).getMethod("run", String[].class, PrintStream.class, PrintStream.class).invoke(null, rest, out, err);
        } catch (ReflectiveOperationException e) {
            throw new StartProblem("HostFailed", Map.of("reason", String.valueOf(e instanceof InvocationTargetException ? e.getCause() : e)));
        }
    }

    /** The product's settings: addresses, logins and commands that the command line speaks of. */
    private Properties settings() throws StartProblem {
        Properties settings = new Properties();
        Path file = project.resolve("config/fulian.properties");
        try (Reader in = Files.exists(file) ? Files.newBufferedReader(file) : Reader.nullReader()) {
            settings.load(in);
        } catch (IOException e) {
            throw new StartProblem("HostFailed", Map.of("reason", e.toString()));
        }
        return settings;
    }

    private void say(String label, Map<String, Object> values) {
        out.println(StartProblem.text(label, values, Locale.SIMPLIFIED_CHINESE));
        out.println(StartProblem.text(label, values, Locale.ENGLISH));
    }
}
