package org.fulian.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of database and keys: made when missing, emptied on request, never emptied of what is not ours. */
final class DataFolder {
    private static final Set<String> OURS = Set.of("derby", "derby.log", "keys", "loaded.sha256", "files", "tmp");

    private DataFolder() { }

    static void prepare(CommandLine line, java.io.PrintStream out) throws StartProblem {
        Path folder = line.data();
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", null);
            Files.delete(probe);
            if (line.fresh()) {
                empty(folder, line.yes(), out);
            }
        } catch (IOException e) {
            throw new StartProblem("HostNotWritable", Map.of("folder", folder));
        }
    }

    private static void empty(Path folder, boolean yes, java.io.PrintStream out) throws IOException, StartProblem {
        List<Path> entries;
        try (Stream<Path> found = Files.list(folder)) {
            entries = found.toList();
        }
        if (entries.stream().anyMatch(entry -> !OURS.contains(entry.getFileName().toString()))) {
            throw new StartProblem("HostDataForeign", Map.of("folder", folder));
        }
        if (Files.exists(folder.resolve("derby/db.lck")) && isLocked(folder.resolve("derby/dbex.lck"))) {
            throw new StartProblem("HostAlreadyRunning", Map.of("folder", folder));
        }
        if (!entries.isEmpty() && !yes && !confirmed(folder, out)) {
            throw new StartProblem("HostFreshAborted", Map.of());
        }
        for (Path entry : entries) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Derby holds a lock on this file while a process has the database open. */
    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static boolean confirmed(Path folder, java.io.PrintStream out) throws IOException {
        out.println(StartProblem.text("HostFreshQuestion", Map.of("folder", folder), Locale.SIMPLIFIED_CHINESE));
        out.println(StartProblem.text("HostFreshQuestion", Map.of("folder", folder), Locale.ENGLISH));
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && Set.of("y", "yes").contains(answer.trim().toLowerCase(Locale.ROOT));
    }
}
