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
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.util.EntityListIterator;

/** An open cursor. {@code hasNext()} reads one row ahead, so it works on forward-only cursors as well. */
final class RowIterator extends EntityListIterator {
    private static final String MODULE = RowIterator.class.getName();

    /** A step on the cursor. */
    private interface Step<T> {
        T run() throws SQLException;
    }

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Delegator delegator;
    private final ModelEntity model;
    private final List<ModelField> fields;
    private final Callable<Long> counter;
    private GenericValue ahead;
    private boolean ended;
    private boolean closed;
    private int index;

    RowIterator(Connection connection, PreparedStatement statement, Delegator delegator, ModelEntity model, List<ModelField> fields,
            Callable<Long> counter) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.delegator = delegator;
        this.model = model;
        this.fields = fields;
        this.counter = counter;
    }

    private <T> T step(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read rows of " + model.getEntityName() + ": " + e.getMessage(), e);
        }
    }

    private GenericValue fetch() {
        if (ended || closed) { return null; }
        return step(() -> {
            if (rows.next()) {
                return Columns.read(rows, delegator, model, fields);
            }
            ended = true;
            return null;
        });
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
    public GenericValue previous() {
        return index > 1 && move(() -> rows.absolute(index - 1)) ? step(() -> Columns.read(rows, delegator, model, fields)) : null;
    }

    @Override
    public boolean hasPrevious() { return index > 1; }
    @Override
    public int nextIndex() { return index + 1; }
    @Override
    public int previousIndex() { return index - 1; }

    @Override
    public GenericValue currentGenericValue() throws GenericEntityException {
        return step(() -> Columns.read(rows, delegator, model, fields));
    }

    @Override
    public int currentIndex() throws GenericEntityException { return index; }

    private boolean move(Step<Boolean> move) {
        ahead = null;
        return step(() -> {
            boolean there = move.run();
            index = there ? rows.getRow() : 0;
            ended = false;
            return there;
        });
    }

    @Override
    public boolean first() throws GenericEntityException { return move(rows::first); }
    @Override
    public boolean last() throws GenericEntityException { return move(rows::last); }
    @Override
    public boolean absolute(int row) throws GenericEntityException { return move(() -> rows.absolute(row)); }

    @Override
    public boolean relative(int by) throws GenericEntityException {
        int target = index + by;
        return move(() -> rows.absolute(target));
    }

    @Override
    public List<GenericValue> getCompleteList() throws GenericEntityException {
        List<GenericValue> all = new ArrayList<>();
        for (GenericValue row = next(); row != null; row = next()) {
            all.add(row);
        }
        return all;
    }

    @Override
    public List<GenericValue> getPartialList(int start, int number) throws GenericEntityException {
        List<GenericValue> part = new ArrayList<>(Math.max(0, Math.min(number, 1000)));
        boolean there = true;
        if (step(rows::getType) == ResultSet.TYPE_FORWARD_ONLY) {
            while (there && index < start - 1) {
                there = ahead != null || step(rows::next);
                ahead = null;
                index += there ? 1 : 0;
            }
        } else if (start > 1) {
            there = absolute(start - 1);
        }
        ended |= !there;
        for (int i = 0; there && i < number; i++) {
            GenericValue row = next();
            if (row == null) {
                break;
            }
            part.add(row);
        }
        return part;
    }

    @Override
    public int getResultsSizeAfterPartialList() throws GenericEntityException {
        try {
            return ended ? index : Math.toIntExact(counter.call());
        } catch (GenericEntityException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new GenericEntityException("Cannot count " + model.getEntityName(), e);
        }
    }

    @Override
    public void close() throws GenericEntityException {
        if (closed) {
            Debug.logWarning("An EntityListIterator over " + model.getEntityName() + " was closed twice", MODULE);
            return;
        }
        closed = true;
        step(() -> {
            try (connection; statement; rows) {
                return null;
            }
        });
    }
}
