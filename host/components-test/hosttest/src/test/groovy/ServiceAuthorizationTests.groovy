import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.service.ServiceAuthException
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Who may run a service, and who has a permission (host-api §4.2 step 4, §4.7, §10.1). */
class ServiceAuthorizationTests extends OFBizTestCase {

    ServiceAuthorizationTests(String name) {
        super(name)
    }

    private Map run(String service, String user, Map more = [:]) {
        return dispatcher.runSync(service, more + [userLogin: user ? getUserLogin(user) : null, locale: Locale.ENGLISH])
    }

    private String refusal(String service, String user, Map more = [:]) {
        try {
            run(service, user, more)
        } catch (ServiceAuthException expected) {
            return expected.message
        }
        fail('not refused')
    }

    void testAuth_shouldRefuseAnUnknownCaller() {
        assertTrue(refusal('htKnownUser', null).startsWith('User authorization is required for this service: htKnownUser'))
        run('htKnownUser', 'ht-reader')
    }

    void testAuth_shouldAcceptNameAndPasswordInsteadOfALogin() {
        run('htKnownUser', null, ['login.username': 'ht-reader', 'login.password': 'ofbiz'])
        refusal('htKnownUser', null, ['login.username': 'ht-reader', 'login.password': 'wrong'])
    }

    void testAuth_shouldRefuseALoginWhosePasswordHasChangedSince() {
        GenericValue stale = getUserLogin('ht-reader')
        stale.set('currentPassword', 'another')
        try {
            dispatcher.runSync('htKnownUser', [userLogin: stale])
            fail('not refused')
        } catch (ServiceAuthException expected) {
            assertTrue(expected.message.contains('htKnownUser'))
        }
    }

    void testPermissionService_shouldRefuseWithItsOwnMessage() {
        assertTrue(refusal('htGuarded', 'ht-reader').contains('HOSTTEST_CREATE'))
        run('htGuarded', 'ht-admin')
    }

    void testPermissionService_shouldOnlyInformWhenAskedTo() {
        assertEquals(false, run('htSelfGuarded', 'ht-reader').granted)
        assertEquals(true, run('htSelfGuarded', 'ht-admin').granted)
    }

    void testRequiredPermissions_shouldBeSatisfiedByOneOfSeveral() {
        run('htListed', 'ht-reader')
        refusal('htListed', 'ht-former')
    }

    void testHasEntityPermission_shouldIncludeAdminAndIgnoreWhatHasEnded() {
        def security = dispatcher.security
        assertTrue(security.hasEntityPermission('HOSTTEST', '_VIEW', getUserLogin('ht-reader')))
        assertFalse(security.hasEntityPermission('HOSTTEST', '_CREATE', getUserLogin('ht-reader')))
        assertTrue(security.hasEntityPermission('HOSTTEST', '_CREATE', getUserLogin('ht-admin')))
        assertFalse(security.hasPermission('HOSTTEST_CREATE', getUserLogin('ht-admin')))
        assertFalse(security.hasEntityPermission('HOSTTEST', '_VIEW', getUserLogin('ht-former')))
        assertFalse(security.hasPermission('HOSTTEST_VIEW', (GenericValue) null))
    }

    void testMembership_shouldCountAtOnce() {
        GenericValue reader = getUserLogin('ht-reader')
        assertFalse(dispatcher.security.hasPermission('HOSTTEST_ADMIN', reader))
        dispatcher.runSync('addUserLoginToSecurityGroup', [userLoginId: 'ht-reader', groupId: 'HT_ADMINS', userLogin: userLogin])
        assertTrue(dispatcher.security.hasPermission('HOSTTEST_ADMIN', reader))
        delegator.removeByAnd('UserLoginSecurityGroup', [userLoginId: 'ht-reader', groupId: 'HT_ADMINS'])
        assertFalse(dispatcher.security.hasPermission('HOSTTEST_ADMIN', reader))
    }

    void testGenericBasePermissionCheck_shouldNeedActionAndPermission() {
        assertEquals('error', run('genericBasePermissionCheck', 'ht-admin').responseMessage)
        assertEquals('error', run('genericBasePermissionCheck', 'ht-admin', [mainAction: 'VIEW']).responseMessage)
        assertEquals(true, run('genericBasePermissionCheck', 'ht-admin',
                [mainAction: 'VIEW', primaryPermission: 'NONE', altPermission: 'HOSTTEST']).hasPermission)
    }
}
