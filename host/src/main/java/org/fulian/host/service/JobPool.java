package org.fulian.host.service;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.ofbiz.base.util.Debug;

/** Threads for asynchronous services, in memory only (host-api §4.6). */
final class JobPool implements AutoCloseable {
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "service-job");
        thread.setDaemon(true);
        return thread;
    });
    private int pending;

    /** Nobody waits for a job, so its failure can only be logged. */
    synchronized void submit(String name, Callable<?> job) {
        pending++;
        threads.execute(() -> {
            try {
                job.call();
            } catch (Exception | LinkageError failed) {
                Debug.logError(failed, "Asynchronous service " + name + " failed", JobPool.class.getName());
            } finally {
                ended();
            }
        });
    }

    private synchronized void ended() {
        pending--;
        notifyAll();
    }

    /** Returns when all jobs have ended, also those that jobs started. */
    synchronized void drain() {
        try {
            while (pending > 0) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
