package org.apache.ofbiz.entity.util;

import java.io.Serializable;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Settings: the entity SystemProperty first, then the properties file (host-api §3.6). */
public final class EntityUtilProperties implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MODULE = EntityUtilProperties.class.getName();

    private EntityUtilProperties() {
    }

    private static String systemProperty(String resource, String name, Delegator delegator) {
        if (resource == null || resource.isEmpty() || name == null || name.isEmpty() || delegator == null
                || delegator.getModelReader().getModelEntityNoCheck("SystemProperty") == null) {
            return null;
        }
        try {
            GenericValue row = EntityQuery.use(delegator).from("SystemProperty").where("systemResourceId", resource.replace(".properties", ""),
                    "systemPropertyId", name).cache().queryOne();
            return row == null ? null : row.getString("systemPropertyValue") == null ? "" : row.getString("systemPropertyValue");
        } catch (GenericEntityException e) {
            Debug.logError(e, "Cannot read the system property " + resource + "#" + name, MODULE);
            return null;
        }
    }

    /** The setting, "" if there is none. */
    public static String getPropertyValue(String resource, String name, Delegator delegator) {
        String value = systemProperty(resource, name, delegator);
        return value == null ? UtilProperties.getPropertyValue(resource, name) : value;
    }

    /** The setting, or the default if there is none or it is empty. */
    public static String getPropertyValue(String resource, String name, String defaultValue, Delegator delegator) {
        String value = getPropertyValue(resource, name, delegator);
        return value == null || value.isEmpty() ? defaultValue : value;
    }
}
