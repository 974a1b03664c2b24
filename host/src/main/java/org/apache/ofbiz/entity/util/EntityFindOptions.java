package org.apache.ofbiz.entity.util;

import java.io.Serializable;
import java.sql.ResultSet;

/** How a query reads: cursor, distinct rows, paging. */
public class EntityFindOptions implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final int TYPE_FORWARD_ONLY = ResultSet.TYPE_FORWARD_ONLY;
    public static final int TYPE_SCROLL_INSENSITIVE = ResultSet.TYPE_SCROLL_INSENSITIVE;

    private int resultSetType = TYPE_FORWARD_ONLY;
    private int fetchSize = -1;
    private int maxRows = -1;
    private int offset = -1;
    private int limit = -1;
    private boolean distinct;

    /** Kind of cursor, one of the TYPE constants. */
    public int getResultSetType() { return resultSetType; }
    /** Kind of cursor, one of the TYPE constants. */
    public void setResultSetType(int resultSetType) { this.resultSetType = resultSetType; }
    /** Rows fetched at a time; -1 leaves it to the driver. */
    public int getFetchSize() { return fetchSize; }
    /** Rows fetched at a time; -1 leaves it to the driver. */
    public void setFetchSize(int fetchSize) { this.fetchSize = fetchSize; }
    /** Most rows to read; -1 for all. */
    public int getMaxRows() { return maxRows; }
    /** Most rows to read; -1 for all. */
    public void setMaxRows(int maxRows) { this.maxRows = maxRows; }
    /** Rows to pass over in SQL; -1 for none. */
    public int getOffset() { return offset; }
    /** Rows to pass over in SQL; -1 for none. */
    public void setOffset(int offset) { this.offset = offset; }
    /** Rows to read after the offset; -1 for all. */
    public int getLimit() { return limit; }
    /** Rows to read after the offset; -1 for all. */
    public void setLimit(int limit) { this.limit = limit; }
    /** Whether equal rows are read once. */
    public boolean getDistinct() { return distinct; }
    /** Whether equal rows are read once. */
    public void setDistinct(boolean distinct) { this.distinct = distinct; }
}
