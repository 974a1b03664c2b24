package org.fulian.host.fidelity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The release zip holds the component and what it needs, and nothing of the host (design §1, rule 8). */
public class ReleaseIT {
    private static final Set<String> entries = new TreeSet<>();
    private static final List<String> foreignClasses = new ArrayList<>();

    @BeforeClass
    public static void readZip() throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            zip = files.filter(f -> f.getFileName().toString().matches("fulian-[0-9.]+\\.zip")).findFirst().orElseThrow();
        }
        try (InputStream in = Files.newInputStream(zip)) {
            read(in, "");
        }
    }

    private static void read(InputStream in, String outer) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = outer + entry.getName();
            if (outer.isEmpty()) {
                entries.add(name);
            }
            if (name.contains("org/apache/ofbiz/") || name.contains("org/fulian/host/")) {
                foreignClasses.add(name);
            }
            if (name.endsWith(".jar")) {
                read(zip, name + "!/");
            }
        }
    }

    @Test
    public void zip_shouldHoldNoClassOfTheHostNorOfOfbiz() {
        assertEquals(List.of(), foreignClasses);
    }

    @Test
    public void zip_shouldUnpackIntoOneFolder() {
        assertEquals(Set.of("fulian"), entries.stream().map(name -> name.substring(0, name.indexOf('/'))).collect(Collectors.toSet()));
    }

    @Test
    public void zip_shouldHoldTheComponentWithFontsAndLibraries() {
        for (String needed : List.of("ofbiz-component\\.xml", "build\\.gradle", "lib/fulian-fonts[^/]*\\.jar", "lib/tink-[^/]+\\.jar", "lib/fastexcel-reader-[^/]+\\.jar",
            "webapp/fulian/WEB-INF/controller\\.xml", "config/fulian\\.properties", "src/main/java/org/fulian/people/.+\\.java")) {
            assertTrue(needed, entries.stream().anyMatch(name -> name.matches("fulian/" + needed)));
        }
    }

    @Test
    public void zip_shouldHoldNeitherHostNorBench() {
        assertTrue(entries.stream().noneMatch(name -> name.matches("fulian/(host|bench|fonts|runtime|target)/.*")));
    }
}
