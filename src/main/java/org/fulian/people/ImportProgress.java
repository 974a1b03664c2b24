package org.fulian.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far long imports of this node have come; a page asks for it while the service works. */
public final class ImportProgress {
    private static final Map<String, ImportProgress> RUNNING = new ConcurrentHashMap<>();

    private final long total;
    private volatile long done;
    private volatile String message;
    private volatile boolean ended;

    private ImportProgress(long total) {
        this.total = total;
    }

    static ImportProgress begin(String importId, long total) {
        ImportProgress progress = new ImportProgress(total);
        RUNNING.put(importId, progress);
        return progress;
    }

    /** The progress of an import; null when none is known here. */
    public static ImportProgress of(String importId) {
        return RUNNING.get(importId);
    }

    static void forget(String importId) {
        RUNNING.remove(importId);
    }

    void step() {
        done++;
    }

    void end(String problem) {
        message = problem;
        ended = true;
    }

    /** Rows written so far. */
    public long done() {
        return done;
    }

    /** Rows to write. */
    public long total() {
        return total;
    }

    /** Whether the service has come to its end. */
    public boolean isEnded() {
        return ended;
    }

    /** Why it failed; null otherwise. */
    public String message() {
        return message;
    }
}
