package org.fulian.host;

import java.nio.file.Path;
import java.util.List;

/**
 * How a host is to be started.
 *
 * @param project the product's component folder, i.e. the repository root
 * @param dataDir folder of the database and keys; null keeps everything in memory
 * @param port TCP port, 0 for any free one, -1 for no web server
 * @param address address to listen on
 * @param demo whether demo data is loaded into an empty database
 * @param extraComponents folders of further components, for tests
 * @param jdbcUrl a database other than the embedded Derby, or null; it needs a dataDir as well, for the mark of what is loaded
 */
public record HostConfig(Path project, Path dataDir, int port, String address, boolean demo,
                         List<Path> extraComponents, String jdbcUrl) {
    /** A host in memory with demo data on any free port of the loopback interface. */
    public static HostConfig inMemory(Path project, List<Path> extraComponents) {
        return new HostConfig(project, null, 0, "127.0.0.1", true, extraComponents, null);
    }
}
