package org.fulian.verify;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON without insignificant whitespace, strings escaped as in RFC 8785; in the order given, or canonical with sorted names. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final boolean sorted;

    private JsonWriter(boolean sorted) {
        this.sorted = sorted;
    }

    static String ordered(Object value) {
        return new JsonWriter(false).write(value).out.toString();
    }

    /** The one text of this value: RFC 8785, names sorted by UTF-16 code units. */
    static byte[] canonical(Object value) {
        return new JsonWriter(true).write(value).out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonWriter write(Object value) {
        if (value instanceof Map<?, ?> map) {
            members(sorted ? new TreeMap<>(map) : map);
        } else if (value instanceof List<?> list) {
            elements(list);
        } else if (value instanceof String string) {
            string(string);
        } else {
            out.append(value);
        }
        return this;
    }

    private void members(Map<?, ?> map) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext();) {
            Map.Entry<?, ?> member = i.next();
            string((String) member.getKey());
            out.append(':');
            write(member.getValue());
            out.append(i.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void elements(List<?> list) {
        out.append('[');
        for (Iterator<?> i = list.iterator(); i.hasNext();) {
            write(i.next());
            out.append(i.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void string(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int named = "\"\\\b\f\n\r\t".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(named));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
