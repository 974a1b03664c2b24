package org.fulian.common.rules;

import java.util.List;

/** What may be shown of a protected text. The masked form is stored beside the ciphertext, so that lists never decrypt. */
public final class Mask {
    private static final List<String> VILLAGE = RuleTables.words("address.village");
    private static final List<String> LEVELS = RuleTables.words("address.level");
    private static final List<String> HARMLESS = RuleTables.words("address.harmless");
    private static final String HIDDEN = "****";

    private Mask() { }

    /** Two characters: the first; more: the first and the last. */
    public static String name(String name) {
        int[] c = name == null ? new int[0] : name.codePoints().toArray();
        if (c.length < 2) {
            return c.length == 0 ? "" : "*";
        }
        StringBuilder out = new StringBuilder().appendCodePoint(c[0]).append("*".repeat(Math.max(1, c.length - 2)));
        return c.length == 2 ? out.toString() : out.appendCodePoint(c[c.length - 1]).toString();
    }

    /** The first six and the last four of eighteen. */
    public static String identityNumber(String number) {
        return middle(number, 6, 4);
    }

    /** The first three and the last four of eleven. */
    public static String phone(String phone) {
        return middle(phone, 3, 4);
    }

    private static String middle(String text, int head, int tail) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        int hidden = text.length() - head - tail;
        return hidden < 4 ? "*".repeat(text.length()) : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }

    /** Up to the village or community; without one, up to the lowest level named; without any, nothing. */
    public static String address(String address) {
        if (address == null || address.isEmpty()) {
            return "";
        }
        if (HARMLESS.contains(address)) {
            return address;
        }
        int end = firstEnd(address, VILLAGE);
        if (end < 0) {
            end = lastEnd(address, LEVELS);
        }
        return end < 0 ? HIDDEN : end == address.length() ? address : address.substring(0, end) + HIDDEN;
    }

    private static int firstEnd(String address, List<String> words) {
        return words.stream().filter(w -> address.indexOf(w) > 0).mapToInt(w -> address.indexOf(w) + w.length()).min().orElse(-1);
    }

    private static int lastEnd(String address, List<String> words) {
        return words.stream().filter(w -> address.lastIndexOf(w) > 0).mapToInt(w -> address.lastIndexOf(w) + w.length()).max().orElse(-1);
    }
}
