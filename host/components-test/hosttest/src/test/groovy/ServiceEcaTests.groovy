import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Phases and errors of service event rules (host-api §4.5). */
class ServiceEcaTests extends OFBizTestCase {

    ServiceEcaTests(String name) {
        super(name)
    }

    void testRules_shouldRunInTheirPhases() {
        List trace = []
        Map answer = dispatcher.runSync('htTraced', [trace: trace])
        assertEquals(['auth', 'in-validate', 'invoke', 'service set by a rule', 'out-validate', 'commit', 'global-commit', 'return',
                'return-always'], trace)
        assertEquals('out-validate', answer.added)
    }

    void testRules_shouldSkipAnErrorUnlessTheyRunOnErrors() {
        List trace = []
        dispatcher.runSync('htTraced', [trace: trace, end: 'error'])
        assertEquals(['auth', 'in-validate', 'invoke', 'service set by a rule', 'global-rollback', 'return-always'], trace)
    }

    void testErrorOfAnAction_shouldBeIgnoredByDefault() {
        assertTrue(ServiceUtil.isSuccess(dispatcher.runSync('htSpoiled', [itemId: 'eca-ignored'])))
        assertNotNull(from('HtItem').where('itemId', 'eca-ignored').queryOne())
    }

    void testErrorOfAnAction_shouldBecomeTheErrorOfTheServiceWhenNotIgnored() {
        Map answer = dispatcher.runSync('htSpoiled', [itemId: 'eca-spoiled', spoil: 'yes'])
        assertEquals('this rule fails', ServiceUtil.getErrorMessage(answer))
        assertNull(from('HtItem').where('itemId', 'eca-spoiled').queryOne())
    }
}
