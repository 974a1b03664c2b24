// Preferences of the user who calls, nobody else's.

Object setUserPreference() {
    delegator.createOrStore(makeValue('UserPreference', [userLoginId: userLogin.userLoginId, userPrefTypeId: parameters.userPrefTypeId,
            userPrefGroupTypeId: parameters.userPrefGroupTypeId, userPrefValue: parameters.userPrefValue]))
    return success()
}

Object getUserPreferenceGroup() {
    Map values = from('UserPreference')
            .where('userLoginId', userLogin.userLoginId, 'userPrefGroupTypeId', parameters.userPrefGroupTypeId)
            .queryList().collectEntries { [it.userPrefTypeId, it.userPrefValue] }
    return success([userPrefMap: values])
}
