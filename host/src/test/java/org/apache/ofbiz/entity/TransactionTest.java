package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.Transaction;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** Who may end a transaction, and what a failure does to it (host-api §3.2, §3.6). */
public class TransactionTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();

    @After
    public void end() throws GenericEntityException {
        if (TransactionUtil.isTransactionInPlace()) {
            TransactionUtil.rollback();
        }
        delegator.removeAll("FixGroup");
    }

    private boolean exists(String id) throws GenericEntityException {
        return delegator.findOne("FixGroup", false, "groupId", id) != null;
    }

    @Test
    public void begin_shouldOwnOnlyTheOuterTransaction() throws GenericEntityException {
        assertTrue(TransactionUtil.begin());
        assertFalse(TransactionUtil.begin());
        TransactionUtil.commit(false);
        assertTrue(TransactionUtil.isTransactionInPlace());
        TransactionUtil.commit(true);
        assertFalse(TransactionUtil.isTransactionInPlace());
        TransactionUtil.commit();
        TransactionUtil.rollback();
    }

    @Test
    public void rollback_shouldUndoAllOfTheOwner() throws GenericEntityException {
        boolean began = TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "A");
        TransactionUtil.rollback(began, "no", null);
        assertFalse(exists("A"));
    }

    @Test
    public void innerRollback_shouldDoomTheOuterWithTheFirstCause() throws GenericEntityException {
        TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "A");
        IllegalStateException first = new IllegalStateException("first");
        TransactionUtil.rollback(false, "inner failed", first);
        TransactionUtil.rollback(false, "later", new IllegalStateException("second"));
        assertEquals(Status.STATUS_MARKED_ROLLBACK, TransactionUtil.getStatus());
        GenericTransactionException begin = assertThrows(GenericTransactionException.class, TransactionUtil::begin);
        assertSame(first, begin.getCause());
        assertTrue(begin.getMessage().contains("inner failed"));
        assertThrows(GenericEntityException.class, () -> exists("A"));
        GenericTransactionException commit = assertThrows(GenericTransactionException.class, TransactionUtil::commit);
        assertSame(first, commit.getCause());
        assertFalse(TransactionUtil.isTransactionInPlace());
        assertFalse(exists("A"));
    }

    @Test
    public void failedWrite_shouldDoomTheCallersTransaction() throws GenericEntityException {
        TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "A");
        assertThrows(GenericEntityException.class, () -> delegator.create("FixGroup", "groupId", "B", "parentGroupId", "NONE"));
        assertEquals(Status.STATUS_MARKED_ROLLBACK, TransactionUtil.getStatus());
        assertThrows(GenericTransactionException.class, () -> TransactionUtil.commit(true));
        assertFalse(exists("A"));
    }

    @Test
    public void suspendedTransaction_shouldNotShareTheFateOfTheInner() throws GenericEntityException {
        TransactionUtil.begin();
        Timestamp outerStart = TransactionUtil.getTransactionStartStamp();
        delegator.create("FixGroup", "groupId", "OUTER");
        Transaction outer = TransactionUtil.suspend();
        assertNull(TransactionUtil.suspend());
        TransactionUtil.resume(null);
        assertTrue(TransactionUtil.begin());
        delegator.create("FixGroup", "groupId", "INNER");
        TransactionUtil.commit();
        TransactionUtil.resume(outer);
        assertSame(outerStart, TransactionUtil.getTransactionStartStamp());
        TransactionUtil.rollback();
        assertTrue(exists("INNER"));
        assertFalse(exists("OUTER"));
    }

    @Test
    public void doNewTransaction_shouldRollBackOnlyItself() throws GenericEntityException {
        TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "OUTER");
        assertThrows(GenericEntityException.class, () -> TransactionUtil.doNewTransaction(() -> {
            delegator.create("FixGroup", "groupId", "INNER");
            throw new java.io.IOException("no");
        }, "inner work failed", 0, false));
        assertEquals("done", TransactionUtil.doNewTransaction(() -> "done", "", 0, false));
        TransactionUtil.commit();
        assertTrue(exists("OUTER"));
        assertFalse(exists("INNER"));
    }

    @Test
    public void uniqueNow_shouldNeverRepeatWithinATransaction() throws GenericEntityException {
        TransactionUtil.begin();
        List<Timestamp> stamps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            stamps.add(TransactionUtil.getTransactionUniqueNowStamp());
        }
        assertEquals(100, stamps.stream().distinct().count());
        assertNotEquals(stamps.get(0), stamps.get(99));
    }

    @Test
    public void synchronization_shouldLearnTheOutcome() throws GenericEntityException {
        List<Integer> seen = new ArrayList<>();
        Synchronization watcher = new Synchronization() {
            @Override
            public void beforeCompletion() {
                seen.add(-1);
            }

            @Override
            public void afterCompletion(int status) {
                seen.add(status);
            }
        };
        TransactionUtil.begin();
        TransactionUtil.registerSynchronization(watcher);
        TransactionUtil.commit();
        TransactionUtil.begin();
        TransactionUtil.registerSynchronization(watcher);
        TransactionUtil.rollback();
        assertEquals(List.of(-1, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK), seen);
        assertThrows(GenericTransactionException.class, () -> TransactionUtil.registerSynchronization(watcher));
    }

    @Test
    public void dataSource_shouldTakePartInTheTransaction() throws GenericEntityException, SQLException {
        TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "A");
        try (Connection connection = FIXTURE.engine().dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM FIX_GROUP")) {
            rows.next();
            assertEquals(1, rows.getInt(1));
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
        TransactionUtil.commit();
        assertNotNull(delegator.findOne("FixGroup", false, "groupId", "A"));
    }
}
