import java.nio.charset.StandardCharsets
import java.security.MessageDigest
import java.security.SecureRandom
import java.sql.Timestamp
import java.util.concurrent.Callable

import javax.crypto.SecretKeyFactory
import javax.crypto.spec.PBEKeySpec

import org.apache.ofbiz.base.util.UtilDateTime
import org.apache.ofbiz.base.util.UtilProperties
import org.apache.ofbiz.entity.GenericValue
import org.apache.ofbiz.entity.transaction.TransactionUtil
import org.apache.ofbiz.service.ServiceUtil

// Logins and passwords (host-api §5.5). Values come from security.properties where the property exists.

Object userLogin() {
    String name = parameters.'login.username'
    String password = parameters.'login.password'
    if (!name || !password) {
        return error(text(name ? 'password_missing' : 'username_missing'))
    }
    GenericValue login = from('UserLogin').where('userLoginId', name).queryOne()
    if (!login) {
        // the same work and the same words as for a wrong password, so that nobody can try out names
        matches(hash(''), password)
        return error(text('password_incorrect'))
    }
    Map locked = lock(login)
    if (locked) {
        return locked
    }
    boolean correct = matches(login.currentPassword, password)
    // on its own, because the error result rolls this service's transaction back
    TransactionUtil.doNewTransaction({ record(login, correct) } as Callable, 'Login of ' + name, 0, true)
    if (!correct) {
        return error(text('password_incorrect'))
    }
    return success([userLogin: from('UserLogin').where('userLoginId', name).queryOne()])
}

/** Null when the login may be tried now. */
private Map lock(GenericValue login) {
    if (login.enabled != 'N' || login.isSystem == 'Y') {
        return null
    }
    long minutes = setting('login.disable.minutes', 5)
    if (!login.disabledDateTime || !minutes) {
        return ServiceUtil.returnError(text('account_for_user_login_id_disabled', [userLoginId: login.userLoginId]))
    }
    Timestamp until = new Timestamp(login.disabledDateTime.time + minutes * 60_000)
    return until.after(UtilDateTime.nowTimestamp()) ? ServiceUtil.returnError(
            text('account_for_user_login_id_disabled_until', [userLoginId: login.userLoginId, reEnableTime: until.format('yyyy-MM-dd HH:mm')])) : null
}

private Object record(GenericValue login, boolean correct) {
    Timestamp now = UtilDateTime.nowTimestamp()
    GenericValue row = from('UserLogin').where('userLoginId', login.userLoginId).queryOne()
    if (correct) {
        row.set('successiveFailedLogins', 0L)
        row.set('hasLoggedOut', 'N')
        if (row.disabledDateTime) {
            row.set('enabled', 'Y')
            row.set('disabledDateTime', null)
        }
    } else {
        long failures = (row.successiveFailedLogins ?: 0L) + 1
        row.set('successiveFailedLogins', failures)
        if (failures >= setting('max.failed.logins', 3)) {
            row.set('enabled', 'N')
            row.set('disabledDateTime', now)
            row.set('successiveFailedLogins', 0L)
        }
    }
    row.store()
    delegator.createOrStore(makeValue('UserLoginHistory', [userLoginId: row.userLoginId, fromDate: now, visitId: parameters.visitId,
            successfulLogin: correct ? 'Y' : 'N']))
    return null
}

Object createUserLogin() {
    if (from('UserLogin').where('userLoginId', parameters.userLoginId).queryOne()) {
        return error(label('ServiceErrorUiLabels', 'ServiceValueFound', [parameters: parameters.userLoginId]))
    }
    GenericValue login = makeValue('UserLogin', parameters.subMap('userLoginId', 'passwordHint', 'requirePasswordChange', 'enabled',
            'externalAuthId', 'partyId'))
    List problems = passwordProblems(login, parameters.currentPassword, parameters.currentPasswordVerify, parameters.passwordHint)
    if (problems) {
        return ServiceUtil.returnError(problems)
    }
    login.set('currentPassword', hash(parameters.currentPassword))
    login.create()
    remember(login)
    return success()
}

Object updatePassword() {
    String id = parameters.userLoginId ?: userLogin.userLoginId
    boolean own = id == userLogin.userLoginId
    if (!own && !security.hasEntityPermission('SECURITY', '_UPDATE', userLogin)) {
        return error(label('CommonUiLabels', 'CommonGenericPermissionError', [failMessage: 'SECURITY_UPDATE']))
    }
    GenericValue login = from('UserLogin').where('userLoginId', id).queryOne()
    if (!login) {
        return error(text('user_not_found'))
    }
    if (own && !matches(login.currentPassword, parameters.currentPassword ?: '')) {
        return error(text(parameters.currentPassword ? 'old_password_not_correct_reenter' : 'current_password_missing'))
    }
    List problems = passwordProblems(login, parameters.newPassword, parameters.newPasswordVerify, parameters.passwordHint)
    if (problems) {
        return ServiceUtil.returnError(problems)
    }
    login.set('currentPassword', hash(parameters.newPassword))
    login.set('passwordHint', parameters.passwordHint, false)
    login.set('requirePasswordChange', 'N')
    login.store()
    remember(login)
    return success(text('password_changed'), [updatedUserLogin: login])
}

