package org.fulian.host.entity.model;

import java.util.List;

/** A declared index or one on a stamp: names of fields, not of columns. */
public record EntityIndex(String name, boolean unique, List<String> fields) {
}
