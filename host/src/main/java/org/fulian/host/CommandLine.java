package org.fulian.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What was typed after the program's name. */
record CommandLine(int port, String address, Path data, boolean fresh, boolean yes, boolean demo, boolean help, List<String> command) {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;

    /** Parses the arguments; the first word without dashes begins a command, which takes all that follows. */
    static CommandLine parse(String... args) throws StartProblem {
        int port = DEFAULT_PORT;
        String address = "127.0.0.1";
        Path data = Path.of("runtime");
        boolean fresh = false;
        boolean yes = false;
        boolean demo = true;
        boolean help = false;
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--port" -> port = port(value(word, words, "1-65535"));
                case "--address" -> address = value(word, words, "127.0.0.1");
                case "--data" -> data = Path.of(value(word, words, "DIR"));
                case "--fresh" -> fresh = true;
                case "--yes" -> yes = true;
                case "--no-demo" -> demo = false;
                case "--help", "-h" -> help = true;
                default -> {
                    if (word.startsWith("-")) {
                        throw new StartProblem("HostOptionUnknown", Map.of("option", word));
                    }
                    List<String> command = List.of(args).subList(List.of(args).indexOf(word), args.length);
                    return new CommandLine(port, address, data, fresh, yes, demo, help, command);
                }
            }
        }
        return new CommandLine(port, address, data, fresh, yes, demo, help, List.of());
    }

    private static String value(String option, Iterator<String> words, String expected) throws StartProblem {
        String value = words.hasNext() ? words.next() : "";
        if (value.isEmpty() || value.startsWith("--")) {
            throw new StartProblem("HostOptionValue", Map.of("option", option, "expected", expected));
        }
        return value;
    }

    private static int port(String text) throws StartProblem {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new StartProblem("HostOptionValue", Map.of("option", "--port", "expected", "1-65535"));
        }
        return Integer.parseInt(text);
    }
}
