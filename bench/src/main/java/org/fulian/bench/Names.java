package org.fulian.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.fulian.common.rules.PersonName;

/** Made-up women, the same in every run: everything about a woman follows from her number. */
final class Names {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 25_000;

    private final Properties words = new Properties();
    private final int[] surnames;
    private final int[] given;

    Names(Path project) throws IOException {
        try (Reader in = Files.newBufferedReader(project.resolve("bench/names.properties"))) {
            words.load(in);
        }
        surnames = words.getProperty("surnames").codePoints().toArray();
        given = words.getProperty("given").codePoints().toArray();
    }

    /** A number that looks random but belongs to the woman. */
    static int spread(int number, int salt, int bound) {
        long mixed = (number * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
        return (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) bound);
    }

    PersonName name(int number) {
        StringBuilder name = new StringBuilder().appendCodePoint(surnames[spread(number, 1, surnames.length)])
                .appendCodePoint(given[spread(number, 2, given.length)]);
        if (spread(number, 3, 10) > 1) {
            name.appendCodePoint(given[spread(number, 4, given.length)]);
        }
        return PersonName.of(name.toString());
    }

    /** Valid and different for each number below 12 million. */
    String idNumber(int number) {
        String date = OLDEST.plusDays(number % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = "331099" + date + String.format("%03d", number / DAYS * 2 % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    String phone(int number) {
        return "13" + String.format("%09d", spread(number, 5, 1_000_000_000));
    }

    String address(int number) {
        return word("address", spread(number, 6, 10) + 1, spread(number, 7, 40) + 1, spread(number, 8, 12) + 1, spread(number, 9, 200) + 1);
    }

    String grid(int number) {
        return word("grid", number + 1);
    }

    /** The n-th character of a list of characters. */
    String character(String list, int index) {
        int[] characters = words.getProperty(list).codePoints().toArray();
        return Character.toString(characters[index % characters.length]);
    }

    String word(String key, Object... arguments) {
        return arguments.length == 0 ? words.getProperty(key) : MessageFormat.format(words.getProperty(key), arguments);
    }
}
