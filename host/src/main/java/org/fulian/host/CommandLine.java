package org.fulian.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed after the program's name: options with a value, flags, and perhaps a command with all that follows it. */
record CommandLine(Map<String, String> options, List<String> command) {
    private static final Map<String, String> VALUES = Map.of("--port", "8080", "--address", "127.0.0.1", "--data", "runtime");
    private static final Set<String> FLAGS = Set.of("--fresh", "--yes", "--no-demo", "--help");
    private static final int LAST_PORT = 65535;

    static CommandLine parse(String... args) throws StartProblem {
        Map<String, String> options = new HashMap<>(VALUES);
        Iterator<String> words = Arrays.asList(args).iterator();
        for (int at = 0; words.hasNext(); at++) {
            String word = words.next();
            if (VALUES.containsKey(word)) {
                String value = words.hasNext() ? words.next() : "";
                boolean port = !word.equals("--port") || value.matches("\\d{1,5}") && Integer.parseInt(value) <= LAST_PORT;
                if (value.isEmpty() || value.startsWith("--") || !port) {
                    throw new StartProblem("HostOptionValue", Map.of("option", word, "expected", word.equals("--port") ? "1-65535" : VALUES.get(word)));
                }
                options.put(word, value);
                at++;
            } else if (FLAGS.contains(word)) {
                options.put(word, "");
            } else if (word.startsWith("-")) {
                throw new StartProblem("HostOptionUnknown", Map.of("option", word));
            } else {
                return new CommandLine(options, List.of(args).subList(at, args.length));
            }
        }
        return new CommandLine(options, List.of());
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    int port() {
        return Integer.parseInt(options.get("--port"));
    }

    String address() {
        return options.get("--address");
    }

    Path data() {
        return Path.of(options.get("--data"));
    }
}
