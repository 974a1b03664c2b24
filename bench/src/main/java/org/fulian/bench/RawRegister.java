package org.fulian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same lists in hand-written SQL on one connection with prepared statements: once as the plain query with OFFSET, once in the way
 * that the product takes as well (count by federation, then read only where the page lies). The faster of the two is the yardstick.
 */
final class RawRegister implements AutoCloseable {
    private static final String ACTIVE = "FL_WOM_ACTIVE";
    private static final String PAGE = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RawRegister(Connection connection) {
        this.connection = connection;
    }

    /**
     * A search in SQL.
     *
     * @param federations the federations in list order
     * @param path        the tree path above them all
     * @param condition   further conditions on FL_WOMAN W, beginning with AND; may be empty
     * @param values      their parameters
     */
    record Query(List<String> federations, String path, String condition, List<Object> values) { }

    /** What a page shows: the number of all rows and the rows' keys, so that product and yardstick can be compared. */
    record Page(long count, List<Object> keys) { }

    Page plain(Query query, int offset, int limit) throws SQLException {
        List<Object> values = new ArrayList<>();
        String where;
        String order;
        if (query.federations.size() == 1) {
            where = " FROM FL_WOMAN W WHERE W.FEDERATION_ID = ? AND W.STATUS_ID = ?" + query.condition;
            order = " ORDER BY W.SERIAL_NUMBER, W.WOMAN_ID";
            values.add(query.federations.get(0));
        } else {
            where = " FROM FL_FEDERATION F JOIN FL_WOMAN W ON W.FEDERATION_ID = F.PARTY_ID WHERE F.TREE_PATH LIKE ? AND W.STATUS_ID = ?" + query.condition;
            order = " ORDER BY F.REGION_CODE, F.PARTY_ID, W.SERIAL_NUMBER, W.WOMAN_ID";
            values.add(query.path + "%");
        }
        values.add(ACTIVE);
        values.addAll(query.values);
        long count = number("SELECT COUNT(*)" + where, values);
        return new Page(count, keys(rows("SELECT W.*" + where + order + PAGE, paged(values, offset, limit))));
    }

    Page located(Query query, int offset, int limit) throws SQLException {
        Map<String, Long> counts = counts(query);
        long count = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Object> involved = new ArrayList<>();
        int skip = offset;
        long found = 0;
        for (String federation : query.federations) {
            long here = counts.getOrDefault(federation, 0L);
            if (involved.isEmpty() && skip >= here) {
                skip -= here;
            } else if (here > 0 && found < skip + limit) {
                involved.add(federation);
                found += here;
            }
        }
        if (involved.isEmpty()) {
            return new Page(count, List.of());
        }
        List<Object> values = new ArrayList<>(involved);
        values.add(ACTIVE);
        values.addAll(query.values);
        String where = " FROM FL_WOMAN W WHERE W.FEDERATION_ID IN (" + marks(involved) + ") AND W.STATUS_ID = ?" + query.condition;
        List<Object> keys = involved.size() == 1
                ? keys(rows("SELECT W.WOMAN_ID" + where + " ORDER BY W.SERIAL_NUMBER, W.WOMAN_ID" + PAGE, paged(values, skip, limit)))
                : keys(rows("SELECT W.WOMAN_ID, W.FEDERATION_ID, W.SERIAL_NUMBER" + where, values).stream()
                        .sorted(Comparator.<Object[]>comparingInt(row -> query.federations.indexOf((String) row[1])).thenComparing(row -> (Long) row[2])
                                .thenComparing(row -> (String) row[0])).skip(skip).limit(limit).toList());
        List<Object> read = keys(rows("SELECT * FROM FL_WOMAN WHERE WOMAN_ID IN (" + marks(keys) + ")", keys));
        return new Page(count, keys.stream().filter(read::contains).toList());
    }

    private Map<String, Long> counts(Query query) throws SQLException {
        if (query.condition.isEmpty()) {
            return pairs("SELECT S.FEDERATION_ID, S.WOMAN_COUNT FROM FL_FEDERATION F JOIN FL_REGISTER_SIZE S ON S.FEDERATION_ID = F.PARTY_ID"
                    + " WHERE F.TREE_PATH LIKE ?", List.of(query.path + "%"));
        }
        List<Object> values = new ArrayList<>(List.of(query.path + "%", ACTIVE));
        values.addAll(query.values);
        return pairs("SELECT W.FEDERATION_ID, COUNT(*) FROM FL_FEDERATION F JOIN FL_WOMAN W ON W.FEDERATION_ID = F.PARTY_ID WHERE F.TREE_PATH LIKE ?"
                + " AND W.STATUS_ID = ?" + query.condition + " GROUP BY W.FEDERATION_ID", values);
    }

    private Map<String, Long> pairs(String sql, List<Object> values) throws SQLException {
        Map<String, Long> pairs = new LinkedHashMap<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getLong(2));
            }
        }
        return pairs;
    }

    private long number(String sql, List<Object> values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Object> paged(List<Object> values, int offset, int limit) {
        List<Object> all = new ArrayList<>(values);
        all.add(offset);
        all.add(limit);
        return all;
    }

    private static String marks(List<Object> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<Object> keys(List<Object[]> rows) {
        return rows.stream().map(row -> row[0]).toList();
    }

    private List<Object[]> rows(String sql, List<Object> values) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }

    private PreparedStatement bound(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        Population.bind(statement, values.toArray());
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
