package org.fulian.host.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** Runs statements on the connection of the running transaction; the pool keeps them prepared. */
record Jdbc(DataSource pool) {

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, List<SqlPart.Param> params, Work<T> work) throws GenericEntityException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            FieldValues.bind(statement, params);
            return work.run(statement);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    private static GenericEntityException failure(String sql, SQLException e) {
        return new GenericEntityException("SQL Exception while executing the following:" + sql, e);
    }

    int update(String sql, List<SqlPart.Param> params) throws GenericEntityException { return run(sql, params, PreparedStatement::executeUpdate); }

    long number(String sql, List<SqlPart.Param> params) throws GenericEntityException {
        return run(sql, params, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        });
    }

    List<GenericValue> list(SelectSql select, Delegator delegator) throws GenericEntityException {
        return run(select.sql(), select.params(), statement -> {
            List<GenericValue> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(FieldValues.read(rows, delegator, select.model(), select.fields()));
                }
            }
            return found;
        });
    }

    EntityListIterator iterate(SelectSql select, Delegator delegator, Callable<Long> counter) throws GenericEntityException {
        try {
            Connection connection = pool.getConnection();
            try {
                PreparedStatement statement = connection.prepareStatement(select.sql());
                FieldValues.bind(statement, select.params());
                return new RowIterator(connection, statement, delegator, select, counter);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(select.sql(), e);
        }
    }
}
