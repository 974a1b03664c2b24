package org.fulian.print;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies page data into plain maps and lists, so that a template reaches values and nothing else (no entity, no delegator), and refuses what XML cannot
 * carry. Also finds the field a character came from.
 */
final class PrintData {
    private PrintData() { }

    static Object plain(Object value, String path) throws PrintException {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Date date) {
            // FreeMarker has to know whether a date has a time: only the SQL types say so.
            return date.getClass() == Date.class ? new Timestamp(date.getTime()) : date;
        }
        if (value instanceof CharSequence text) {
            return checked(text.toString(), path);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                copy.put(String.valueOf(entry.getKey()), plain(entry.getValue(), (path.isEmpty() ? "" : path + ".") + entry.getKey()));
            }
            return copy;
        }
        if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object item : list) {
                copy.add(plain(item, path + "[" + copy.size() + "]"));
            }
            return copy;
        }
        if (value instanceof LocalDate date) {
            return java.sql.Date.valueOf(date);
        }
        if (value instanceof LocalDateTime time) {
            return Timestamp.valueOf(time);
        }
        throw new IllegalArgumentException("print data must be plain, but " + path + " is a " + value.getClass().getName());
    }

    private static String checked(String text, String path) throws PrintException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean legal = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t' || c == '\n' || c == '\r';
            if (!legal) {
                throw PrintException.missingGlyph(path, c);
            }
        }
        return text;
    }

    /** Path of the first text that holds the character, null if it is the template's own. */
    static String find(Object value, int codePoint, String path) {
        if (value instanceof String text) {
            return text.indexOf(codePoint) >= 0 ? path : null;
        }
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String found = find(entry.getValue(), codePoint, (path.isEmpty() ? "" : path + ".") + entry.getKey());
                if (found != null) {
                    return found;
                }
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String found = find(list.get(i), codePoint, path + "[" + i + "]");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
