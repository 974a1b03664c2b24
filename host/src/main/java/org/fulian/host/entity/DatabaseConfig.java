package org.fulian.host.entity;

import java.nio.file.Path;

/** Where the data live; a null address means Derby in memory. */
public record DatabaseConfig(String jdbcUrl, String user, String password, String schema) {
    private static final String SCHEMA = "OFBIZ";

    /** A new database in memory. */
    public static DatabaseConfig inMemory() { return new DatabaseConfig(null, null, null, SCHEMA); }

    /** A Derby database in a folder of its own, made if missing. */
    public static DatabaseConfig derby(Path folder) {
        return new DatabaseConfig("jdbc:derby:" + folder.toAbsolutePath() + ";create=true", null, null, SCHEMA);
    }
}
