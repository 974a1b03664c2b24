package org.fulian.host;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.entity.DatabaseConfig;
import org.fulian.host.entity.EntityEngine;
import org.fulian.host.entity.data.DataLoader;

/**
 * Where a host's database lives and which data it holds already. A folder remembers the fingerprint of the files it was filled from, so that
 * a second start loads nothing; a database in memory is copied from a snapshot of an earlier run with the same fingerprint (host-api §13.6).
 */
final class DataStore implements AutoCloseable {
    private final HostConfig config;
    private final Components components;
    private final String fingerprint;
    private final String name;
    private final Path snapshot;

    DataStore(HostConfig config, Components components) {
        this.config = config;
        this.components = components;
        this.fingerprint = fingerprint();
        this.snapshot = config.project().toAbsolutePath().resolve("target/derby-snapshot-" + fingerprint.substring(0, 16));
        this.name = config.dataDir() == null ? "jdbc:derby:memory:fulian-" + UUID.randomUUID() : "jdbc:derby:" + config.dataDir().resolve("derby").toAbsolutePath();
    }

    /** The database to start the entity engine on. */
    DatabaseConfig database() {
        String from = config.dataDir() == null && Files.exists(snapshot) ? ";createFrom=" + snapshot.resolve("db") : ";create=true";
        return new DatabaseConfig(config.jdbcUrl() != null ? config.jdbcUrl() : name + from, null, null, "OFBIZ");
    }

    /** Loads what is missing: everything into an empty or half-filled database, seed data again when their files changed. */
    void fill(EntityEngine entities) throws IOException {
        boolean inMemory = config.dataDir() == null && config.jdbcUrl() == null;
        Path mark = inMemory ? snapshot : config.dataDir().resolve("loaded.sha256");
        if (Files.exists(mark) && (inMemory || Files.readString(mark).equals(fingerprint))) {
            return;
        }
        String[] all = config.demo() ? new String[] {"seed", "seed-initial", "demo"} : new String[] {"seed", "seed-initial"};
        boolean partial = config.jdbcUrl() == null && !Files.exists(mark);
        DataLoader.load(entities.delegator(), components, partial || isEmpty(entities) ? all : new String[] {"seed"});
        if (inMemory) {
            saveSnapshot(entities);
        } else {
            Files.writeString(mark, fingerprint);
        }
    }

    /** Derby reports success as an exception: 08006; XJ004 and XJ015 mean that nothing was open any more. */
    @Override
    public void close() throws SQLException {
        if (config.jdbcUrl() == null) {
            try (Connection connection = DriverManager.getConnection(name + (config.dataDir() == null ? ";drop=true" : ";shutdown=true"))) {
                throw new SQLException("Derby did not shut down: " + connection);
            } catch (SQLException e) {
                if (!List.of("08006", "XJ004", "XJ015").contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private static boolean isEmpty(EntityEngine entities) {
        try {
            return EntityQuery.use(entities.delegator()).from("UserLogin").queryCount() == 0;
        } catch (GenericEntityException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }

    /** Made beside its place and then moved, so that another process never sees half of it. */
    private void saveSnapshot(EntityEngine entities) throws IOException {
        Path made = Files.createTempDirectory(Files.createDirectories(snapshot.getParent()), "derby-snapshot-making");
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
        } catch (FileSystemException e) {
            System.getLogger(DataStore.class.getName()).log(System.Logger.Level.DEBUG, "Another process was faster, its copy is as good", e);
        }
    }

    /** A hash of everything that decides what an empty database is filled with; a changed entity engine may fill it differently. */
    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) (config.demo() ? 1 : 0));
            for (Resource.Kind kind : List.of(Resource.Kind.ENTITY_MODEL, Resource.Kind.ENTITY_DATA)) {
                for (Resource resource : components.resources(kind)) {
                    digest.update(Files.readAllBytes(resource.path()));
                }
            }
            Path engine = Path.of(DataStore.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("org/fulian/host/entity");
            try (Stream<Path> files = Files.isDirectory(engine) ? Files.walk(engine) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update((file.getFileName() + " " + Files.size(file)).getBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
