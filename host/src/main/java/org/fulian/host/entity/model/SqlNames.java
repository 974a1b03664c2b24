package org.fulian.host.entity.model;

import java.util.Set;

/** SQL names of entities and fields (host-api §2.1, Naming). */
public final class SqlNames {
    /** Longest table, column and index name that every supported database takes. */
    static final int MAX = 30;
    /** Longest foreign key name that OFBiz's checker accepts without a warning. */
    static final int MAX_FK = 18;

    // nouns a modeller may hit, reserved by Derby, PostgreSQL or MySQL 8
    private static final Set<String> RESERVED = Set.of("ALL", "ALTER", "ANALYZE", "AND", "ANY", "ARRAY", "AS", "ASC", "BEGIN", "BETWEEN",
            "BOTH", "BY", "CALL", "CASE", "CAST", "CHAR", "CHARACTER", "CHECK", "COLLATE", "COLUMN", "COMMIT", "CONDITION", "CONNECT",
            "CONNECTION", "CONSTRAINT", "CONTINUE", "CREATE", "CROSS", "CURRENT", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_USER", "CURSOR",
            "DATABASE", "DEC", "DECIMAL", "DEFAULT", "DELETE", "DESC", "DESCRIBE", "DISTINCT", "DO", "DOUBLE", "DROP", "ELSE", "END", "ESCAPE",
            "EXCEPT", "EXEC", "EXECUTE", "EXISTS", "EXTERNAL", "FALSE", "FETCH", "FIRST", "FLOAT", "FOR", "FOREIGN", "FOUND", "FROM", "FULL",
            "FUNCTION", "GET", "GO", "GRANT", "GROUP", "GROUPS", "HAVING", "HOUR", "IDENTITY", "IN", "INDEX", "INNER", "INPUT", "INSERT", "INT",
            "INTEGER", "INTERSECT", "INTERVAL", "INTO", "IS", "ISOLATION", "JOIN", "KEY", "KEYS", "LAST", "LEADING", "LEFT", "LIKE", "LIMIT",
            "LOCK", "LOWER", "MATCH", "MAX", "MIN", "MINUTE", "NATIONAL", "NATURAL", "NEXT", "NO", "NONE", "NOT", "NULL", "NUMERIC", "OF",
            "OFFSET", "ON", "ONLY", "OPEN", "OPTION", "OR", "ORDER", "OUTER", "OUTPUT", "OVER", "PARTIAL", "PLACING", "PRIMARY", "PRIOR",
            "PRIVILEGES", "PROCEDURE", "PUBLIC", "RANGE", "RANK", "READ", "REAL", "RECURSIVE", "REFERENCES", "RELATIVE", "RESTRICT", "RETURN",
            "REVOKE", "RIGHT", "ROW", "ROWS", "SCHEMA", "SCROLL", "SECOND", "SELECT", "SESSION_USER", "SET", "SIGNAL", "SMALLINT", "SOME", "SQL",
            "SUM", "SYSTEM", "TABLE", "THEN", "TO", "TRAILING", "TRANSACTION", "TRIGGER", "TRIM", "TRUE", "UNION", "UNIQUE", "UNKNOWN", "UPDATE",
            "UPPER", "USAGE", "USER", "USING", "VALUES", "VARCHAR", "VARYING", "VIEW", "WHEN", "WHENEVER", "WHERE", "WINDOW", "WITH", "WORK",
            "WRITE", "XML", "YEAR");

    private SqlNames() { }

    /** {@code partyId} to {@code PARTY_ID}; every capital gets its own underscore, so {@code partyID} to {@code PARTY_I_D}. */
    public static String of(String javaName) {
        StringBuilder sql = new StringBuilder(javaName.length() + 8);
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                sql.append('_');
            }
            sql.append(Character.toUpperCase(c));
        }
        return sql.toString();
    }

    /** The reason why a name cannot be used as table or column, or null. */
    static String fault(String sqlName) {
        if (sqlName.length() > MAX) {
            return "SQL name " + sqlName + " has more than " + MAX + " characters";
        }
        return RESERVED.contains(sqlName) ? "SQL name " + sqlName + " is a reserved word" : null;
    }

    /** Cuts a name, keeping it distinct from others that begin alike. */
    static String shorten(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 4) + String.format("%04X", name.hashCode() & 0xFFFF);
    }
}
