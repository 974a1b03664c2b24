package org.fulian.host.widget;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes well-formed HTML; every attribute and text is encoded here, so no renderer can forget it. */
final class Html {
    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    Appendable out() {
        return out;
    }

    /** Start tag; attributes are name and value in turn: null or false leaves one out, true writes it bare. */
    Html open(String tag, Object... attributes) {
        raw("<").raw(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value == null || Boolean.FALSE.equals(value) || "".equals(value) && !keepsEmpty((String) attributes[i])) {
                continue;
            }
            raw(" ").raw((String) attributes[i]);
            if (!Boolean.TRUE.equals(value)) {
                raw("=\"").text(value).raw("\"");
            }
        }
        return raw(">");
    }

    Html close(String... tags) {
        for (String tag : tags) {
            raw("</").raw(tag).raw(">");
        }
        return this;
    }

    Html element(String tag, Object text, Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html hidden(String name, Object value, String form) {
        return open("input", "type", "hidden", "name", name, "value", value == null ? "" : value, "form", form);
    }

    /** Encoded text; null writes nothing. */
    Html text(Object text) {
        return raw(text == null ? "" : encode(text.toString()));
    }

    /** Encoded text in which line ends stay visible. */
    Html lines(String text) {
        return raw(encode(text).replace("\r\n", "\n").replace("\n", "<br>"));
    }

    Html raw(String html) {
        try {
            out.append(html);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Html line() {
        return raw("\n");
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> encoded.append("&amp;");
                case '<' -> encoded.append("&lt;");
                case '>' -> encoded.append("&gt;");
                case '"' -> encoded.append("&quot;");
                case '\'' -> encoded.append("&#39;");
                default -> encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean keepsEmpty(String attribute) {
        return attribute.equals("value") || attribute.equals("alt");
    }
}
