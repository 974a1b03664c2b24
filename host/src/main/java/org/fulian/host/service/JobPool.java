package org.fulian.host.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.apache.ofbiz.base.util.Debug;

/** Threads for asynchronous services, in memory only (host-api §4.6). */
final class JobPool implements AutoCloseable {
    private static final String MODULE = JobPool.class.getName();
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "service-job");
        thread.setDaemon(true);
        return thread;
    });
    private int pending;

    /** A job of its own: nobody waits, so a failure can only be logged. */
    interface Job {
        void run() throws Exception;
    }

    synchronized void submit(String name, Job job) {
        pending++;
        threads.execute(() -> {
            try {
                job.run();
            } catch (Exception | LinkageError failed) {
                Debug.logError(failed, "Asynchronous service " + name + " failed", MODULE);
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
        threads.shutdown();
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
