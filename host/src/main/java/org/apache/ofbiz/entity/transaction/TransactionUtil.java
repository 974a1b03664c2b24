package org.apache.ofbiz.entity.transaction;

import java.sql.Timestamp;
import java.util.concurrent.Callable;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.fulian.host.entity.Transactions;

/**
 * Begins and ends transactions (host-api §3.6). The boolean of {@link #begin()} says whether the caller owns the transaction and goes back into
 * {@link #commit(boolean)} and {@link #rollback(boolean, String, Throwable)}: only an owner ends it, anybody else marks it rollback-only.
 */
public final class TransactionUtil implements Status {
    private static final String MODULE = TransactionUtil.class.getName();

    private TransactionUtil() {
    }

    /** Begins a transaction unless one is running. */
    public static boolean begin() throws GenericTransactionException { return begin(0); }

    /** Begins a transaction that must end within the seconds, unless one is running. */
    public static boolean begin(int timeout) throws GenericTransactionException {
        int status = getStatus();
        if (status == STATUS_ACTIVE) {
            return false;
        }
        if (status == STATUS_MARKED_ROLLBACK) {
            Transactions.State state = Transactions.state();
            throw new GenericTransactionException("The current transaction is marked for rollback, not beginning a new transaction and aborting the"
                    + " current operation; the rollback-only was caused by: " + state.causeText(), state.cause());
        }
        return attempt("begin", () -> {
            Transactions.MANAGER.setTransactionTimeout(Math.max(timeout, 0));
            Transactions.MANAGER.begin();
            Transactions.MANAGER.setTransactionTimeout(0);
            Transactions.state();
            return true;
        });
    }

    /** Commits if the caller owns the transaction. */
    public static void commit(boolean beganTransaction) throws GenericTransactionException {
        if (beganTransaction) { commit(); }
    }

    /** Commits; a transaction marked rollback-only is rolled back and that is thrown. */
    public static void commit() throws GenericTransactionException {
        if (!isTransactionInPlace()) {
            Debug.logWarning("Not committing transaction, no transaction is in place", MODULE);
            return;
        }
        Transactions.State state = Transactions.state();
        try {
            Transactions.MANAGER.commit();
        } catch (RollbackException e) {
            throw new GenericTransactionException("Roll back error, could not commit transaction, was rolled back instead because of: "
                    + state.causeText(), state.cause() == null ? e : state.cause());
        } catch (Exception e) {
            throw new GenericTransactionException("Could not commit transaction: " + e.getMessage(), e);
        }
    }

    /** Rolls back if the caller owns the transaction, else marks it rollback-only. */
    public static void rollback(boolean beganTransaction, String causeMessage, Throwable cause) throws GenericTransactionException {
        if (beganTransaction) {
            rollback(cause);
        } else {
            setRollbackOnly(causeMessage, cause);
        }
    }

    /** Rolls back. */
    public static void rollback() throws GenericTransactionException { rollback(null); }

    /** Rolls back because of the cause. */
    public static void rollback(Throwable cause) throws GenericTransactionException {
        if (!isTransactionInPlace()) {
            Debug.logWarning("No transaction to roll back", MODULE);
            return;
        }
        run("roll back", () -> Transactions.MANAGER.rollback());
    }

    /** Lets the transaction end only by rollback; the first cause is kept. */
    public static void setRollbackOnly(String causeMessage, Throwable cause) throws GenericTransactionException {
        if (isTransactionInPlace()) {
            Transactions.state().rollbackOnly(causeMessage, cause);
            run("mark rollback-only", () -> Transactions.MANAGER.setRollbackOnly());
        }
    }

    /** Takes the transaction off the thread; null if there is none. */
    public static Transaction suspend() throws GenericTransactionException {
        return isTransactionInPlace() ? attempt("suspend", Transactions.MANAGER::suspend) : null;
    }

    /** Puts a suspended transaction back on the thread. */
    public static void resume(Transaction suspended) throws GenericTransactionException {
        if (suspended != null) {
            run("resume", () -> Transactions.MANAGER.resume(suspended));
        }
    }

    /** One of the constants of {@link Status}. */
    public static int getStatus() throws GenericTransactionException {
        try {
            return Transactions.MANAGER.getStatus();
        } catch (SystemException e) {
            throw new GenericTransactionException("System error, could not get the transaction status", e);
        }
    }

    /** Whether the thread has a transaction, active or marked. */
    public static boolean isTransactionInPlace() throws GenericTransactionException { return getStatus() != STATUS_NO_TRANSACTION; }

    /** Has the object called before and after completion. */
    public static void registerSynchronization(Synchronization sync) throws GenericTransactionException {
        run("watch", () -> Transactions.MANAGER.getTransaction().registerSynchronization(sync));
    }

    /** When the transaction began; now if there is none. */
    public static Timestamp getTransactionStartStamp() {
        Transactions.State state = Transactions.state();
        return state == null ? new Timestamp(System.currentTimeMillis()) : state.start();
    }

    /** A moment that no other call in this transaction gets (host-api §2.3). */
    public static Timestamp getTransactionUniqueNowStamp() {
        Transactions.State state = Transactions.state();
        return state == null ? new Timestamp(System.currentTimeMillis()) : state.uniqueNow();
    }

    /** Runs the work in a transaction of its own while the caller's is suspended. */
    public static <V> V doNewTransaction(Callable<V> work, String ifErrorMessage, int timeout, boolean printException)
            throws GenericEntityException {
        Transaction suspended = suspend();
        try {
            return doTransaction(work, ifErrorMessage, timeout, printException);
        } finally {
            resume(suspended);
        }
    }

    /** Runs the work in the running transaction, or in a new one. */
    public static <V> V doTransaction(Callable<V> work, String ifErrorMessage, int timeout, boolean printException) throws GenericEntityException {
        boolean began = begin(timeout);
        V result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            rollback(began, ifErrorMessage, e);
            if (printException) {
                Debug.logError(e, ifErrorMessage, MODULE);
            }
            if (e instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e instanceof Error error) {
                throw error;
            }
            throw e instanceof GenericEntityException known ? known : new GenericEntityException(ifErrorMessage, e);
        }
        commit(began);
        return result;
    }

    /** A step of the transaction manager without a result. */
    private interface Step {
        void run() throws Exception;
    }

    private static void run(String verb, Step step) throws GenericTransactionException {
        attempt(verb, () -> {
            step.run();
            return null;
        });
    }

    private static <V> V attempt(String verb, Callable<V> step) throws GenericTransactionException {
        try {
            return step.call();
        } catch (Exception e) {
            throw new GenericTransactionException("Could not " + verb + " transaction: " + e.getMessage(), e);
        }
    }
}
