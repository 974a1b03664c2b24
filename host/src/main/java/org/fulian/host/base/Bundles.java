package org.fulian.host.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.Components;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/**
 * Property and label files, found in the config folders of the loaded components and on the class path (host-api §8.2). What was
 * read stays until other components are loaded.
 */
public final class Bundles {
    private static volatile Bundles current = new Bundles(null);

    private final Components components;
    private final Map<String, Properties> properties = new ConcurrentHashMap<>();
    private final Map<String, Map<Locale, Map<String, String>>> labels = new ConcurrentHashMap<>();
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Bundles(Components components) { this.components = components; }

    private static Bundles current() {
        Components now = Components.current();   // null before boot, and in tests of single classes: the class path alone
        if (current.components != now) {
            current = new Bundles(now);
        }
        return current;
    }

    /** A properties file, empty when there is none; changes to it last as long as the process. */
    public static Properties properties(String resource) {
        return current().properties.computeIfAbsent(resource.replaceFirst("\\.properties$", ""), Bundles::readProperties);
    }

    /** The labels of a resource for a language with its fallbacks; null when no file is there. */
    public static ResourceBundle labels(String resource, Locale locale, Set<Locale> candidates) {
        Bundles now = current();
        Map<Locale, Map<String, String>> byLocale = now.labels.computeIfAbsent(resource, Bundles::readLabels);
        return byLocale.isEmpty() ? null : now.bundles.computeIfAbsent(resource + "/" + locale.toLanguageTag(),
                key -> new Labels(byLocale, locale, candidates));
    }

    private static Properties readProperties(String name) {
        Properties properties = new Properties();
        URL url = Components.resolve(name + ".properties");
        if (url != null) {
            try (InputStream in = url.openStream()) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + url, e);
            }
        }
        return properties;
    }

    private static Map<Locale, Map<String, String>> readLabels(String resource) {
        Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();
        URL url = Components.resolve(resource.endsWith(".xml") ? resource : resource + ".xml");
        if (url == null) {
            readProperties(resource).forEach((key, value) -> put(byLocale, Locale.ROOT, key.toString(), value.toString()));
            return byLocale;
        }
        for (Element property : HostXml.children(HostXml.read(url).getDocumentElement(), "property")) {
            for (Element value : HostXml.children(property, "value")) {
                String tag = value.getAttribute("xml:lang").replace('_', '-');
                put(byLocale, tag.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(tag), property.getAttribute("key"),
                        value.getTextContent());
            }
        }
        if (byLocale.isEmpty()) {
            throw new HostLoadException(url.toString(), 1, "resource", "holds no label");
        }
        return byLocale;
    }

    private static void put(Map<Locale, Map<String, String>> byLocale, Locale locale, String key, String value) {
        byLocale.computeIfAbsent(locale, l -> new ConcurrentHashMap<>()).put(key, value);
    }

    /** The texts of one language over those of its fallbacks. */
    private static final class Labels extends ResourceBundle {
        private final Map<String, String> texts = new ConcurrentHashMap<>();
        private final Locale locale;

        Labels(Map<Locale, Map<String, String>> byLocale, Locale locale, Set<Locale> candidates) {
            this.locale = locale;
            candidates.forEach(candidate -> byLocale.getOrDefault(candidate, Map.of()).forEach(texts::putIfAbsent));
        }

        @Override protected Object handleGetObject(String key) { return texts.get(key); }
        @Override public Enumeration<String> getKeys() { return Collections.enumeration(texts.keySet()); }
        @Override public Locale getLocale() { return locale; }
    }
}
