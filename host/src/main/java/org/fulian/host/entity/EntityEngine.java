package org.fulian.host.entity;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelReader;
import org.fulian.host.component.Components;
import org.fulian.host.entity.ddl.SchemaUpdate;
import org.fulian.host.entity.model.Dialect;

/** The entity engine of one database: its pool, model, tables and delegator "default". Column types of the kinds of databases: {@link Dialect}. */
public final class EntityEngine implements AutoCloseable {
    private static final Map<String, HostDelegator> DELEGATORS = new ConcurrentHashMap<>();
    private static final int MOST_CONNECTIONS = 60;
    private static final int STATEMENTS_PER_CONNECTION = 300;
    /** Settings that Derby reads once per JVM; an administrator's own come first. */
    private static final Map<String, String> DERBY = Map.of("derby.stream.error.method", EntityEngine.class.getName() + ".quiet",
            "derby.storage.pageCacheSize", "8000", "derby.locks.escalationThreshold", "50000", "derby.language.statementCache.size", "1000");

    private final DatabaseConfig config;
    private final String url;
    private final Dialect dialect;
    private final BasicManagedDataSource pool = new BasicManagedDataSource();
    private final HostDelegator former = DELEGATORS.get("default");
    private HostDelegator delegator;

    private EntityEngine(DatabaseConfig config) {
        this.config = config;
        this.url = config.jdbcUrl() == null ? "jdbc:derby:memory:fulian-" + UUID.randomUUID() + ";create=true" : config.jdbcUrl();
        this.dialect = Dialect.of(url);
    }

    /** Loads the models, completes the tables and offers the delegator. */
    public static EntityEngine start(Components components, DatabaseConfig config) {
        EntityEngine engine = new EntityEngine(config);
        try {
            engine.open(components);
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open the database " + engine.url.replaceFirst(";.*", "") + ": "
                    + (e.getNextException() == null ? e : e.getNextException()).getMessage(), e);
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Cannot start the entity engine: " + e.getMessage(), e);
        }
    }

    private void open(Components components) throws SQLException, GenericEntityException {
        if (dialect == Dialect.DERBY) {
            DERBY.forEach(System.getProperties()::putIfAbsent);
        }
        ModelReader models = ModelReader.getModelReader("default");
        try (Connection connection = DriverManager.getConnection(url, login())) {
            SchemaUpdate.run(connection, dialect, config.schema(), models.getEntityCache().values());
        }
        fillPool();
        Jdbc jdbc = new Jdbc(pool);
        delegator = register(new HostDelegator("default", new HostDelegator.Shared(models, jdbc, new ValueCache(),
                new Sequences(jdbc, models.getModelEntity("SequenceValueItem")), new EntityEcas(components)), false));
    }

    private Properties login() {
        Properties login = new Properties();
        if (config.user() != null) {
            login.put("user", config.user());
            login.put("password", config.password() == null ? "" : config.password());
        }
        return login;
    }

    /** The database is open already, so what opened it must not be said again. */
    private void fillPool() {
        pool.setTransactionManager(Transactions.MANAGER);
        pool.setUrl(url.replaceAll(";(create|createFrom|restoreFrom)=[^;]*", ""));
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setConnectionInitSqls(List.of(dialect == Dialect.DERBY ? "SET SCHEMA " + config.schema() : "SET search_path TO " + config.schema()));
        pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWaitMillis(30_000);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
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
    public DataSource dataSource() { return pool; }
    /** Where Derby writes its own log: nowhere, since every error also arrives as an exception. */
    public static OutputStream quiet() { return OutputStream.nullOutputStream(); }

    /** Closes the pool and, on Derby, shuts the database so that the next start needs no recovery. */
    @Override
    public void close() {
        DELEGATORS.values().removeIf(delegator::sharesDatabase);
        if (former != null) {
            DELEGATORS.putIfAbsent("default", former);
        }
        try {
            pool.close();
            if (dialect == Dialect.DERBY) {
                DriverManager.getConnection(url.replaceFirst(";.*", "") + (url.startsWith("jdbc:derby:memory:") ? ";drop=true" : ";shutdown=true")).close();
            }
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException("Cannot close the database: " + e.getMessage(), e);
            }
        }
    }
}
