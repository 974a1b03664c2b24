package org.fulian.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The digests of a record: of each part down to depth four, of the content, of the whole. */
final class Seal {
    static final String NAME = "seal";
    static final String DIGEST = "digest";
    private static final int DEPTH = 4;

    private Seal() {
    }

    static String sha256(Object value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JsonWriter.canonical(value)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON pointer → digest of the value there, for all parts but the seal itself. */
    static Map<String, String> parts(Map<String, Object> record) {
        Map<String, String> parts = new TreeMap<>();
        addParts("", without(record, NAME), 1, parts);
        return parts;
    }

    private static void addParts(String pointer, Object value, int depth, Map<String, String> parts) {
        Map<Object, Object> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            children.putAll(map);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> children.put(children.size(), element));
        }
        children.forEach((name, child) -> {
            String place = Fields.child(pointer, name);
            parts.put(place, sha256(child));
            if (depth < DEPTH) {
                addParts(place, child, depth + 1, parts);
            }
        });
    }

    /** Digest of everything but the seal. */
    static String content(Map<String, Object> record) {
        return sha256(without(record, NAME));
    }

    /** Digest of everything but itself: the fingerprint on paper. */
    static String whole(Map<String, Object> record) {
        Map<String, Object> rest = new TreeMap<>(record);
        if (record.get(NAME) instanceof Map<?, ?> seal) {
            rest.put(NAME, without(seal, DIGEST));
        }
        return sha256(rest);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, String name) {
        Map<K, V> rest = new LinkedHashMap<>(map);
        rest.remove(name);
        return rest;
    }
}
