package org.fulian.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of database and keys: made when missing, emptied on request, never emptied of what is not ours. */
final class DataFolder {
    private static final Set<String> OURS = Set.of("derby", "derby.log", "keys", "loaded.sha256");

    private DataFolder() { }

    static void prepare(CommandLine line, PrintStream out) throws StartProblem {
        Path folder = line.data();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            if (line.has("--fresh")) {
                empty(folder, line.has("--yes"), out);
            }
        } catch (IOException e) {
            throw new StartProblem("HostNotWritable", Map.of("folder", folder));
        }
    }

    private static void empty(Path folder, boolean yes, PrintStream out) throws IOException, StartProblem {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> !file.equals(folder)).sorted(Comparator.reverseOrder()).toList();
        }
        if (!files.stream().allMatch(file -> OURS.contains(folder.relativize(file).getName(0).toString()))) {
            throw new StartProblem("HostDataForeign", Map.of("folder", folder));
        }
        if (isLocked(folder.resolve("derby/dbex.lck"))) {
            throw new StartProblem("HostAlreadyRunning", Map.of("folder", folder));
        }
        if (!files.isEmpty() && !yes && !confirmed(folder, out)) {
            throw new StartProblem("HostFreshAborted", Map.of());
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** Derby holds a lock on this file while a process has the database open. */
    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static boolean confirmed(Path folder, PrintStream out) throws IOException {
        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).forEach(locale -> out.println(StartProblem.text("HostFreshQuestion", Map.of("folder", folder), locale)));
        String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
        return answer != null && answer.trim().matches("(?i)y(es)?");
    }
}
