package org.fulian.host.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelReader;
import org.fulian.host.component.Components;
import org.fulian.host.entity.ddl.SchemaUpdate;

/** The entity engine of one database: model, tables, delegator "default". */
public final class EntityEngine implements AutoCloseable {
    private static final Map<String, HostDelegator> DELEGATORS = new ConcurrentHashMap<>();

    private final Database database;
    private final HostDelegator delegator;
    private final HostDelegator former = DELEGATORS.get("default");

    private EntityEngine(Components components, Database database) throws GenericEntityException, SQLException {
        this.database = database;
        ModelReader models = ModelReader.getModelReader("default");
        try (Connection connection = database.connect()) {
            SchemaUpdate.run(connection, database.dialect(), database.schema(), models.getEntityCache().values());
        }
        database.open();
        Jdbc jdbc = new Jdbc(database.pool());
        delegator = register(new HostDelegator("default", new HostDelegator.Shared(models, jdbc, new ValueCache(),
                new Sequences(jdbc, models.getModelEntityNoCheck("SequenceValueItem")), new EntityEcas(components)), false));
    }

    /** Loads the models, completes the tables and offers the delegator. */
    public static EntityEngine start(Components components, DatabaseConfig config) {
        Database database = new Database(config);
        try {
            return new EntityEngine(components, database);
        } catch (SQLException e) {
            throw new IllegalStateException(database.explain(e), e);
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Cannot start the entity engine: " + e.getMessage(), e);
        }
    }

    static HostDelegator register(HostDelegator delegator) {
        DELEGATORS.put(delegator.getDelegatorName(), delegator);
        return delegator;
    }

    /** The delegator of that name, or null. */
    public static Delegator named(String delegatorName) { return delegatorName == null ? null : DELEGATORS.get(delegatorName); }
    /** The delegator "default". */
    public Delegator delegator() { return delegator; }
    /** The pool, for raw SQL in tests and benches; its connections take part in the running transaction. */
    public DataSource dataSource() { return database.pool(); }

    /** Closes the pool and shuts an embedded database down cleanly. */
    @Override
    public void close() {
        DELEGATORS.values().removeIf(delegator::sharesDatabase);
        if (former != null) {
            DELEGATORS.putIfAbsent("default", former);
        }
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close the database: " + e.getMessage(), e);
        }
    }
}
