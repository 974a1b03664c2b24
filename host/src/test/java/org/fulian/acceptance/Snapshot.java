package org.fulian.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fulian.host.testing.TestHost;

/** Number of rows and a checksum of every table of the host's database. */
record Snapshot(Map<String, String> tables) {
    /** What any request may write: logins, audit, sequences. */
    static final Set<String> TRACES = Set.of("USER_LOGIN", "USER_LOGIN_HISTORY", "USER_LOGIN_SESSION", "USER_LOGIN_PASSWORD_HISTORY", "SEQUENCE_VALUE_ITEM",
        "FL_AUDIT_ENTRY", "FL_AUDIT_HEAD", "VISIT", "VISITOR", "SERVER_HIT");

    /** Everything but the traces. */
    static Snapshot take() throws SQLException {
        return take(table -> !TRACES.contains(table), Map.of());
    }

    /** What a request of the component could write: its own tables and the persons. */
    static Snapshot ofComponent() throws SQLException {
        return take(table -> (table.startsWith("FL_") || table.startsWith("PARTY") || table.equals("PERSON")) && !TRACES.contains(table), Map.of());
    }

    /** With conditions in SQL for the rows of some tables. */
    static Snapshot take(Predicate<String> wanted, Map<String, String> conditions) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = TestHost.host().entities().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String table : names(connection)) {
                if (wanted.test(table)) {
                    String where = conditions.containsKey(table) ? " where " + conditions.get(table) : "";
                    try (ResultSet rows = statement.executeQuery("select * from OFBIZ." + table + where)) {
                        tables.put(table, sum(rows));
                    }
                }
            }
        }
        return new Snapshot(tables);
    }

    /** The tables that differ, with both sums. */
    List<String> changedSince(Snapshot before) {
        Set<String> all = new TreeSet<>(tables.keySet());
        all.addAll(before.tables.keySet());
        return all.stream().filter(table -> !String.valueOf(tables.get(table)).equals(before.tables.get(table)))
            .map(table -> table + ": " + before.tables.get(table) + " -> " + tables.get(table)).toList();
    }

    /** Every place, as TABLE.COLUMN, whose text contains one of the given ones. */
    static Set<String> placesOf(Collection<String> texts) throws SQLException {
        Set<String> places = new TreeSet<>();
        try (Connection connection = TestHost.host().entities().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String table : names(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from OFBIZ." + table)) {
                    ResultSetMetaData columns = rows.getMetaData();
                    while (rows.next()) {
                        for (int i = 1; i <= columns.getColumnCount(); i++) {
                            String text = isBinary(columns.getColumnType(i)) ? latin(rows.getBytes(i)) : rows.getString(i);
                            if (text != null && texts.stream().anyMatch(text::contains)) {
                                places.add(table + "." + columns.getColumnName(i));
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "OFBIZ", null, new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static String sum(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        long count = 0;
        long sum = 0;
        while (rows.next()) {
            long hash = 17;
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = isBinary(columns.getColumnType(i)) ? Arrays.hashCode(rows.getBytes(i)) : rows.getString(i);
                hash = hash * 1_000_003 + (value == null ? 0 : value.hashCode());
            }
            count++;
            sum += hash;
        }
        return count + " rows " + Long.toHexString(sum);
    }

    private static boolean isBinary(int type) {
        return type == Types.BLOB || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BINARY;
    }

    private static String latin(byte[] bytes) {
        return bytes == null ? null : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
