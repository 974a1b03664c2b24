package org.fulian.common.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A national code table with the words that registers use for its codes. */
public enum CodeTable {
    /** GB/T 2261.1 */
    GENDER("gender", "FulianGender"),
    /** GB/T 2261.2 */
    MARITAL("marital", "FulianMarital"),
    /** GB/T 3304 */
    ETHNIC("ethnic", "FulianEthnic"),
    /** GB/T 4658 */
    EDUCATION("education", "FulianEducation"),
    /** GB/T 4762 */
    POLITICAL("political", "FulianPolitical"),
    /** The register's own categories; its codes are enumeration ids. */
    REGISTRATION("registration", "FulianRegistration");

    private final String labelPrefix;
    private final List<String> codes;
    private final Map<String, String> codeByWord = new HashMap<>();

    CodeTable(String key, String labelPrefix) {
        this.labelPrefix = labelPrefix;
        Map<String, List<String>> table = RuleTables.group(key);
        this.codes = List.copyOf(table.keySet());
        table.forEach((code, words) -> {
            codeByWord.put(code, code);
            words.forEach(word -> codeByWord.putIfAbsent(normalise(word), code));
        });
    }

    /** All codes in order. */
    public List<String> codes() {
        return codes;
    }

    /** Whether the code is one of the standard in force. */
    public boolean contains(String code) {
        return codes.contains(code);
    }

    /** The code for a word or for a code itself. */
    public Optional<String> codeOf(String wordOrCode) {
        return Optional.ofNullable(codeByWord.get(normalise(wordOrCode)));
    }

    /**
     * Whether the text looks like a code of a withdrawn table (one digit where the standard in force has two).
     * Such a code is never guessed at: 1 was "single" in one table and is something else in another.
     */
    public boolean isWithdrawn(String text) {
        String code = normalise(text);
        return this != GENDER && code.length() == 1 && Character.isDigit(code.charAt(0));
    }

    /** Key of the code's name in FulianCommonUiLabels. */
    public String labelKey(String code) {
        return labelPrefix + "_" + code;
    }

    private static String normalise(String word) {
        return Texts.halfWidth(word).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
