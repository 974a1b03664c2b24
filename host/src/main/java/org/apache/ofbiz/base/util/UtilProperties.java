package org.apache.ofbiz.base.util;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.ofbiz.base.util.collections.ResourceBundleMapWrapper;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.fulian.host.base.Bundles;

/** Properties files and labels (host-api §8, §8.2). */
public final class UtilProperties {
    private static final String MODULE = UtilProperties.class.getName();

    private UtilProperties() { }

    /** The label, the key itself when there is none. */
    public static String getMessage(String resource, String name, Locale locale) {
        if (UtilValidate.isEmpty(resource) || UtilValidate.isEmpty(name)) {
            return "";
        }
        ResourceBundle bundle = getResourceBundle(resource, locale);
        if (!bundle.containsKey(name)) {
            Debug.logInfo(name + " is not a label of " + resource + " for locale " + locale, MODULE);
            return name;
        }
        return bundle.getString(name).trim();
    }

    /** The label with its {@code ${}} expressions expanded. */
    public static String getMessage(String resource, String name, Map<String, ? extends Object> context, Locale locale) {
        String label = getMessage(resource, name, locale);
        return UtilValidate.isEmpty(context) ? label : FlexibleStringExpander.expandString(label, context, locale);
    }

    /** The label with {0}, {1} … filled in; MessageFormat's rules hold, so apostrophes are doubled. */
    public static String getMessage(String resource, String name, Object[] arguments, Locale locale) {
        String label = getMessage(resource, name, locale);
        return arguments == null || arguments.length == 0 ? label : MessageFormat.format(label, arguments);
    }

    /** The labels of a resource; an unknown resource, or no locale, is refused. */
    public static ResourceBundle getResourceBundle(String resource, Locale locale) {
        ResourceBundle bundle = locale == null ? null : Bundles.labels(resource, locale, candidates(locale));
        if (bundle == null) {
            throw new IllegalArgumentException("Could not find resource bundle [" + resource + "] in the locale [" + locale + "]");
        }
        return bundle;
    }

    /** The labels of a resource as a map that expands expressions with a context. */
    public static ResourceBundleMapWrapper getResourceBundleMap(String resource, Locale locale, Map<String, Object> context) {
        return new ResourceBundleMapWrapper(getResourceBundle(resource, locale), context);
    }

    /** Order of search: the locale (zh_CN, then zh), the server's own, the fallback (general.properties, else English), no language. */
    private static Set<Locale> candidates(Locale locale) {
        Locale fallback = UtilMisc.parseLocale(getPropertyValue("general", "locale.properties.fallback"));
        ResourceBundle.Control wider = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);
        Set<Locale> candidates = new LinkedHashSet<>();
        for (Locale start : List.of(locale, Locale.getDefault(), fallback == null ? Locale.ENGLISH : fallback)) {
            candidates.addAll(wider.getCandidateLocales("labels", start));
            candidates.remove(Locale.ROOT);
        }
        candidates.add(Locale.ROOT);
        return candidates;
    }

    /** A property, "" when it is missing. */
    public static String getPropertyValue(String resource, String name) { return Bundles.properties(resource).getProperty(name, "").trim(); }

    /** A property, or a default when it is missing or empty. */
    public static String getPropertyValue(String resource, String name, String defaultValue) {
        String value = getPropertyValue(resource, name);
        return value.isEmpty() ? defaultValue : value;
    }

    /** Changes a property for this process only. */
    public static void setPropertyValueInMemory(String resource, String name, String value) {
        Bundles.properties(resource).setProperty(name, value);
    }

    /** A whole number; the default when it is none. */
    public static Long getPropertyAsLong(String resource, String name, long defaultNumber) {
        Long number = UtilMisc.toLongObject(getPropertyValue(resource, name));
        return number == null ? (Long) defaultNumber : number;
    }

    /** Whether a property has a value. */
    public static boolean propertyValueEquals(String resource, String name, String compareString) {
        return getPropertyValue(resource, name).equals(compareString);
    }
}
