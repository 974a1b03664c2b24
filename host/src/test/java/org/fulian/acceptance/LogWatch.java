package org.fulian.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to the log of this JVM while it is open. */
final class LogWatch extends Handler implements AutoCloseable {
    private final List<String> warnings = new ArrayList<>();
    private final StringBuilder everything = new StringBuilder();

    private LogWatch() { }

    static LogWatch open() {
        LogWatch watch = new LogWatch();
        Logger.getLogger("").addHandler(watch);
        return watch;
    }

    /** Warnings and errors since the last call. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(warnings);
        warnings.clear();
        return taken;
    }

    /** All that was logged, with stack traces. */
    synchronized String everything() {
        return everything.toString();
    }

    @Override
    public synchronized void publish(LogRecord record) {
        String text = new SimpleFormatter().format(record);
        everything.append(text);
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add("logged " + (record.getThrown() == null ? text : text.lines().limit(12).reduce("", (a, b) -> a + "\n    " + b)));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
