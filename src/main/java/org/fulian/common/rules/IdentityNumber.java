package org.fulian.common.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** A citizen's identity number after GB 11643: 6 digits region, 8 birth date, 3 sequence (odd male, even female), check character. */
public record IdentityNumber(String text) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int LENGTH = 18;

    /** What can be wrong with a number, in the order in which it is looked for. */
    public enum Fault { MISSING, LENGTH, CHARACTERS, BIRTH_DATE, CHECK_DIGIT }

    /** Only a faultless, normalised number becomes an instance. */
    public IdentityNumber {
        Optional<Fault> fault = faultOf(text);
        if (fault.isPresent()) {
            // The number itself must not reach a log.
            throw new IllegalArgumentException("Not an identity number: " + fault.get());
        }
    }

    /** Half-width, without spaces, with a capital X. */
    public static String normalise(String raw) {
        return Texts.halfWidth(raw).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** The first fault of a normalised number; empty when it is right. The right check character is never told. */
    public static Optional<Fault> faultOf(String number) {
        if (number == null || number.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (number.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (birthDateOf(number).isEmpty()) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return number.charAt(LENGTH - 1) == checkCharacter(number) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthDateOf(String number) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return date.getYear() < 1850 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The birth date in the number. */
    public LocalDate birthDate() {
        return birthDateOf(text).orElseThrow();
    }

    /** Even sequence number. */
    public boolean isFemale() {
        return (text.charAt(16) - '0') % 2 == 0;
    }

    /** GB/T 2260 code of the place of first registration. */
    public String regionCode() {
        return text.substring(0, 6);
    }

    /** Full years of age on a day; negative if born later. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** Masked, so that a number never gets into a log or message by accident. */
    @Override
    public String toString() {
        return Mask.identityNumber(text);
    }
}
