package org.fulian.fonts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts the fonts of the printed forms on the class path and into {@code fulian-fonts-<version>.jar}. They are fetched and cut down once per machine and
 * kept in a cache outside the working tree, so that the next build takes no time and needs no network. Run by Maven after the classes are compiled.
 */
public final class FontBuild {
    /** Raise when the fonts, their preparation or their files change: the cache keeps one folder per recipe. */
    private static final String RECIPE = "1";
    private static final String INDEX = "fonts.properties";
    private static final String PACKAGE = "org/fulian/print/fonts/";
    private static final Duration SUBSTITUTES_LAST = Duration.ofDays(1);

    private final Path cache;
    private final Map<Source, Map<String, byte[]>> fetched = new ConcurrentHashMap<>();
    private final Map<Source, String> failures = new ConcurrentHashMap<>();

    private FontBuild(Path cache) {
        this.cache = cache;
    }

    /** Why there are no fonts, in one line: whoever runs Maven is to read the way out, not where in this class it was noticed. */
    private static final class NoFonts extends Exception {
        NoFonts(String message) {
            super(message, null, false, false);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /** Arguments: folder of the compiled classes, path of the jar to write, cache folder. */
    public static void main(String[] args) throws NoFonts, InterruptedException {
        Path classes = Path.of(args[0]);
        Path jar = Path.of(args[1]);
        Path cache = Path.of(args[2], RECIPE).toAbsolutePath();
        try {
            if (!fresh(cache)) {
                new FontBuild(cache).build();
            }
            publish(cache, classes.resolve(PACKAGE), jar);
            if (!substitutes(cache).isEmpty()) {
                System.out.println("WARNING: forms are printed with substitutes for " + String.join(", ", substitutes(cache)) + ": see docs/printing.md");
            }
        } catch (IOException e) {
            throw new NoFonts("The fonts cannot be put into " + cache + " or " + classes + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "). Make the folder writable, or name another cache with -Dfulian.fonts.cache=FOLDER.");
        }
    }

    private static boolean fresh(Path cache) throws IOException {
        Path index = cache.resolve(INDEX);
        if (!Files.exists(index)) {
            return false;
        }
        // FangSong comes from a Debian package, which most machines can never have: its substitute stays.
        boolean substituted = substitutes(cache).stream().anyMatch(role -> !role.equals(Face.FangSong.name()));
        return !substituted || Files.getLastModifiedTime(index).toInstant().isAfter(Instant.now().minus(SUBSTITUTES_LAST));
    }

    private static List<String> substitutes(Path cache) throws IOException {
        return Files.readAllLines(cache.resolve(INDEX)).stream().filter(line -> line.contains(".substitute=")).map(line -> line.substring(0, line.indexOf('.'))).toList();
    }

    private void build() throws IOException, NoFonts, InterruptedException {
        Files.createDirectories(cache.getParent());
        Path work = Files.createTempDirectory(cache.getParent(), "work");
        try {
            System.out.println("Fetching the fonts of the printed forms, once for this machine (into " + cache + ")");
            List<Thread> threads = Stream.of(Source.SERIF, Source.SANS, Source.WENKAI, Source.FANDOL).map(source -> new Thread(() -> fetch(source, work))).toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            if (fetched.keySet().stream().noneMatch(Set.of(Source.SERIF, Source.SANS)::contains)) {
                fetch(Source.SANS_MAVEN, work);
            }
            Path made = Files.createDirectory(work.resolve("made"));
            write(made);
            replace(made);
        } finally {
            delete(work);
        }
    }

    private void fetch(Source source, Path work) {
        try {
            Set<String> endings = new HashSet<>();
            for (Face face : Face.values()) {
                if (face.source == source) {
                    endings.addAll(List.of(face.file, face.licence));
                }
            }
            if (source == Source.SANS_MAVEN) {
                endings.addAll(List.of(Face.MAVEN_FONT, "LICENSE"));
            }
            Map<String, byte[]> files = source.fetch(Files.createDirectory(work.resolve(source.name())), endings);
            if (files.isEmpty()) {
                throw new IOException("the package does not hold what was looked for");
            }
            fetched.put(source, files);
        } catch (IOException e) {
            failures.put(source, source.title() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Path folder) throws IOException, NoFonts {
        Map<String, String> index = new TreeMap<>();
        Map<Face, byte[]> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            Source source = fetched.containsKey(face.source) ? face.source : Source.SANS_MAVEN;
            byte[] font = fetched.getOrDefault(source, Map.of()).get(source == face.source ? face.file : Face.MAVEN_FONT);
            if (font != null && (source == face.source || face == Face.Hei)) {
                fonts.put(face, face.prepare(font, face == Face.Song || source == Source.SANS_MAVEN));
                Files.write(folder.resolve(face + ".ttf"), fonts.get(face));
                byte[] licence = fetched.get(source).get(source == face.source ? face.licence : "LICENSE");
                if (licence != null) {
                    Files.write(folder.resolve("LICENSE-" + face + (face.licence.endsWith(".gz") ? ".txt.gz" : ".txt")), licence);
                }
                index.put(face.name(), face + ".ttf");
                index.put(face + ".origin", source.title() + (source == face.source ? " " + face.file : ""));
            }
        }
        if (fonts.isEmpty()) {
            throw new NoFonts("No Chinese font can be had for printing (" + failures.values().stream().sorted().collect(Collectors.joining("; "))
                + "). Go online once with npm installed, or copy the folder " + cache + " from another machine.");
        }
        for (Face face : Face.values()) {
            if (!fonts.containsKey(face)) {
                String substitute = face.substitutes.stream().filter(name -> fonts.containsKey(Face.valueOf(name))).findFirst().orElseThrow();
                index.put(face.name(), substitute + ".ttf");
                index.put(face + ".substitute", substitute);
                System.out.println("No font for the role " + face + " (" + failures.get(face.source) + ")");
            }
        }
        index.put("Rare", index.get("Song"));
        Files.write(folder.resolve(INDEX), index.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
    }

    private void replace(Path made) throws IOException {
        if (Files.exists(cache)) {
            Files.move(cache, made.resolveSibling("old"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void publish(Path cache, Path folder, Path jar) throws IOException {
        Path index = folder.resolve(INDEX);
        FileTime made = Files.getLastModifiedTime(cache.resolve(INDEX));
        if (Files.exists(jar) && Files.exists(index) && Files.getLastModifiedTime(index).equals(made)) {
            return;
        }
        if (Files.exists(folder)) {
            delete(folder);
        }
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> list = Files.list(cache)) {
            // The index last: it tells the next build that all else is there.
            files = list.sorted((a, b) -> Boolean.compare(a.endsWith(INDEX), b.endsWith(INDEX))).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                zip.putNextEntry(new ZipEntry(PACKAGE + file.getFileName()).setLastModifiedTime(made));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
