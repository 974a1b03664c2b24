package org.apache.ofbiz.entity.util;

import java.util.List;
import java.util.ListIterator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/**
 * The rows of a query one by one, over an open cursor: use it in try-with-resources and within a transaction. The idiom is
 * {@code while ((value = it.next()) != null)}, because {@code next()} returns null at the end (host-api §3.6).
 */
public abstract class EntityListIterator implements AutoCloseable, ListIterator<GenericValue> {
    /** The host's SQL layer is the only maker. */
    protected EntityListIterator() {
    }

    /** The next row, or null at the end. */
    @Override
    public abstract GenericValue next();
    /** The row before, or null at the start; needs a scrollable cursor. */
    @Override
    public abstract GenericValue previous();
    /** The row that the cursor stands on. */
    public abstract GenericValue currentGenericValue() throws GenericEntityException;
    /** The number of that row, from 1. */
    public abstract int currentIndex() throws GenericEntityException;
    /** Goes to the first row. */
    public abstract boolean first() throws GenericEntityException;
    /** Goes to the last row. */
    public abstract boolean last() throws GenericEntityException;
    /** Goes to the numbered row. */
    public abstract boolean absolute(int row) throws GenericEntityException;
    /** Moves by so many rows. */
    public abstract boolean relative(int rows) throws GenericEntityException;
    /** All remaining rows of a fresh iterator. */
    public abstract List<GenericValue> getCompleteList() throws GenericEntityException;
    /** So many rows from the start, which counts from 1. */
    public abstract List<GenericValue> getPartialList(int start, int number) throws GenericEntityException;
    /** How many rows the query has; counts in the database only if the end was not reached. */
    public abstract int getResultsSizeAfterPartialList() throws GenericEntityException;
    @Override
    public abstract void close() throws GenericEntityException;
    /** Not possible. */
    @Override
    public void add(GenericValue value) { throw new UnsupportedOperationException("add"); }
    /** Not possible. */
    @Override
    public void set(GenericValue value) { throw new UnsupportedOperationException("set"); }
    /** Not possible. */
    @Override
    public void remove() { throw new UnsupportedOperationException("remove"); }
}
