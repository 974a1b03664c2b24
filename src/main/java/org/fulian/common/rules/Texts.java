package org.fulian.common.rules;

import java.text.Normalizer;

/** Clean-up of text typed or pasted by people. */
public final class Texts {
    private Texts() { }

    /** Full-width letters, digits, signs and spaces as half-width ones; null as "". Chinese characters stay untouched. */
    public static String halfWidth(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFF5E) {
                out.appendCodePoint(c - 0xFEE0);
            } else if (c == 0x3000 || c == 0xA0) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Trimmed, spaces of all kinds folded, invisible characters dropped, canonically composed. */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).map(c -> c == 0x3000 || c == 0xA0 ? ' ' : c).forEach(out::appendCodePoint);
        return Normalizer.normalize(out.toString().replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }

    /** Number of characters as people count them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code max} characters; never half of a supplementary one. */
    public static String clip(String text, int max) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean looksLikeFormula(String text) {
        String start = halfWidth(text).strip();
        return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
