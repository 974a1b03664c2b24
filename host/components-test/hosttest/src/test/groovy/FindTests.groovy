import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Searching by form fields (host-api §7.4). */
class FindTests extends OFBizTestCase {

    FindTests(String name) {
        super(name)
    }

    void setUp() {
        [[itemId: 'find-1', itemName: 'Apple pie', amount: 1.0], [itemId: 'find-2', itemName: 'apple juice', amount: 2.0],
         [itemId: 'find-3', itemName: 'Pear', amount: 3.0], [itemId: 'find-4', amount: 4.0]].each {
            delegator.createOrStore(delegator.makeValue('HtItem', it))
        }
    }

    private List found(Map input, Map more = [:]) {
        Map answer = dispatcher.runSync('performFindList', [entityName: 'HtItem', inputFields: input + [itemId: 'find-', itemId_op: 'like'],
                orderBy: 'itemId', locale: Locale.ENGLISH] + more)
        return answer.list*.itemId
    }

    void testFind_shouldKnowTheOperatorsOfForms() {
        assertEquals(['find-1'], found([itemName: 'Apple pie']))
        assertEquals(['find-1'], found([itemName: 'Apple', itemName_op: 'like']))
        assertEquals(['find-1', 'find-2'], found([itemName: 'APPLE', itemName_op: 'contains', itemName_ic: 'Y']))
        assertEquals(['find-4'], found([itemName_op: 'empty']))
        assertEquals(['find-2', 'find-3', 'find-4'], found([itemName: 'Apple pie', itemName_op: 'notEqual']))
        assertEquals(['find-2', 'find-3'], found([amount_fld0_value: '2', amount_fld0_op: 'greaterThanEqualTo',
                amount_fld1_value: '3', amount_fld1_op: 'lessThanEqualTo']))
        assertEquals(['find-1', 'find-3'], found([itemName: ['Apple pie', 'Pear']]))
    }

    void testFind_shouldIgnoreUnknownFieldsAndWrongValues() {
        assertEquals(4, found([nobody: 'x', amount: 'many']).size())
    }

    void testFind_shouldPage() {
        assertEquals(['find-3', 'find-4'], found([:], [viewIndex: 1, viewSize: 2]))
    }

    void testPerformFind_shouldFindNothingWithoutInputUnlessAsked() {
        assertNull(dispatcher.runSync('performFind', [entityName: 'HtItem', inputFields: [:]]).listIt)
        def iterator = dispatcher.runSync('performFind', [entityName: 'HtItem', inputFields: [:], noConditionFind: 'Y']).listIt
        try {
            assertTrue(iterator.completeList.size() >= 4)
        } finally {
            iterator.close()
        }
    }
}