Object updateUserLoginSecurity() {
    GenericValue login = from('UserLogin').where('userLoginId', parameters.userLoginId).queryOne()
    if (!login) {
        return error(text('user_not_found'))
    }
    login.setNonPKFields(parameters.findAll { key, value -> value != null })
    if (parameters.enabled == 'Y') {
        login.set('disabledDateTime', null)
        login.set('disabledBy', null)
        login.set('successiveFailedLogins', 0L)
    } else if (parameters.enabled == 'N') {
        // without a date the lock does not end by itself
        login.set('disabledDateTime', parameters.disabledDateTime)
        login.set('disabledBy', userLogin.userLoginId)
    }
    login.store()
    return success()
}

private List passwordProblems(GenericValue login, String password, String verify, String hint) {
    long least = setting('password.length.min', 5)
    List problems = []
    if (password != verify) {
        problems << text('password_did_not_match_verify_password')
    }
    if (password.length() < least) {
        problems << text('password_must_be_least_characters_long', [minPasswordLength: least])
    }
    if (password.equalsIgnoreCase(login.userLoginId)) {
        problems << text('password_may_not_equal_username')
    }
    if (hint && hint.toUpperCase().contains(password.toUpperCase())) {
        problems << text('password_hint_may_not_contain_password')
    }
    long history = setting('password.change.history.limit', 0)
    if (history && from('UserLoginPasswordHistory').where('userLoginId', login.userLoginId).orderBy('-fromDate').maxRows((int) history)
            .queryList().any { matches(it.currentPassword, password) }) {
        problems << text('password_must_be_different_from_last_passwords')
    }
    return problems
}

/** Ends the former password's time and keeps the new one, so that it cannot be taken again. */
private void remember(GenericValue login) {
    if (!setting('password.change.history.limit', 0)) {
        return
    }
    Timestamp now = UtilDateTime.nowTimestamp()
    from('UserLoginPasswordHistory').where('userLoginId', login.userLoginId, 'thruDate', null).queryList().each {
        it.set('thruDate', now)
        it.store()
    }
    delegator.createOrStore(makeValue('UserLoginPasswordHistory',
            [userLoginId: login.userLoginId, fromDate: now, currentPassword: login.currentPassword]))
}

/** {PBKDF2-SHA256}iterations$salt$hash with a salt of plain letters, as OFBiz reads it back as text. */
private String hash(String password) {
    byte[] random = new byte[16]
    new SecureRandom().nextBytes(random)
    byte[] salt = random.encodeHex().toString().getBytes(StandardCharsets.US_ASCII)
    int iterations = setting('password.encrypt.pbkdf2.iterations', 210_000)
    return '{PBKDF2-SHA256}' + iterations + '$' + salt.encodeBase64() + '$' + pbkdf2(password, salt, iterations).encodeBase64()
}

private byte[] pbkdf2(String password, byte[] salt, int iterations) {
    return SecretKeyFactory.getInstance('PBKDF2WithHmacSHA256').generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256)).encoded
}

/** Compares in constant time; a stored text of no known form never fits. */
private boolean matches(String stored, String password) {
    if (stored == null) {
        return false
    }
    if (stored.startsWith('{PBKDF2-SHA256}')) {
        String[] parts = stored.substring('{PBKDF2-SHA256}'.length()).split('\\$')
        return parts.length == 3 && MessageDigest.isEqual(parts[2].decodeBase64(), pbkdf2(password, parts[1].decodeBase64(), parts[0] as int))
    }
    if (stored.startsWith('{SHA}')) {
        return same(stored.substring('{SHA}'.length()).toLowerCase(), sha1(password).encodeHex().toString())
    }
    if (stored.startsWith('$SHA$')) {
        String[] parts = stored.split('\\$')
        return parts.length == 4 && same(parts[3], Base64.urlEncoder.withoutPadding().encodeToString(sha1(parts[2] + password)))
    }
    return false
}

private boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))
}

private byte[] sha1(String text) {
    return MessageDigest.getInstance('SHA-1').digest(text.getBytes(StandardCharsets.UTF_8))
}

private long setting(String name, long byDefault) {
    return UtilProperties.getPropertyAsLong('security', name, byDefault)
}

private String text(String key, Map values = [:]) {
    return label('SecurityextUiLabels', 'loginservices.' + key, values)
}
