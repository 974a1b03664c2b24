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
import org.apache.ofbiz.entity.condition.EntityConditionParam;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.util.EntityFindOptions;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** Runs statements on the connection of the running transaction; the pool keeps them prepared. */
final class Jdbc {
    private final DataSource pool;

    Jdbc(DataSource pool) { this.pool = pool; }

    private static GenericEntityException failure(String sql, SQLException e) {
        return new GenericEntityException("SQL Exception while executing the following:" + sql, e);
    }

    int update(String sql, List<? extends EntityConditionParam> params) throws GenericEntityException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns.bind(statement, params);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    long number(String sql, List<? extends EntityConditionParam> params) throws GenericEntityException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns.bind(statement, params);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    List<GenericValue> list(SelectSql select, Delegator delegator, ModelEntity model, EntityFindOptions options) throws GenericEntityException {
        try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement(select.sql())) {
            Columns.bind(statement, select.params());
            if (options != null && options.getFetchSize() > 0) {
                statement.setFetchSize(options.getFetchSize());
            }
            List<GenericValue> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Columns.read(rows, delegator, model, select.fields()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(select.sql(), e);
        }
    }

    EntityListIterator iterate(SelectSql select, Delegator delegator, ModelEntity model, EntityFindOptions options, Callable<Long> counter)
            throws GenericEntityException {
        Connection connection = null;
        PreparedStatement statement = null;
        try {
            connection = pool.getConnection();
            statement = connection.prepareStatement(select.sql(), options == null ? ResultSet.TYPE_FORWARD_ONLY : options.getResultSetType(),
                    ResultSet.CONCUR_READ_ONLY);
            Columns.bind(statement, select.params());
            if (options != null && options.getFetchSize() > 0) {
                statement.setFetchSize(options.getFetchSize());
            }
            return new RowIterator(connection, statement, delegator, model, select.fields(), counter);
        } catch (SQLException e) {
            try (Connection unused = connection; PreparedStatement unusedToo = statement) {
                throw failure(select.sql(), e);
            } catch (SQLException again) {
                e.addSuppressed(again);
                throw failure(select.sql(), e);
            }
        }
    }
}
