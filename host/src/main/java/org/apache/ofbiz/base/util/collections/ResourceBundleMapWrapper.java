package org.apache.ofbiz.base.util.collections;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;

/** Label bundles as one map, the first bundle that has a key winning; a missing key reads as its own text (host-api §7.1). */
public class ResourceBundleMapWrapper extends AbstractMap<String, Object> {
    private final List<ResourceBundle> bundles = new ArrayList<>();
    private final Map<String, Object> context;

    /** Labels whose ${} expressions are expanded with a context. */
    public ResourceBundleMapWrapper(ResourceBundle initialResourceBundle, Map<String, Object> context) {
        this.context = context;
        bundles.add(initialResourceBundle);
    }

    /** Adds a bundle that is asked last, in the language of the first one. */
    public void addBottomResourceBundle(String resource) {
        bundles.add(UtilProperties.getResourceBundle(resource, bundles.get(0).getLocale()));
    }

    @Override
    public Object get(Object key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(String.valueOf(key))) {
                return FlexibleStringExpander.expandString(bundle.getString(String.valueOf(key)), context, bundle.getLocale());
            }
        }
        return key;
    }

    @Override
    public boolean containsKey(Object key) { return bundles.stream().anyMatch(bundle -> bundle.containsKey(String.valueOf(key))); }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        bundles.forEach(bundle -> bundle.keySet().forEach(key -> all.putIfAbsent(key, get(key))));
        return Collections.unmodifiableMap(all).entrySet();
    }
}
