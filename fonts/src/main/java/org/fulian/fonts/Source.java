package org.fulian.fonts;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package that holds fonts, fetched by its name through the ordinary client of its registry, so that the machine's own mirror settings apply. */
enum Source {
    SERIF("npm", "@expo-google-fonts/noto-serif-sc", "0.4.3"),
    SANS("npm", "@expo-google-fonts/noto-sans-sc", "0.4.3"),
    WENKAI("npm", "@fontsource/lxgw-wenkai", "5.3.0"),
    FANDOL("apt", "texlive-lang-chinese", ""),
    SANS_MAVEN("maven", "com.github.xingfudeshi:jasperreports-fonts", "1.2.2");

    private static final long LARGEST_DEBIAN_PACKAGE = 100_000_000;
    private static final int TIMEOUT_SECONDS = 240;

    private final String client;
    private final String name;
    private final String version;

    Source(String client, String name, String version) {
        this.client = client;
        this.name = name;
        this.version = version;
    }

    /** Names the package for the record of origins, e.g. {@code npm @fontsource/lxgw-wenkai 5.3.0}. */
    String title() {
        return (client + " " + name + " " + version).trim();
    }

    /** Fetches the package into the folder and gives back the files whose path ends in one of the endings. */
    Map<String, byte[]> fetch(Path folder, Set<String> endings) throws IOException, InterruptedException {
        return switch (client) {
            case "npm" -> fetchNpm(folder, endings);
            case "apt" -> fetchDebian(folder, endings);
            default -> fetchMaven(folder, endings);
        };
    }

    private Map<String, byte[]> fetchNpm(Path folder, Set<String> endings) throws IOException, InterruptedException {
        run(folder, "npm", "pack", "--silent", "--fetch-retries=1", "--pack-destination", folder.toString(), name + "@" + version);
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(only(folder, ".tgz")), 1 << 16), 1 << 16)) {
            return Tar.read(in, endings);
        }
    }

    private Map<String, byte[]> fetchDebian(Path folder, Set<String> endings) throws IOException, InterruptedException {
        String size = run(folder, "apt-cache", "show", "--no-all-versions", name).lines().filter(line -> line.startsWith("Size: ")).findFirst()
            .orElseThrow(() -> new IOException("apt knows no package " + name));
        if (Long.parseLong(size.substring(6).trim()) > LARGEST_DEBIAN_PACKAGE) {
            throw new IOException("the Debian package " + name + " is too large");
        }
        run(folder, "apt-get", "download", name);
        Process unpack = new ProcessBuilder("dpkg-deb", "--fsys-tarfile", only(folder, ".deb").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream in = new BufferedInputStream(unpack.getInputStream(), 1 << 16)) {
            return Tar.read(in, endings);
        }
    }

    private Map<String, byte[]> fetchMaven(Path folder, Set<String> endings) throws IOException, InterruptedException {
        String home = System.getProperty("maven.home");
        run(folder, home == null ? "mvn" : home + File.separator + "bin" + File.separator + "mvn", "-q", "-B",
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy", "-Dartifact=" + name + ":" + version, "-DoutputDirectory=" + folder);
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(only(folder, ".jar")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                String ending = endings.stream().filter(path::endsWith).findFirst().orElse(null);
                if (ending != null) {
                    found.put(ending, zip.readAllBytes());
                }
            }
        }
        return found;
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow(() -> new IOException("nothing was downloaded"));
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            line.addAll(0, List.of("cmd", "/c"));
        }
        Path output = folder.resolve("output.txt");
        Process process;
        try {
            process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        } catch (IOException e) {
            throw new IOException(command[0] + " is not installed", e);
        }
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not answer in " + TIMEOUT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + " " + command[1] + " failed with status " + process.exitValue());
        }
        return Files.readString(output);
    }
}
