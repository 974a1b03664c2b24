package org.fulian.acceptance;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the page-walk table: who asks for what, and which texts must or must not be in the answer. Names {in braces} are the scene's;
 * a text that begins with @ is a label in the page's language.
 */
record PageRow(String user, String method, String path, Map<String, String> fields, int status, List<String> shows, List<String> hides) {

    static PageRow get(String user, String path) {
        return new PageRow(user, "GET", path, Map.of(), 200, List.of(), List.of());
    }

    /** Fields as name, value, name, value. */
    static PageRow post(String user, String path, String... fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new PageRow(user, "POST", path, map, 200, List.of(), List.of());
    }

    PageRow shows(String... texts) {
        return new PageRow(user, method, path, fields, status, List.of(texts), hides);
    }

    PageRow hides(String... texts) {
        return new PageRow(user, method, path, fields, status, shows, List.of(texts));
    }

    PageRow status(int expected) {
        return new PageRow(user, method, path, fields, expected, shows, hides);
    }

    /** The request map's name. */
    String uri() {
        return path.replaceFirst("\\?.*", "");
    }

    /** The address in the scene, non-ASCII characters escaped. */
    String address(Scene scene) {
        return URI.create(scene.fill(path)).toASCIIString();
    }

    Map<String, String> filled(Scene scene) {
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> filled.put(name, scene.fill(value)));
        return filled;
    }

    @Override
    public String toString() {
        return user + " " + method + " " + path + (fields.isEmpty() ? "" : " " + fields);
    }
}
