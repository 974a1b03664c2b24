package org.apache.ofbiz.entity.util;

import java.util.List;
import java.util.ListIterator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.fulian.host.UnsupportedFeatureException;

/**
 * The rows of a query one by one, over an open cursor: use it in try-with-resources and within a transaction. The idiom is
 * {@code while ((value = it.next()) != null)}, because {@code next()} returns null at the end (host-api §3.6). The host's cursors only go forward.
 */
public abstract class EntityListIterator implements AutoCloseable, ListIterator<GenericValue> {
    /** The next row, or null at the end. */
    @Override
    public abstract GenericValue next();
    /** All remaining rows of a fresh iterator. */
    public abstract List<GenericValue> getCompleteList() throws GenericEntityException;
    /** So many rows from the start, which counts from 1. */
    public abstract List<GenericValue> getPartialList(int start, int number) throws GenericEntityException;
    /** How many rows the query has; counts in the database only if the end was not reached. */
    public abstract int getResultsSizeAfterPartialList() throws GenericEntityException;
    @Override
    public abstract void close() throws GenericEntityException;
    @Override
    public GenericValue previous() { throw new UnsupportedFeatureException("EntityListIterator.previous", "3.6"); }
    @Override
    public boolean hasPrevious() { return nextIndex() > 2; }
    @Override
    public int previousIndex() { return nextIndex() - 2; }
    @Override
    public void add(GenericValue value) { throw new UnsupportedOperationException("add"); }
    @Override
    public void set(GenericValue value) { throw new UnsupportedOperationException("set"); }
    @Override
    public void remove() { throw new UnsupportedOperationException("remove"); }
}
