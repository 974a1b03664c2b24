package org.fulian.host.entity;

import javax.sql.DataSource;
import org.apache.ofbiz.entity.Delegator;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.component.Components;

/** The entity engine of one database: model, tables, delegator "default". */
public final class EntityEngine implements AutoCloseable {

    private EntityEngine() {
    }

    /** Loads the models, completes the tables and offers the delegator. */
    public static EntityEngine start(Components components, DatabaseConfig database) {
        throw new UnsupportedFeatureException("EntityEngine.start", "3");
    }

    /** The delegator of that name, or null. */
    public static Delegator named(String delegatorName) {
        return null;
    }

    /** The delegator "default". */
    public Delegator delegator() {
        return null;
    }

    /** The pool, for raw SQL in tests and benches. */
    public DataSource dataSource() {
        return null;
    }

    @Override
    public void close() {
    }
}
