import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.ServiceValidationException
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Party services that a component calls (host-api §10.3). */
class PartyTests extends OFBizTestCase {

    PartyTests(String name) {
        super(name)
    }

    private Map run(String service, Map context) {
        return dispatcher.runSync(service, context + [userLogin: userLogin, locale: Locale.ENGLISH])
    }

    void testCreatePerson_shouldCreatePartyStatusAndRole() {
        String partyId = run('createPerson', [lastName: 'Li', firstName: 'Xiulan', gender: 'F']).partyId
        GenericValue party = from('Party').where('partyId', partyId).queryOne()
        assertEquals(['PERSON', 'PARTY_ENABLED', 'system'], [party.partyTypeId, party.statusId, party.createdByUserLogin])
        assertEquals('Li', party.getRelatedOne('Person', false).lastName)
        assertNotNull(from('PartyRole').where('partyId', partyId, 'roleTypeId', '_NA_').queryOne())
        assertEquals(1, from('PartyStatus').where('partyId', partyId).queryCount())
    }

    void testUpdatePerson_shouldNeedBothNames() {
        String partyId = run('createPerson', [lastName: 'Li', firstName: 'Xiulan']).partyId
        try {
            run('updatePerson', [partyId: partyId, lastName: 'Wang'])
            fail('accepted')
        } catch (ServiceValidationException expected) {
            assertEquals(['firstName'], expected.missingFields)
        }
        run('updatePerson', [partyId: partyId, lastName: 'Wang', firstName: 'Xiulan'])
        assertEquals('Xiulan Wang', run('getPartyNameForDate', [partyId: partyId]).fullName)
    }

    void testSetPartyStatus_shouldFollowValidChangesAndDisableLogins() {
        String partyId = run('createPartyGroup', [groupName: 'Group']).partyId
        run('createUserLogin', [userLoginId: 'ht-party', currentPassword: 'long enough', currentPasswordVerify: 'long enough', partyId: partyId])
        assertEquals('PARTY_ENABLED', run('setPartyStatus', [partyId: partyId, statusId: 'PARTY_DISABLED']).oldStatusId)
        assertEquals('N', getUserLogin('ht-party').enabled)
        assertTrue(ServiceUtil.isError(run('setPartyStatus', [partyId: partyId, statusId: 'HT_NEW'])))
    }

    void testCreatePartyRelationship_shouldCreateRolesAndNotRepeatItself() {
        String above = run('createPartyGroup', [groupName: 'Above']).partyId
        String below = run('createPartyGroup', [groupName: 'Below']).partyId
        Map relation = [partyIdFrom: above, partyIdTo: below, roleTypeIdFrom: 'ORGANIZATION_ROLE', partyRelationshipTypeId: 'GROUP_ROLLUP']
        2.times { assertTrue(ServiceUtil.isSuccess(run('createPartyRelationship', relation))) }
        List rows = from('PartyRelationship').where('partyIdFrom', above, 'partyIdTo', below).queryList()
        assertEquals(['_NA_'], rows*.roleTypeIdTo)
        assertNotNull(from('PartyRole').where('partyId', above, 'roleTypeId', 'ORGANIZATION_ROLE').queryOne())
    }

    void testPreferences_shouldBelongToTheCaller() {
        run('setUserPreference', [userPrefTypeId: 'COLOUR', userPrefGroupTypeId: 'GLOBAL_PREFERENCES', userPrefValue: 'red'])
        assertEquals('red', run('getUserPreferenceGroup', [userPrefGroupTypeId: 'GLOBAL_PREFERENCES']).userPrefMap.COLOUR)
    }
}
