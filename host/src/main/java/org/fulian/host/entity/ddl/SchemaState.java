package org.fulian.host.entity.ddl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fulian.host.entity.model.Dialect;

/** What the database has already, read with two queries: asking JDBC's metadata table by table would take seconds. */
record SchemaState(Map<String, Set<String>> columns, Set<String> keys) {

    static SchemaState read(Connection connection, Dialect dialect, String schema) throws SQLException {
        Map<String, Set<String>> columns = new HashMap<>();
        Set<String> keys = new HashSet<>();
        if (!schemaExists(connection, dialect, schema)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
            }
            return new SchemaState(columns, keys);
        }
        String columnQuery = dialect == Dialect.DERBY ? """
                SELECT T.TABLENAME, C.COLUMNNAME FROM SYS.SYSSCHEMAS S JOIN SYS.SYSTABLES T ON T.SCHEMAID = S.SCHEMAID
                JOIN SYS.SYSCOLUMNS C ON C.REFERENCEID = T.TABLEID WHERE S.SCHEMANAME = ?"""
                : "SELECT UPPER(table_name), UPPER(column_name) FROM information_schema.columns WHERE UPPER(table_schema) = ?";
        query(connection, columnQuery, schema, row -> columns.computeIfAbsent(row.getString(1), t -> new HashSet<>()).add(row.getString(2)));
        String keyQuery = dialect == Dialect.DERBY ? """
                SELECT G.CONGLOMERATENAME FROM SYS.SYSSCHEMAS S JOIN SYS.SYSCONGLOMERATES G ON G.SCHEMAID = S.SCHEMAID
                WHERE S.SCHEMANAME = ? AND G.ISINDEX"""
                : "SELECT UPPER(indexname) FROM pg_indexes WHERE UPPER(schemaname) = ?";
        query(connection, keyQuery, schema, row -> keys.add(row.getString(1)));
        String constraintQuery = dialect == Dialect.DERBY ? """
                SELECT K.CONSTRAINTNAME FROM SYS.SYSSCHEMAS S JOIN SYS.SYSCONSTRAINTS K ON K.SCHEMAID = S.SCHEMAID
                WHERE S.SCHEMANAME = ? AND K.TYPE = 'F'"""
                : """
                SELECT UPPER(constraint_name) FROM information_schema.table_constraints
                WHERE UPPER(table_schema) = ? AND constraint_type = 'FOREIGN KEY'""";
        query(connection, constraintQuery, schema, row -> keys.add(foreignKey(row.getString(1))));
        return new SchemaState(columns, keys);
    }

    boolean hasTable(String table) {
        return columns.containsKey(table);
    }

    boolean hasColumn(String table, String column) {
        return columns.getOrDefault(table, Set.of()).contains(column);
    }

    boolean hasIndex(String name) {
        return keys.contains(name);
    }

    /** A foreign key may bear the name of its index, so the two are told apart. */
    boolean hasForeignKey(String name) {
        return keys.contains(foreignKey(name));
    }

    private static String foreignKey(String name) {
        return "FK:" + name.toUpperCase(Locale.ROOT);
    }

    private static boolean schemaExists(Connection connection, Dialect dialect, String schema) throws SQLException {
        boolean[] found = new boolean[1];
        query(connection, dialect == Dialect.DERBY ? "SELECT SCHEMANAME FROM SYS.SYSSCHEMAS WHERE SCHEMANAME = ?"
                : "SELECT schema_name FROM information_schema.schemata WHERE UPPER(schema_name) = ?", schema, row -> found[0] = true);
        return found[0];
    }

    private static void query(Connection connection, String sql, String schema, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema.toUpperCase(Locale.ROOT));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
