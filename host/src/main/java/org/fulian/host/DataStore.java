package org.fulian.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.component.Components;
import org.fulian.host.entity.DatabaseConfig;
import org.fulian.host.entity.EntityEngine;
import org.fulian.host.entity.data.DataLoader;

/**
 * Where a host's database lives and which data it holds already. A folder remembers the fingerprint of the files it was filled from, so that
 * a second start loads nothing; a database in memory is copied from a snapshot of an earlier run with the same fingerprint (host-api §13.6).
 */
final class DataStore implements AutoCloseable {
    private static final String MARK = "loaded.properties";
    private static final String SCHEMA = "OFBIZ";

    private final HostConfig config;
    private final Components components;
    private final String fingerprint;
    private final String memoryName = "fulian-" + UUID.randomUUID();
    private final Path snapshot;

    DataStore(HostConfig config, Components components) {
        this.config = config;
        this.components = components;
        this.fingerprint = Fingerprint.of(components, config.demo());
        this.snapshot = config.project().toAbsolutePath().resolve("target/derby-snapshot-" + fingerprint.substring(0, 16));
    }

    /** The data base to start the entity engine on. */
    DatabaseConfig database() {
        if (config.jdbcUrl() != null) {
            return new DatabaseConfig(config.jdbcUrl(), null, null, SCHEMA);
        }
        if (config.dataDir() != null) {
            return DatabaseConfig.derby(folder());
        }
        String from = fromSnapshot() ? ";createFrom=" + snapshot.resolve("db") : ";create=true";
        return new DatabaseConfig("jdbc:derby:memory:" + memoryName + from, null, null, SCHEMA);
    }

    /** Loads what is missing: everything into an empty database, seed data again when their files changed. */
    void fill(EntityEngine entities) throws IOException {
        if (config.dataDir() == null && config.jdbcUrl() == null) {
            if (!fromSnapshot()) {
                loadAll(entities);
                saveSnapshot(entities);
            }
            return;
        }
        Properties known = known();
        if (fingerprint.equals(known.getProperty("fingerprint"))) {
            return;
        }
        if (isEmpty(entities) || known.getProperty("fingerprint") == null && config.jdbcUrl() == null) {
            loadAll(entities);
        } else {
            DataLoader.load(entities.delegator(), components, "seed");
        }
        known.setProperty("fingerprint", fingerprint);
        if (config.dataDir() != null) {
            try (var out = Files.newOutputStream(config.dataDir().resolve(MARK))) {
                known.store(out, "the data files this database was filled from");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (config.jdbcUrl() == null) {
            String url = config.dataDir() != null ? "jdbc:derby:" + folder().toAbsolutePath() + ";shutdown=true" : "jdbc:derby:memory:" + memoryName + ";drop=true";
            try (Connection connection = DriverManager.getConnection(url)) {
                throw new SQLException("Derby did not shut down: " + connection);
            } catch (SQLException e) {
                // Derby reports success as an exception: 08006; XJ004 and XJ015 mean that nothing was open any more
                if (!List.of("08006", "XJ004", "XJ015").contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private void loadAll(EntityEngine entities) {
        List<String> readers = new ArrayList<>(List.of("seed", "seed-initial"));
        if (config.demo()) {
            readers.add("demo");
        }
        DataLoader.load(entities.delegator(), components, readers.toArray(String[]::new));
    }

    private static boolean isEmpty(EntityEngine entities) {
        try {
            return EntityQuery.use(entities.delegator()).from("UserLogin").queryCount() == 0;
        } catch (GenericEntityException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }

    private Path folder() {
        return config.dataDir().resolve("derby");
    }

    private Properties known() throws IOException {
        Properties known = new Properties();
        Path mark = config.dataDir() == null ? null : config.dataDir().resolve(MARK);
        if (mark != null && Files.exists(mark)) {
            try (var in = Files.newInputStream(mark)) {
                known.load(in);
            }
        }
        return known;
    }

    private boolean fromSnapshot() {
        return Files.isDirectory(snapshot.resolve("db"));
    }

    /** Made beside its place and then moved, so that another process never sees half of it. */
    private void saveSnapshot(EntityEngine entities) throws IOException {
        Path parent = Files.createDirectories(snapshot.getParent());
        Path made = Files.createTempDirectory(parent, "derby-snapshot-making");
        try (Connection connection = entities.dataSource().getConnection();
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, made.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The snapshot for later test runs cannot be written", e);
        }
        try (Stream<Path> copies = Files.list(made)) {
            Files.move(copies.findFirst().orElseThrow(), made.resolve("db"));
            Files.move(made, snapshot, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // another process was faster; its copy is as good
            return;
        }
    }
}
