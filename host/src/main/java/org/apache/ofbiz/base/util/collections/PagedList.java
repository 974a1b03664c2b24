package org.apache.ofbiz.base.util.collections;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** One page of a longer list. */
public class PagedList<E> implements Iterable<E> {

    private final int startIndex;
    private final int endIndex;
    private final int size;
    private final int viewIndex;
    private final int viewSize;
    private final List<E> data;

    /** Start and end count from 1; size is that of the whole list. */
    public PagedList(int startIndex, int endIndex, int size, int viewIndex, int viewSize, List<E> data) {
        this.startIndex = startIndex;
        this.endIndex = endIndex;
        this.size = size;
        this.viewIndex = viewIndex;
        this.viewSize = viewSize;
        this.data = data;
    }

    /** A page without rows. */
    public static <E> PagedList<E> empty(int viewIndex, int viewSize) {
        return new PagedList<>(0, 0, 0, viewIndex, viewSize, Collections.emptyList());
    }

    /** Number of the first row, from 1. */
    public int getStartIndex() {
        return startIndex;
    }

    /** Number of the last row. */
    public int getEndIndex() {
        return endIndex;
    }

    /** Rows of the whole list. */
    public int getSize() {
        return size;
    }

    /** Number of the page. */
    public int getViewIndex() {
        return viewIndex;
    }

    /** Rows per page. */
    public int getViewSize() {
        return viewSize;
    }

    /** The rows of this page. */
    public List<E> getData() {
        return data;
    }

    @Override
    public Iterator<E> iterator() {
        return data.iterator();
    }
}
