package org.fulian.organisation

import java.sql.Date
import org.apache.ofbiz.service.ServiceAuthException
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Federations, terms and offices on the demo data, through nothing but OFBiz's own API. */
class OrganisationTests extends OFBizTestCase {

    OrganisationTests(String name) {
        super(name)
    }

    private Map run(String login, String service, Map context) {
        return dispatcher.runSync(service, context + [userLogin: getUserLogin(login), locale: Locale.ENGLISH])
    }

    private String village(String regionCode) {
        Map result = run('fltown', 'createFederation', [parentPartyId: 'FLD_QINGXI', levelEnumId: 'FL_VILLAGE', groupName: 'Suite village',
            shortName: 'Suite', regionCode: regionCode])
        assertTrue(result.toString(), ServiceUtil.isSuccess(result))
        return result.federationId
    }

    void testCreateFederation_shouldStandBelowItsSuperior() {
        String federationId = village('331099101391')
        assertEquals('FLD_QINGXI', from('FulianFederation').where('partyId', federationId).queryOne().parentPartyId)
        assertEquals(1, from('PartyRelationship').where('partyIdTo', federationId, 'partyRelationshipTypeId', 'GROUP_ROLLUP').queryCount())
        assertEquals('FL_FEDERATION', from('PartyRole').where('partyId', federationId, 'roleTypeId', 'FL_FEDERATION').queryOne().roleTypeId)
    }

    void testCreateFederation_shouldBeRefusedToAnotherTownshipsClerk() {
        try {
            run('flother', 'createFederation', [parentPartyId: 'FLD_QINGXI', levelEnumId: 'FL_VILLAGE', groupName: 'x', shortName: 'x', regionCode: '331099101392'])
            fail('accepted')
        } catch (ServiceAuthException expected) {
            assertNull(from('FulianFederation').where('regionCode', '331099101392').queryFirst())
        }
    }

    void testOpenTerm_shouldLastFiveYears() {
        String federationId = village('331099101393')
        String termId = run('fltown', 'openTerm', [federationId: federationId, termNumber: 1L, fromDate: Date.valueOf('2024-03-08')]).termId
        def term = from('FulianTerm').where('termId', termId).queryOne()
        assertEquals('FL_TERM_CURRENT', term.statusId)
        assertEquals('2029-03-07', term.thruDate.toLocalDateTime().toLocalDate().toString())
    }

    void testChangeFederationStatus_shouldFollowStatusValidChange() {
        String federationId = village('331099101394')
        assertTrue(ServiceUtil.isError(run('fltown', 'changeFederationStatus', [federationId: federationId, statusId: 'FL_FED_ACTIVE'])))
    }
}
