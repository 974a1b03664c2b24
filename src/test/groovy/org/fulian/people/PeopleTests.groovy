package org.fulian.people

import org.apache.ofbiz.service.ServiceAuthException
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** The register on the demo data, through nothing but OFBiz's own API. */
class PeopleTests extends OFBizTestCase {
    private static final String ID_NUMBER = '11010519491231002X'

    PeopleTests(String name) {
        super(name)
    }

    private Map run(String login, String service, Map context) {
        return dispatcher.runSync(service, context + [userLogin: getUserLogin(login), locale: Locale.ENGLISH])
    }

    private String enter(String idNumber) {
        Map result = run('fltown', 'createFulianWoman', [federationId: 'FLD_ZHUXI', fullName: '\u5f20\u5170', idNumber: idNumber, phone: '13812345678'])
        assertTrue(result.toString(), ServiceUtil.isSuccess(result))
        return result.womanId
    }

    void testCreateFulianWoman_shouldStoreProtectedFieldsMaskedAndEncrypted() {
        String womanId = enter(ID_NUMBER)
        def woman = from('FulianWoman').where('womanId', womanId).queryOne()
        assertEquals('110105********002X', woman.idMasked)
        assertEquals('138****5678', woman.phoneMasked)
        assertFalse(from('FulianWomanSecret').where('womanId', womanId).queryOne().toString().contains(ID_NUMBER))
    }

    void testCreateFulianWoman_shouldRefuseAWrongCheckDigit() {
        Map result = run('fltown', 'createFulianWoman', [federationId: 'FLD_ZHUXI', fullName: '\u5f20\u5170', idNumber: '110105194912310021'])
        assertTrue(ServiceUtil.isError(result))
    }

    void testRevealFulianWoman_shouldNotBeForAnotherTownshipsClerk() {
        String womanId = enter('331099198005060025')
        try {
            run('flother', 'revealFulianWoman', [womanId: womanId, fieldName: 'idNumber', reason: 'curiosity'])
            fail('revealed')
        } catch (ServiceAuthException expected) {
            assertNotNull(expected.message)
        }
    }
}
