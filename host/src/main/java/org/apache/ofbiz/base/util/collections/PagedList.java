package org.apache.ofbiz.base.util.collections;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** One page of a longer list: rows startIndex to endIndex, counted from 1, of size rows in all. */
public class PagedList<E> implements Iterable<E> {

    private final int startIndex;
    private final int endIndex;
    private final int size;
    private final int viewIndex;
    private final int viewSize;
    private final List<E> data;

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

    public int getStartIndex() { return startIndex; }
    public int getEndIndex() { return endIndex; }
    public int getSize() { return size; }
    public int getViewIndex() { return viewIndex; }
    public int getViewSize() { return viewSize; }
    public List<E> getData() { return data; }

    @Override
    public Iterator<E> iterator() { return data.iterator(); }
}
