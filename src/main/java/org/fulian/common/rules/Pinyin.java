package org.fulian.common.rules;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Latin reading of names, for sorting and for search by initials. Surnames have their own readings (Shan, Qiu, Zeng …). */
public final class Pinyin {
    private static final Map<String, String> SURNAMES = readings("surname.reading");
    private static final Map<String, String> CHARACTERS = readings("character.reading");
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() { }

    /** The reading of a name: syllables separated by one space, without tones. */
    public static String of(PersonName name) {
        List<String> syllables = new ArrayList<>();
        String surname = SURNAMES.get(name.family());
        syllables.addAll(surname == null ? syllables(name.family()) : List.of(surname.split(" ")));
        syllables.addAll(syllables(name.given()));
        return String.join(" ", syllables);
    }

    /** The first letters of a reading. */
    public static String initials(String reading) {
        StringBuilder out = new StringBuilder();
        for (String syllable : reading.split(" ")) {
            if (!syllable.isEmpty()) {
                out.append(syllable.charAt(0));
            }
        }
        return out.toString();
    }

    private static List<String> syllables(String text) {
        return text.codePoints().filter(PersonName::isHan).mapToObj(Pinyin::syllable).toList();
    }

    private static String syllable(int character) {
        return KNOWN.computeIfAbsent(character, c -> {
            String text = Character.toString(c);
            String listed = CHARACTERS.get(text);
            String reading = listed != null ? listed : Latin.TRANSLITERATOR.transliterate(text).strip().toLowerCase(Locale.ROOT);
            return reading.matches("[a-z]+") ? reading : "~"; // unknown ones sort last
        });
    }

    private static Map<String, String> readings(String key) {
        Map<String, String> readings = new HashMap<>();
        for (String entry : RuleTables.words(key)) {
            int space = entry.indexOf(' ');
            readings.putIfAbsent(entry.substring(0, space), entry.substring(space + 1));
        }
        return readings;
    }

    /** ICU's tables take half a second to load: only when a name needs them. */
    private static final class Latin {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }
}
