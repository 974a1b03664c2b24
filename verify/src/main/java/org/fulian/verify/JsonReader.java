package org.fulian.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strict JSON (RFC 8259) of objects, arrays, strings, integers, true and false. Refused besides: duplicate names, fractions and exponents,
 * null, unpaired surrogates, deep nesting. Objects become LinkedHashMap, arrays ArrayList, integers Long.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 32;
    private static final Pattern WORD = Pattern.compile("true|false|-?(?:0|[1-9][0-9]{0,14})(?![0-9.eE])");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{4}");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(byte[] utf8) {
        try {
            JsonReader reader = new JsonReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
            Object value = reader.value(0);
            reader.space();
            if (reader.at < reader.text.length()) {
                throw reader.error("text after the end");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new InputException("", "not UTF-8");
        }
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("nested too deeply");
        }
        return next('{') ? object(depth) : next('[') ? array(depth) : next('"') ? string() : word();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (next('}')) {
            return members;
        }
        do {
            expect('"');
            String name = string();
            expect(':');
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                throw error("name \"" + InputException.oneLine(name) + "\" occurs twice");
            }
        } while (next(','));
        expect('}');
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        if (next(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (next(','));
        expect(']');
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (char c = take(); c != '"'; c = take()) {
            if (c < ' ') {
                throw error("control character in a string");
            }
            string.append(c == '\\' ? escape() : c);
        }
        if (string.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw error("half a character in a string");
        }
        return string.toString();
    }

    private char escape() {
        char c = take();
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        Matcher hex = HEX.matcher(text).region(at, text.length());
        if (c != 'u' || !hex.lookingAt()) {
            throw error("unknown escape");
        }
        at = hex.end();
        return (char) Integer.parseInt(hex.group(), 16);
    }

    private Object word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw error("a value expected: object, array, string, true, false or an integer of at most 15 digits");
        }
        at = word.end();
        char first = word.group().charAt(0);
        return first == 't' || first == 'f' ? (Object) (first == 't') : (Object) Long.valueOf(word.group());
    }

    private void expect(char c) {
        if (!next(c)) {
            throw error("'" + c + "' expected");
        }
    }

    private boolean next(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char take() {
        if (at >= text.length()) {
            throw error("the text ends too early");
        }
        return text.charAt(at++);
    }

    private InputException error(String problem) {
        return new InputException("", "not strict JSON at character " + (at + 1) + ": " + problem);
    }
}
