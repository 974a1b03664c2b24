package org.fulian.host.service;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.testing.TestHost;
import org.junit.After;
import org.junit.Test;

/** Asynchronous services (host-api §4.6). */
public class JobTest {
    private static boolean written(String itemId) throws GenericEntityException {
        return TestHost.delegator().findOne("HtItem", false, "itemId", itemId) != null;
    }

    @After
    public void removeItems() throws GenericEntityException {
        for (String itemId : new String[] {"job-now", "job-committed", "job-rolled-back"}) {
            TestHost.delegator().removeByAnd("HtItem", "itemId", itemId);
        }
    }

    @Test
    public void runAsync_shouldNotWaitForTheCaller() throws Exception {
        TestHost.dispatcher().runAsync("htWrite", Map.of("itemId", "job-now"), false);
        TestHost.drainJobs();
        assertTrue(written("job-now"));
    }

    @Test
    public void runAsync_shouldStartPersistentJobsOnlyAfterTheCommit() throws Exception {
        boolean began = TransactionUtil.begin();
        TestHost.dispatcher().runAsync("htWrite", Map.of("itemId", "job-committed"), true);
        TestHost.drainJobs();
        assertFalse(written("job-committed"));
        TransactionUtil.commit(began);
        TestHost.drainJobs();
        assertTrue(written("job-committed"));
    }

    @Test
    public void runAsync_shouldForgetPersistentJobsOfARolledBackCaller() throws Exception {
        boolean began = TransactionUtil.begin();
        TestHost.dispatcher().runAsync("htWrite", Map.of("itemId", "job-rolled-back"), true);
        TransactionUtil.rollback(began, "as the test wants", null);
        TestHost.drainJobs();
        assertFalse(written("job-rolled-back"));
    }
}
