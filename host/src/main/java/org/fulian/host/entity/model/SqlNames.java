package org.fulian.host.entity.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** SQL names of entities and fields (host-api §2.1, Naming). */
public final class SqlNames {
    /** Longest table, column and index name that every supported database takes. */
    static final int MAX = 30;
    /** Longest foreign key name that OFBiz's checker accepts without a warning. */
    static final int MAX_FK = 18;

    /** Words reserved by Derby, PostgreSQL or MySQL 8. */
    private static final Set<String> RESERVED = reservedWords();

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

    private static Set<String> reservedWords() {
        try (InputStream in = SqlNames.class.getResourceAsStream("/org/fulian/host/reserved-words.txt")) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII).trim().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
