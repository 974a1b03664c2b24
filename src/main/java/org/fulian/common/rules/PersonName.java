package org.fulian.common.rules;

import java.util.Set;

/** A Chinese name, family name first; a name with a dot is divided at the dot. */
public record PersonName(String family, String given, String full) {
    private static final int DOT = 0xB7;
    private static final int MAX_LENGTH = 40;
    private static final Set<String> COMPOUND = Set.copyOf(RuleTables.words("surname.compound"));

    /** Without spaces; every kind of middle dot as U+00B7. */
    public static String normalise(String raw) {
        StringBuilder out = new StringBuilder();
        Texts.clean(raw).codePoints().filter(c -> c != ' ').map(c -> isDot(c) ? DOT : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Two or more Chinese characters, dots only between them. */
    public static boolean isValid(String name) {
        int[] c = name.codePoints().toArray();
        if (c.length < 2 || c.length > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < c.length; i++) {
            boolean inside = i > 0 && i < c.length - 1 && c[i - 1] != DOT;
            if (!(isHan(c[i]) || (c[i] == DOT && inside))) {
                return false;
            }
        }
        return true;
    }

    /** Divides a normalised name; compound surnames are kept whole when a given name remains. */
    public static PersonName of(String full) {
        int dot = full.indexOf(DOT);
        if (dot > 0) {
            return new PersonName(full.substring(0, dot), full.substring(dot + 1), full);
        }
        int length = Texts.length(full);
        int cut = length > 2 && COMPOUND.contains(Texts.clip(full, 2)) ? 2 : Math.min(1, length);
        int at = full.offsetByCodePoints(0, cut);
        return new PersonName(full.substring(0, at), full.substring(at), full);
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == 0x3007;
    }

    private static boolean isDot(int c) {
        return c == DOT || c == 0x2022 || c == 0x30FB || c == 0x2027 || c == 0xFF0E || c == 0xFF65 || c == 0x2219 || c == '.';
    }
}
