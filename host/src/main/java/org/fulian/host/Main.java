package org.fulian.host;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;

/** The command line: starts the product, or runs a command that a component offers. It works inside Maven's JVM as well as alone. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Main() { }

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
            CommandLine line = CommandLine.parse(args);
            if (line.help()) {
                out.println(StartProblem.text("HostHelp", Map.of(), Locale.SIMPLIFIED_CHINESE));
                out.println(StartProblem.text("HostHelp", Map.of(), Locale.ENGLISH));
                return 0;
            }
            if (!Files.isDirectory(project.resolve("host/components"))) {
                throw new StartProblem("HostNotProject", Map.of("folder", project.toAbsolutePath()));
            }
            return line.command().isEmpty() ? serve(project, line, out) : command(project, line.command(), out, err);
        } catch (StartProblem e) {
            err.println(e.line());
            return e.getMessage().startsWith("HostOption") || e.getMessage().startsWith("HostCommand") ? WRONG_USE : FAILED;
        }
    }

    private static int serve(Path project, CommandLine line, PrintStream out) throws StartProblem {
        Logger.getLogger("").setLevel(Level.WARNING);
        DataFolder.prepare(line, out);
        Host host;
        try {
            host = Host.boot(new HostConfig(project, line.data(), line.port(), line.address(), line.demo(), List.of(), null));
        } catch (RuntimeException | LinkageError e) {
            Logger.getLogger(Main.class.getName()).log(Level.FINE, "The start failed", e);
            throw StartProblem.of(e, line);
        }
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            host.close();
            closed.countDown();
        }, "fulian-shutdown"));
        announce(project, line, host.port(), out);
        try {
            closed.await();
        } catch (InterruptedException e) {
            // Maven interrupts its main thread when it is stopped itself
            host.close();
        }
        return 0;
    }

    private static void announce(Path project, CommandLine line, int port, PrintStream out) {
        String host = List.of("0.0.0.0", "::").contains(line.address()) ? "127.0.0.1" : line.address();
        String url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
        Properties settings = settings(project);
        url += settings.getProperty("start.path", "fulian/control/main");
        String logins = settings.getProperty("demo.logins", "");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            out.println(StartProblem.text("HostReady", Map.of("address", url), locale));
            if (line.demo() && !logins.isEmpty()) {
                String names = Arrays.stream(logins.split(",")).map(login -> login.trim().split("/"))
                        .map(parts -> parts.length > 2 ? parts[0] + " (" + parts[2] + ")" : parts[0]).collect(Collectors.joining(", "));
                String password = logins.split("/").length > 1 ? logins.split("/")[1] : "";
                out.println(StartProblem.text("HostReadyLogins", Map.of("logins", names, "password", password), locale));
            }
            out.println(StartProblem.text("HostReadyStop", Map.of("folder", line.data()), locale));
        }
    }

    /** Runs the class that a component's properties name for the command; the host itself knows no component. */
    private static int command(Path project, List<String> words, PrintStream out, PrintStream err) throws StartProblem {
        String className = settings(project).getProperty("command." + words.get(0));
        if (className == null) {
            throw new StartProblem("HostCommandUnknown", Map.of("command", words.get(0)));
        }
        try {
            String[] rest = words.subList(1, words.size()).toArray(String[]::new);
            return (int) Class.forName(className.trim()).getMethod("run", String[].class, PrintStream.class, PrintStream.class).invoke(null, rest, out, err);
        } catch (InvocationTargetException e) {
            throw new StartProblem("HostFailed", Map.of("reason", String.valueOf(e.getCause().getMessage())));
        } catch (ReflectiveOperationException e) {
            throw new StartProblem("HostFailed", Map.of("reason", e.toString()));
        }
    }

    /** The settings of the product in {@code config/}. */
    private static Properties settings(Path project) {
        Properties settings = new Properties();
        if (!Files.isDirectory(project.resolve("config"))) {
            return settings;
        }
        try (Stream<Path> files = Files.list(project.resolve("config"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).sorted().toList()) {
                try (var in = Files.newBufferedReader(file)) {
                    settings.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
