package org.fulian.host.entity;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Set;
import javax.transaction.Status;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;

/** The JVM's transaction manager, and what the host remembers per transaction; suspending takes that along. */
public final class Transactions {
    private static final int DEFAULT_TIMEOUT_SECONDS = 1800;
    private static final Object STATE = new Object();
    /** One JTA manager serves every database of the JVM. */
    public static final TransactionManagerImpl MANAGER = manager();

    private Transactions() {
    }

    private static TransactionManagerImpl manager() {
        try {
            return new TransactionManagerImpl(DEFAULT_TIMEOUT_SECONDS);
        } catch (XAException e) {
            throw new IllegalStateException("No transaction manager", e);
        }
    }

    /** The state of the running transaction; null if there is none. */
    public static State state() {
        if (MANAGER.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return null;
        }
        State state = (State) MANAGER.getResource(STATE);
        if (state == null) {
            state = new State();
            MANAGER.putResource(STATE, state);
        }
        return state;
    }

    /** What the host remembers per transaction. */
    public static final class State {
        private final Timestamp start = new Timestamp(System.currentTimeMillis());
        private long lastStamp;
        private String causeMessage;
        private Throwable cause;
        private final Set<String> written = new HashSet<>();

        /** When the transaction began. */
        public Timestamp start() { return start; }

        /** A moment never given out before in this transaction. */
        public Timestamp uniqueNow() {
            lastStamp = Math.max(lastStamp + 1, System.currentTimeMillis());
            return new Timestamp(lastStamp);
        }

        /** Keeps the first cause of rollback-only. */
        public void rollbackOnly(String message, Throwable first) {
            if (causeMessage == null && cause == null) {
                causeMessage = message;
                cause = first;
            }
        }

        /** The first cause, or null. */
        public Throwable cause() { return cause; }

        /** The first cause in words. */
        public String causeText() { return causeMessage == null ? cause == null ? "unknown cause" : cause.toString() : causeMessage; }

        /** The entities written in this transaction, which must not be read from or put into the shared cache. */
        Set<String> written() { return written; }
    }
}
