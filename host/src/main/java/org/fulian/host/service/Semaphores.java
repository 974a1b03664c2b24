package org.fulian.host.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;

/** One run at a time for services that ask for it; one JVM, so no table is needed (host-api §4.1, semaphore). */
final class Semaphores {
    private static final Map<String, Semaphore> LOCKS = new ConcurrentHashMap<>();
    private static final Held NOTHING = () -> { };

    /** Gives the semaphore back. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private Semaphores() { }

    static Held acquire(ModelService model) throws GenericServiceException {
        if ("none".equals(model.getSemaphore())) {
            return NOTHING;
        }
        Semaphore lock = LOCKS.computeIfAbsent(model.getName(), name -> new Semaphore(1));
        int seconds = "wait".equals(model.getSemaphore()) ? model.getSemaphoreWait() : 0;
        try {
            if (!lock.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new GenericServiceException("Service [" + model.getName() + "] is locked by another run");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GenericServiceException("Interrupted while waiting for service [" + model.getName() + "]", stopped);
        }
        return lock::release;
    }
}
