package org.fulian.host.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.fulian.host.UnsupportedFeatureException;

/** An open cursor that only goes forward; {@code hasNext()} reads one row ahead. */
final class RowIterator extends EntityListIterator {
    private static final String MODULE = RowIterator.class.getName();

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Delegator delegator;
    private final SelectSql select;
    private final Callable<Long> counter;
    private GenericValue ahead;
    private boolean ended;
    private boolean closed;
    private int index;

    RowIterator(Connection connection, PreparedStatement statement, Delegator delegator, SelectSql select, Callable<Long> counter)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.delegator = delegator;
        this.select = select;
        this.counter = counter;
    }

    private IllegalStateException failure(SQLException e) {
        return new IllegalStateException("Cannot read rows of " + select.model().getEntityName() + ": " + e.getMessage(), e);
    }

    private boolean advance() {
        try {
            ended = ended || closed || !rows.next();
            return !ended;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private GenericValue fetch() {
        try {
            return advance() ? FieldValues.read(rows, delegator, select.model(), select.fields()) : null;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public GenericValue next() {
        GenericValue next = ahead == null ? fetch() : ahead;
        ahead = null;
        index += next == null ? 0 : 1;
        return next;
    }

    @Override
    public boolean hasNext() {
        Debug.logVerbose("hasNext() on an EntityListIterator: prefer next() until it returns null", MODULE);
        ahead = ahead == null ? fetch() : ahead;
        return ahead != null;
    }

    @Override
    public int nextIndex() { return index + 1; }

    @Override
    public List<GenericValue> getCompleteList() throws GenericEntityException { return take(Integer.MAX_VALUE); }

    private List<GenericValue> take(int most) {
        List<GenericValue> part = new ArrayList<>();
        for (GenericValue row = most < 1 ? null : next(); row != null; row = part.size() < most ? next() : null) {
            part.add(row);
        }
        return part;
    }

    @Override
    public List<GenericValue> getPartialList(int start, int number) throws GenericEntityException {
        if (start <= index) {
            throw new UnsupportedFeatureException("EntityListIterator.getPartialList before the current row", "3.6");
        }
        while (index < start - 1 && (ahead != null || advance())) {
            ahead = null;
            index++;
        }
        return ended ? new ArrayList<>() : take(number);
    }

    @Override
    public int getResultsSizeAfterPartialList() throws GenericEntityException {
        try {
            return ended ? index : Math.toIntExact(counter.call());
        } catch (GenericEntityException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new GenericEntityException("Cannot count " + select.model().getEntityName(), e);
        }
    }

    @Override
    public void close() throws GenericEntityException {
        if (closed) {
            Debug.logWarning("An EntityListIterator over " + select.model().getEntityName() + " was closed twice", MODULE);
            return;
        }
        closed = true;
        try (connection; statement; rows) {
            ahead = null;
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
