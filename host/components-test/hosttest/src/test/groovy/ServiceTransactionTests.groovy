import org.apache.ofbiz.entity.transaction.TransactionUtil
import org.apache.ofbiz.service.GenericServiceException
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** What stays in the database when a service ends well or badly (host-api §4.2 steps 2, 8, 10). */
class ServiceTransactionTests extends OFBizTestCase {

    ServiceTransactionTests(String name) {
        super(name)
    }

    private boolean written(String itemId) {
        return from('HtItem').where('itemId', itemId).queryOne() != null
    }

    private GenericServiceException failure(String service, Map context) {
        try {
            dispatcher.runSync(service, context)
        } catch (GenericServiceException expected) {
            return expected
        }
        fail('no exception')
    }

    void testSuccess_shouldCommit() {
        assertTrue(ServiceUtil.isSuccess(dispatcher.runSync('htWrite', [itemId: 'tx-success'])))
        assertTrue(written('tx-success'))
    }

    void testFail_shouldKeepWhatWasDone() {
        Map answer = dispatcher.runSync('htWrite', [itemId: 'tx-fail', end: 'fail'])
        assertTrue(ServiceUtil.isFailure(answer))
        assertEquals('not done', answer.errorMessage)
        assertTrue(written('tx-fail'))
    }

    void testError_shouldRollBack() {
        Map answer = dispatcher.runSync('htWrite', [itemId: 'tx-error', end: 'error'])
        assertEquals('went wrong', ServiceUtil.getErrorMessage(answer))
        assertFalse(written('tx-error'))
    }

    void testException_shouldRollBackAndBeWrapped() {
        GenericServiceException thrown = failure('htWrite', [itemId: 'tx-exception', end: 'exception'])
        Throwable root = thrown
        while (root.cause) {
            root = root.cause
        }
        assertEquals('broke', root.message)
        assertFalse(written('tx-exception'))
        assertFalse(TransactionUtil.transactionInPlace)
    }

    void testErrorInsideAnOuterTransaction_shouldSpoilTheWholeOuterService() {
        failure('htOuter', [itemId: 'tx-outer', inner: 'htWrite', end: 'error'])
        assertFalse(written('tx-outer'))
        assertFalse(written('tx-outer-inner'))
    }

    void testErrorInATransactionOfItsOwn_shouldLeaveTheOuterServiceAlone() {
        Map answer = dispatcher.runSync('htOuter', [itemId: 'tx-apart', inner: 'htWriteApart', end: 'error'])
        assertEquals('inner service failed', answer.successMessage)
        assertTrue(written('tx-apart'))
        assertFalse(written('tx-apart-inner'))
    }

    void testFailInsideAnOuterTransaction_shouldLetBothCommit() {
        dispatcher.runSync('htOuter', [itemId: 'tx-failing', inner: 'htWrite', end: 'fail'])
        assertTrue(written('tx-failing'))
        assertTrue(written('tx-failing-inner'))
    }

    void testNewTransaction_shouldSurviveTheRollbackOfTheCaller() {
        boolean began = TransactionUtil.begin()
        dispatcher.runSync('htWriteApart', [itemId: 'tx-survivor'])
        dispatcher.runSync('htWrite', [itemId: 'tx-lost'])
        TransactionUtil.rollback(began, 'as the test wants', null)
        assertTrue(written('tx-survivor'))
        assertFalse(written('tx-lost'))
    }

    void testCommitService_shouldRunOnlyAfterACommit() {
        boolean began = TransactionUtil.begin()
        dispatcher.addCommitService('htWrite', [itemId: 'tx-after-commit'], false)
        dispatcher.addRollbackService('htWrite', [itemId: 'tx-not-rolled-back'], false)
        TransactionUtil.commit(began)
        assertTrue(written('tx-after-commit'))
        assertFalse(written('tx-not-rolled-back'))
    }

    void testRollbackService_shouldRunOnlyAfterARollback() {
        boolean began = TransactionUtil.begin()
        dispatcher.addCommitService('htWrite', [itemId: 'tx-not-committed'], false)
        dispatcher.addRollbackService('htWrite', [itemId: 'tx-after-rollback'], false)
        TransactionUtil.rollback(began, 'as the test wants', null)
        assertFalse(written('tx-not-committed'))
        assertTrue(written('tx-after-rollback'))
    }
}
