package org.fulian.host.entity.model;

import org.fulian.host.UnsupportedFeatureException;

/** The databases whose column types the host knows. */
public enum Dialect {
    /** Embedded or in memory; the host's own. */
    DERBY,
    /** An external PostgreSQL. */
    POSTGRESQL;

    /** The dialect of a JDBC address; no address means Derby in memory. */
    public static Dialect of(String jdbcUrl) {
        if (jdbcUrl == null || jdbcUrl.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new UnsupportedFeatureException("The database of " + jdbcUrl.replaceFirst("^(jdbc:\\w+).*", "$1"), "§2.2");
    }
}
