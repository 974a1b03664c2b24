package org.apache.ofbiz.entity.util;

import java.io.Serializable;

/** How a query reads: distinct rows, paging. */
public class EntityFindOptions implements Serializable {
    private static final long serialVersionUID = 1L;
    private int maxRows = -1;
    private int offset = -1;
    private int limit = -1;
    private boolean distinct;

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
