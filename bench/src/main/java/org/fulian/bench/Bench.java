package org.fulian.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fulian.host.Host;

/** Measures the product against named limits; see docs/bench.md. */
public final class Bench {
    /** Tomcat's advice on memory leaks when it stops; held here, or the level would be collected with the logger. */
    private static final Logger QUIET = Logger.getLogger("org.apache.catalina.loader");

    private final List<Figure> figures = new ArrayList<>();

    private Bench() { }

    /** Arguments: startup, register, import, print, election or all; none means all. */
    public static void main(String... args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        QUIET.setLevel(Level.OFF);
        List<String> parts = args.length == 0 || List.of(args).contains("all") ? List.of("startup", "register", "import", "print", "election") : List.of(args);
        Files.createDirectories(BenchHost.WORK);
        Bench bench = new Bench();
        System.out.printf(Locale.ROOT, "%d cores, load average %.1f, %s%n", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version());
        System.out.println(Figure.heading());
        for (String part : parts) {
            bench.run(part);
        }
        long missed = bench.figures.stream().filter(Figure::isMissed).count();
        System.out.printf(Locale.ROOT, "%d figures, %d missed; load average %.1f at the end%n", bench.figures.size(), missed,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(missed == 0 ? 0 : 1);
    }

    private void run(String part) throws Exception {
        switch (part) {
            case "startup" -> StartupBench.run(this::add);
            case "register", "import" -> {
                try (Host host = BenchHost.boot()) {
                    if (part.equals("register")) {
                        new RegisterBench(host).run(this::add);
                        new PageBench(host).run(this::add);
                    } else {
                        new ImportBench(host).run(this::add);
                    }
                }
            }
            case "print" -> print();
            case "election" -> ElectionBench.run(this::add);
            default -> throw new IllegalArgumentException("No part " + part + ": startup, register, import, print, election or all");
        }
    }

    /** In a JVM of its own: it ends its JVM with its verdict. */
    private void print() throws Exception {
        int status = new ProcessBuilder(StartupBench.java("-Xmx1g", "org.fulian.bench.PrintBench")).inheritIO().start().waitFor();
        add(Figure.fixed("print: parts beyond their limits (above)", status == 0 ? 0 : 1, 0, ""));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }
}
