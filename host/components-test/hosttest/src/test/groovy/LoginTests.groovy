import java.sql.Timestamp

import org.apache.ofbiz.base.util.UtilDateTime
import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.service.ServiceUtil
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Logins, lockout and passwords (host-api §5.5). */
class LoginTests extends OFBizTestCase {

    LoginTests(String name) {
        super(name)
    }

    private Map login(String name, String password) {
        return dispatcher.runSync('userLogin', ['login.username': name, 'login.password': password, locale: Locale.ENGLISH])
    }

    private String create(String name, String password, Map more = [:]) {
        Map answer = dispatcher.runSync('createUserLogin', more + [userLoginId: name, currentPassword: password,
                currentPasswordVerify: more.verify ?: password, userLogin: userLogin, locale: Locale.ENGLISH])
        return ServiceUtil.getErrorMessage(answer)
    }

    void testLogin_shouldReadBothOldForms() {
        assertEquals('ht-reader', login('ht-reader', 'ofbiz').userLogin.userLoginId)
        assertEquals('ht-salted', login('ht-salted', 'ofbiz').userLogin.userLoginId)
    }

    void testLogin_shouldSayTheSameForUnknownNamesAndWrongPasswords() {
        assertEquals(ServiceUtil.getErrorMessage(login('ht-nobody', 'ofbiz')), ServiceUtil.getErrorMessage(login('ht-salted', 'wrong')))
        assertTrue(ServiceUtil.isError(login('ht-salted', null)))
        assertTrue(ServiceUtil.isError(login('system', 'ofbiz')))
    }

    void testLogin_shouldLockAfterThreeFailuresForFiveMinutes() {
        assertEquals('', create('ht-locked', 'long enough'))
        3.times { assertTrue(ServiceUtil.isError(login('ht-locked', 'wrong'))) }
        assertTrue(ServiceUtil.isError(login('ht-locked', 'long enough')))
        GenericValue row = getUserLogin('ht-locked')
        assertEquals('N', row.enabled)
        row.set('disabledDateTime', new Timestamp(UtilDateTime.nowTimestamp().time - 5 * 60_000 - 1))
        row.store()
        assertTrue(ServiceUtil.isSuccess(login('ht-locked', 'long enough')))
        assertEquals('Y', getUserLogin('ht-locked').enabled)
    }

    void testLogin_shouldKeepAHistoryWithoutPasswords() {
        assertEquals('', create('ht-history', 'long enough'))
        login('ht-history', 'wrong')
        login('ht-history', 'long enough')
        List rows = from('UserLoginHistory').where('userLoginId', 'ht-history').orderBy('fromDate').queryList()
        assertEquals(['N', 'Y'], rows*.successfulLogin)
        assertEquals([null, null], rows*.passwordUsed)
    }

    void testLogin_shouldNotUnlockByItselfWhatAPersonDisabled() {
        assertEquals('', create('ht-disabled', 'long enough'))
        dispatcher.runSync('updateUserLoginSecurity', [userLoginId: 'ht-disabled', enabled: 'N', userLogin: userLogin])
        assertTrue(ServiceUtil.isError(login('ht-disabled', 'long enough')))
        dispatcher.runSync('updateUserLoginSecurity', [userLoginId: 'ht-disabled', enabled: 'Y', userLogin: userLogin])
        assertTrue(ServiceUtil.isSuccess(login('ht-disabled', 'long enough')))
    }

    void testCreate_shouldStoreASlowHash() {
        assertEquals('', create('ht-hashed', 'long enough'))
        String stored = getUserLogin('ht-hashed').currentPassword
        assertTrue(stored, stored ==~ /\{PBKDF2-SHA256\}\d+\$[A-Za-z0-9+\/=]+\$[A-Za-z0-9+\/=]+/)
    }

    void testCreate_shouldRefuseWeakPasswords() {
        assertTrue(create('ht-weak', 'four').contains('5'))
        assertFalse(create('ht-weak', 'ht-weak').empty)
        assertFalse(create('ht-weak', 'long enough', [verify: 'another one']).empty)
        assertFalse(create('ht-weak', 'long enough', [passwordHint: 'it is long enough']).empty)
        assertFalse(create('ht-reader', 'long enough').empty)
    }

    void testUpdatePassword_shouldNeedTheOldOneFromTheOwner() {
        assertEquals('', create('ht-owner', 'long enough', [requirePasswordChange: 'Y']))
        Map change = [newPassword: 'quite another', newPasswordVerify: 'quite another', userLogin: getUserLogin('ht-owner'), locale: Locale.ENGLISH]
        assertTrue(ServiceUtil.isError(dispatcher.runSync('updatePassword', change + [currentPassword: 'wrong'])))
        assertTrue(ServiceUtil.isError(dispatcher.runSync('updatePassword', change + [userLoginId: 'ht-reader', currentPassword: 'ofbiz'])))
        assertTrue(ServiceUtil.isSuccess(dispatcher.runSync('updatePassword', change + [currentPassword: 'long enough'])))
        assertEquals('N', login('ht-owner', 'quite another').userLogin.requirePasswordChange)
    }
}
