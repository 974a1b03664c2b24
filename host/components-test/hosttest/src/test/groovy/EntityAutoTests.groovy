import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** The entity-auto engine by shapes of keys (host-api §4.4). */
class EntityAutoTests extends OFBizTestCase {

    EntityAutoTests(String name) {
        super(name)
    }

    private Map run(String service, Map context) {
        return dispatcher.runSync(service, context + [userLogin: userLogin, locale: Locale.ENGLISH])
    }

    private String refusal(String service, Map context) {
        Map answer = run(service, context)
        assertTrue(ServiceUtil.isError(answer))
        return ServiceUtil.getErrorMessage(answer)
    }

    private GenericValue item(String itemId) {
        return from('HtItem').where('itemId', itemId).queryOne()
    }

    void testCreate_shouldNumberASingleKey() {
        Map first = run('htNumberItem', [itemName: 'one'])
        Map second = run('htNumberItem', [itemName: 'two'])
        assertEquals((first.itemId as long) + 1, second.itemId as long)
        assertEquals('Item was created.', first.successMessage)
        assertEquals('one', item(first.itemId).itemName)
    }

    void testCreate_shouldTakeAGivenKeyOnce() {
        assertEquals('auto-given', run('htCreateItem', [itemId: 'auto-given']).itemId)
        assertTrue(refusal('htCreateItem', [itemId: 'auto-given']).startsWith('A record with this key exists already'))
        refusal('htCreateItem', [itemId: 'auto"given'])
        assertNotNull(run('htCreateItem', [:]).itemId)
    }

    void testCreate_shouldStampUserAndDate() {
        GenericValue created = item(run('htCreateItem', [itemName: 'stamped']).itemId)
        assertEquals('system', created.createdByUserLogin)
        assertEquals('system', created.lastModifiedByUserLogin)
        assertNotNull(created.createdDate)
        assertNotNull(created.lastModifiedDate)
    }

    void testCreate_shouldNumberLinesBelowTheirOwner() {
        assertEquals(['00001', '00002'], (1..2).collect { run('htCreateItemLine', [itemId: 'auto-lines']).lineSeqId })
        assertEquals('00001', run('htCreateItemLine', [itemId: 'auto-other']).lineSeqId)
    }

    void testCreate_shouldRefuseAFullKeyThatExists() {
        run('htPlaceItemLine', [itemId: 'auto-placed', lineSeqId: '7'])
        refusal('htPlaceItemLine', [itemId: 'auto-placed', lineSeqId: '7'])
    }

    void testCreate_shouldNumberTheOneMissingOfThree() {
        Map answer = run('htCreateTriple', [oneId: 'a', twoId: 'b'])
        assertNotNull(from('HtTriple').where('oneId', 'a', 'twoId', 'b', 'tripleId', answer.tripleId).queryOne())
    }

    void testCreate_shouldBeginNowWhenNobodyGivesFromDate() {
        run('htCreateMember', [itemId: 'auto-member'])
        GenericValue member = from('HtMember').where('itemId', 'auto-member').queryFirst()
        run('htExpireMember', [itemId: 'auto-member', fromDate: member.fromDate])
        member.refresh()
        assertFalse(member.getTimestamp('thruDate').before(member.getTimestamp('fromDate')))
    }

    void testCreate_shouldEndTheStatusBefore() {
        run('htCreateItemStatus', [itemId: 'auto-status', statusId: 'HT_NEW'])
        run('htCreateItemStatus', [itemId: 'auto-status', statusId: 'HT_DONE'])
        List rows = from('HtItemStatus').where('itemId', 'auto-status').orderBy('statusDate').queryList()
        assertEquals(['HT_NEW', 'HT_DONE'], rows*.statusId)
        assertEquals(rows[1].statusDate, rows[0].statusEndDate)
        assertNull(rows[1].statusEndDate)
        assertEquals('system', rows[1].changeByUserLoginId)
    }

    void testUpdate_shouldChangeWhatIsGivenOnly() {
        run('htCreateItem', [itemId: 'auto-update', itemName: 'before', amount: 2.5])
        run('htUpdateItem', [itemId: 'auto-update', itemName: 'after'])
        assertEquals('after', item('auto-update').itemName)
        assertEquals(0, item('auto-update').amount <=> 2.5)
        run('htUpdateItem', [itemId: 'auto-update', amount: null])
        assertNull(item('auto-update').amount)
        assertEquals('The record was not found.', refusal('htUpdateItem', [itemId: 'auto-nobody']))
    }

    void testUpdate_shouldAllowValidStatusChangesOnly() {
        run('htCreateItem', [itemId: 'auto-change', statusId: 'HT_NEW'])
        assertEquals('HT_NEW', run('htUpdateItem', [itemId: 'auto-change', statusId: 'HT_DONE']).oldStatusId)
        assertEquals('The status cannot change from HT_DONE to HT_NEW.', refusal('htUpdateItem', [itemId: 'auto-change', statusId: 'HT_NEW']))
        assertEquals('HT_DONE', item('auto-change').statusId)
    }

    void testDelete_shouldRemoveTheRowOnce() {
        run('htCreateItem', [itemId: 'auto-delete'])
        run('htDeleteItem', [itemId: 'auto-delete'])
        assertNull(item('auto-delete'))
        assertEquals('The record to delete was not found.', refusal('htDeleteItem', [itemId: 'auto-delete']))
    }
}
