package org.fulian.host.service;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.apache.ofbiz.base.util.Debug;

/** Threads for asynchronous services, in memory only (host-api §4.6). */
final class JobPool implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "service-job");
        thread.setDaemon(true);
        return thread;
    });
    /** The jobs under way are its parties, together with the one that waits for them. */
    private final Phaser pending = new Phaser(1);

    /** Nobody waits for a job, so its failure can only be logged. */
    void submit(String name, Callable<?> job) {
        pending.register();
        threads.execute(() -> {
            try {
                job.call();
            } catch (Exception | LinkageError failed) {
                Debug.logError(failed, "Asynchronous service " + name + " failed", JobPool.class.getName());
            } finally {
                pending.arriveAndDeregister();
            }
        });
    }

    /** Returns when all jobs have ended, also those that jobs started. */
    void drain() { pending.arriveAndAwaitAdvance(); }

    @Override public void close() { threads.shutdownNow(); }
}
