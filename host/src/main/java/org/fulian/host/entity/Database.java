package org.fulian.host.entity;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.fulian.host.entity.model.Dialect;

/** Opens, pools and shuts a database; whatever differs between the kinds of databases is here (column types: {@link Dialect}). */
public final class Database {
    private static final int MOST_CONNECTIONS = 60;
    private static final int STATEMENTS_PER_CONNECTION = 300;

    private final DatabaseConfig config;
    private final String url;
    private final Dialect dialect;
    private final BasicManagedDataSource pool = new BasicManagedDataSource();

    Database(DatabaseConfig config) {
        this.config = config;
        this.url = config.jdbcUrl() == null ? "jdbc:derby:memory:fulian-" + UUID.randomUUID() + ";create=true" : config.jdbcUrl();
        this.dialect = Dialect.of(url);
        if (dialect == Dialect.DERBY) {
            tuneDerby();
        }
    }

    /** Settings that Derby reads once per JVM; an administrator's own come first. */
    private static void tuneDerby() {
        Properties system = System.getProperties();
        system.putIfAbsent("derby.stream.error.method", Database.class.getName() + ".quiet");
        system.putIfAbsent("derby.storage.pageCacheSize", "8000");
        system.putIfAbsent("derby.locks.escalationThreshold", "50000");
        system.putIfAbsent("derby.language.statementCache.size", "1000");
    }

    /** Where Derby writes its own log: nowhere, since every error also arrives as an exception. */
    public static java.io.OutputStream quiet() { return java.io.OutputStream.nullOutputStream(); }
    Dialect dialect() { return dialect; }
    DataSource pool() { return pool; }

    /** A connection outside of the pool and of transactions, for the tables. */
    Connection connect() throws SQLException {
        Properties login = new Properties();
        if (config.user() != null) {
            login.put("user", config.user());
            login.put("password", config.password() == null ? "" : config.password());
        }
        return DriverManager.getConnection(url, login);
    }

    /** Fills the pool's settings; the database is open already, so what opened it must not be said again. */
    void open() {
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

    /** Closes the pool and, on Derby, shuts the database so that the next start needs no recovery. */
    void close() throws SQLException {
        pool.close();
        if (dialect == Dialect.DERBY) {
            String plain = url.replaceFirst(";.*", "");
            try {
                DriverManager.getConnection(plain + (plain.startsWith("jdbc:derby:memory:") ? ";drop=true" : ";shutdown=true")).close();
            } catch (SQLException e) {
                if (!"08006".equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** The failure to open in words for an administrator. */
    String explain(SQLException e) {
        String name = url.replaceFirst(";.*", "");
        return "Cannot open the database " + name + ": " + (e.getNextException() == null ? e : e.getNextException()).getMessage();
    }

    String schema() { return config.schema(); }
}
