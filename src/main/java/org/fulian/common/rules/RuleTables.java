package org.fulian.common.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The words behind the rules, read once from {@code fulian-tables.properties} on the class path.
 * Chinese text lives there, so that an office can add a synonym without touching a program.
 */
public final class RuleTables {
    private static final Properties TABLES = load();

    private RuleTables() { }

    private static Properties load() {
        Properties tables = new Properties();
        try (InputStream in = RuleTables.class.getResourceAsStream("/fulian-tables.properties")) {
            if (in == null) {
                throw new IllegalStateException("fulian-tables.properties is not on the class path");
            }
            tables.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text under a key; a missing key is a defect of the table file. */
    public static String text(String key) {
        String text = TABLES.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("fulian-tables.properties has no " + key);
        }
        return text;
    }

    /** The comma-separated words under a key. */
    public static List<String> words(String key) {
        return Arrays.stream(text(key).split(",")).map(String::trim).toList();
    }

    /** All entries {@code prefix.X = words} as X → words, in the order of X. */
    public static Map<String, List<String>> group(String prefix) {
        Map<String, List<String>> group = new LinkedHashMap<>();
        for (String key : new TreeSet<>(TABLES.stringPropertyNames())) {
            if (key.startsWith(prefix + ".")) {
                group.put(key.substring(prefix.length() + 1), words(key));
            }
        }
        return group;
    }
}
