package org.apache.ofbiz.entity.config.model;

/** The database for which SQL is written; the host passes its dialect through, conditions do not look inside. */
public interface Datasource {
}
