package org.apache.ofbiz.entity;

import org.fulian.host.entity.EntityEngine;

/** Finds delegators by name. */
public abstract class DelegatorFactory {
    DelegatorFactory() {
    }

    /** The delegator of that name, or null if none was started under it. */
    public static Delegator getDelegator(String delegatorName) { return EntityEngine.named(delegatorName); }
}
