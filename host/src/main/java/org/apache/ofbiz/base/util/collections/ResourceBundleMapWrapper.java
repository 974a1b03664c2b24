package org.apache.ofbiz.base.util.collections;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;

/** Label bundles as one map, the first bundle that has a key winning; a missing key reads as its own text (host-api §7.1). */
public class ResourceBundleMapWrapper extends AbstractMap<String, Object> {

    private final LinkedList<ResourceBundle> bundles = new LinkedList<>();
    private final ResourceBundle initial;
    private final Map<String, Object> context;

    /** Labels as they are. */
    public ResourceBundleMapWrapper(ResourceBundle initialResourceBundle) { this(initialResourceBundle, null); }

    /** Labels whose ${} expressions are expanded with a context. */
    public ResourceBundleMapWrapper(ResourceBundle initialResourceBundle, Map<String, Object> context) {
        if (initialResourceBundle == null) {
            throw new IllegalArgumentException("Cannot create ResourceBundleMapWrapper with a null initial ResourceBundle.");
        }
        this.initial = initialResourceBundle;
        this.context = context;
        bundles.add(initialResourceBundle);
    }

    /** Adds a bundle that is asked last. */
    public void addBottomResourceBundle(ResourceBundle topResourceBundle) { bundles.addLast(topResourceBundle); }

    /** Adds a bundle that is asked last, in the language of the first one. */
    public void addBottomResourceBundle(String resource) {
        bundles.addLast(UtilProperties.getResourceBundle(resource, initial.getLocale()));
    }

    /** Adds a bundle that is asked first. */
    public void pushResourceBundle(ResourceBundle topResourceBundle) { bundles.addFirst(topResourceBundle); }

    /** The bundle that the map began with. */
    public ResourceBundle getInitialResourceBundle() { return initial; }

    @Override
    public Object get(Object key) {
        String name = String.valueOf(key);
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(name)) {
                String label = bundle.getString(name);
                return context == null ? label : FlexibleStringExpander.expandString(label, context, bundle.getLocale());
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
