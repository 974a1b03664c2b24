package org.fulian.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.concurrent.TimeUnit;
import org.fulian.host.Host;
import org.fulian.host.HostConfig;
import org.fulian.host.Main;

/** From the start of a JVM to the first answered page. */
final class StartupBench {
    private static final double COLD_SECONDS = 20;
    private static final double AGAIN_SECONDS = 5;
    private static final long GIVE_UP = TimeUnit.SECONDS.toNanos(180);

    private StartupBench() { }

    static void run(Consumer<Figure> out) throws Exception {
        Path data = BenchHost.WORK.resolve("startup");
        BenchHost.delete(data);
        cpu(out, "cold start: tables, data, first page", start(Main.class, "--data", data.toString()), COLD_SECONDS);
        List<Started> again = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            again.add(start(Main.class, "--data", data.toString()));
        }
        again.sort((a, b) -> Double.compare(a.seconds, b.seconds));
        cpu(out, "second start on the same data (median of 3)", again.get(1), AGAIN_SECONDS);
        start(StartupBench.class);
        Started memory = start(StartupBench.class);
        cpu(out, "in memory, from the snapshot that tests use", memory, AGAIN_SECONDS);
    }

    private record Started(double seconds, double cpuSeconds) { }

    private static void cpu(Consumer<Figure> out, String name, Started started, double limit) {
        out.accept(Figure.fixed(name, started.seconds, limit, "s"));
        out.accept(Figure.information("  processor time of it", started.cpuSeconds, null, "s"));
    }

    /** A host in memory, for the last figure. */
    public static void main(String... args) throws InterruptedException {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        Host.boot(new HostConfig(Path.of(""), null, Integer.parseInt(args[1]), "127.0.0.1", true, List.of(), null));
        Thread.currentThread().join();
    }

    private static Started start(Class<?> main, String... options) throws Exception {
        int port = freePort();
        List<String> command = java(main.getName(), "--port", Integer.toString(port));
        command.addAll(List.of(options));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(BenchHost.WORK.resolve("startup.log").toFile()).start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begin > GIVE_UP) {
                    throw new IllegalStateException("No page; see target/bench/startup.log");
                }
                Thread.sleep(10);
            }
            return new Started((System.nanoTime() - begin) / 1e9, process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The command line of another JVM like this one. */
    static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return command;
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/fulian/control/main").toURL().openConnection();
            connection.setReadTimeout(60_000);
            boolean ok = connection.getResponseCode() == 200;
            connection.getInputStream().readAllBytes();
            return ok;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
