package org.fulian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fulian.common.Vaults;
import org.fulian.host.Host;
import org.fulian.host.HostConfig;

/** The host over the generated county; the database is kept under target/bench, so that only the first run writes it. */
final class BenchHost {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final Path WORK = PROJECT.resolve("target/bench");

    private BenchHost() { }

    static Host boot() throws Exception {
        Path data = WORK.resolve("county-" + version());
        if (Files.exists(data) && !Files.exists(data.resolve("complete"))) {
            delete(data);
        }
        System.setProperty("fulian.keys", data.resolve("keys").toString());
        Vaults.close();
        Host host = Host.boot(new HostConfig(PROJECT, data, 0, "127.0.0.1", true, List.of(), null));
        Population population = new Population(host, new Names(PROJECT));
        if (!population.isComplete()) {
            System.out.printf("writing %,d women in %d federations once, into %s%n", Population.TOWNS * Population.VILLAGES * Population.WOMEN,
                    Population.TOWNS * Population.VILLAGES, PROJECT.relativize(data));
            System.out.printf("written in %.0f s%n", Samples.time(population::write) / 1000);
        }
        Files.writeString(data.resolve("complete"), "");
        return host;
    }

    /** Changes with the tables, the generator and the names. */
    private static String version() throws IOException {
        CRC32 sum = new CRC32();
        for (String file : List.of("entitydef/entitymodel-people.xml", "entitydef/entitymodel-organisation.xml", "bench/names.properties",
                "bench/src/main/java/org/fulian/bench/Population.java")) {
            sum.update(Files.readAllBytes(PROJECT.resolve(file)));
        }
        return Long.toHexString(sum.getValue());
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
