package org.fulian.common.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Chinese papers write and people type them. */
public final class ChineseDates {
    private static final String UNITS = RuleTables.text("date.units");
    private static final Pattern TYPED = Pattern.compile(
            "(\\d{4})(?:[-./" + UNITS.charAt(0) + "])(\\d{1,2})(?:[-./" + UNITS.charAt(1) + "])(\\d{1,2})" + UNITS.charAt(2) + "?");

    private ChineseDates() { }

    /** Arabic numerals without leading zeros, as GB/T 9704 dates a document. */
    public static String plain(LocalDate date) {
        return date.getYear() + unit(0) + date.getMonthValue() + unit(1) + date.getDayOfMonth() + unit(2);
    }

    /** Chinese numerals throughout. */
    public static String formal(LocalDate date) {
        return ChineseNumbers.digits(Integer.toString(date.getYear())) + unit(0) + ChineseNumbers.words(date.getMonthValue()) + unit(1)
                + ChineseNumbers.words(date.getDayOfMonth()) + unit(2);
    }

    /** Year and month only, as rosters show a birth date. */
    public static String yearMonth(LocalDate date) {
        return date.getYear() + "." + (date.getMonthValue() < 10 ? "0" : "") + date.getMonthValue();
    }

    /** A full date in any usual spelling, with a hyphen, a dot, a slash or the Chinese units. */
    public static Optional<LocalDate> parse(String text) {
        Matcher matcher = TYPED.matcher(Texts.halfWidth(text).replaceAll("\\s+", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String unit(int index) {
        return String.valueOf(UNITS.charAt(index));
    }
}
