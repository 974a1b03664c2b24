package org.apache.ofbiz.base.util;

import java.net.URL;

import org.fulian.host.component.Components;

/** Addresses of resources. */
public final class UtilURL {

    private UtilURL() { }

    /** Of a name on the class path or in a component's config folder; null when it is missing. */
    public static URL fromResource(String resourceName) {
        return Components.resolve(resourceName);
    }
}
