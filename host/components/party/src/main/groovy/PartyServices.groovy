import java.sql.Timestamp

import org.apache.ofbiz.base.util.UtilDateTime
import org.apache.ofbiz.entity.GenericValue

// Parties as other components use them (host-api §10.3).

Object createPerson() {
    return create('Person', 'PERSON')
}

Object createPartyGroup() {
    return create('PartyGroup', 'PARTY_GROUP')
}

private Object create(String entityName, String partyTypeId) {
    String partyId = parameters.partyId ?: delegator.getNextSeqId('Party')
    if (from('Party').where('partyId', partyId).queryOne()) {
        return error(label('ServiceErrorUiLabels', 'ServiceValueFound', [parameters: partyId]))
    }
    Timestamp now = UtilDateTime.nowTimestamp()
    String user = userLogin?.userLoginId
    String statusId = parameters.statusId ?: 'PARTY_ENABLED'
    GenericValue party = makeValue('Party', parameters.findAll { key, value -> !(key in ['createdDate', 'lastModifiedDate']) })
    party.putAll([partyId: partyId, partyTypeId: parameters.partyTypeId ?: partyTypeId, statusId: statusId,
            createdDate: now, createdByUserLogin: user, lastModifiedDate: now, lastModifiedByUserLogin: user])
    party.create()
    makeValue('PartyStatus', [partyId: partyId, statusId: statusId, statusDate: now, changeByUserLoginId: user]).create()
    makeValue(entityName, parameters + [partyId: partyId]).create()
    makeValue('PartyRole', [partyId: partyId, roleTypeId: '_NA_']).create()
    return success([partyId: partyId])
}

Object updatePerson() {
    return update('Person')
}

Object updatePartyGroup() {
    return update('PartyGroup')
}

private Object update(String entityName) {
    String partyId = parameters.partyId ?: userLogin.partyId
    GenericValue party = from('Party').where('partyId', partyId).queryOne()
    GenericValue detail = from(entityName).where('partyId', partyId).queryOne()
    if (!party || !detail) {
        return error(label('ServiceErrorUiLabels', 'ServiceValueNotFound', [parameters: partyId]))
    }
    String oldStatusId = party.statusId
    Map given = parameters.findAll { key, value -> key != 'statusId' && key != 'partyTypeId' }
    party.setNonPKFields(given)
    party.putAll([lastModifiedDate: UtilDateTime.nowTimestamp(), lastModifiedByUserLogin: userLogin.userLoginId])
    party.store()
    detail.setNonPKFields(given)
    detail.store()
    if (parameters.statusId && parameters.statusId != oldStatusId) {
        run service: 'setPartyStatus', with: [partyId: partyId, statusId: parameters.statusId]
    }
    return success([partyId: partyId, oldStatusId: oldStatusId])
}

Object setPartyStatus() {
    GenericValue party = from('Party').where('partyId', parameters.partyId).queryOne()
    if (!party) {
        return error(label('ServiceErrorUiLabels', 'ServiceValueNotFound', [parameters: parameters.partyId]))
    }
    String before = party.statusId
    String after = parameters.statusId
    Map answer = [partyId: party.partyId, oldStatusId: before]
    if (before == after) {
        return success(answer)
    }
    if (before && !from('StatusValidChange').where('statusId', before, 'statusIdTo', after).cache().queryOne()) {
        return error(label('CommonUiLabels', 'CommonErrorNoStatusValidChange', [statusId: before, statusIdTo: after]))
    }
    party.set('statusId', after)
    party.store()
    makeValue('PartyStatus', [partyId: party.partyId, statusId: after, statusDate: parameters.statusDate ?: UtilDateTime.nowTimestamp(),
            changeByUserLoginId: userLogin?.userLoginId]).create()
    if (after == 'PARTY_DISABLED') {
        from('UserLogin').where('partyId', party.partyId).queryList().each {
            it.set('enabled', 'N')
            it.store()
        }
    }
    return success(answer)
}

Object ensurePartyRole() {
    Map key = [partyId: parameters.partyId, roleTypeId: parameters.roleTypeId]
    if (!from('PartyRole').where(key).queryOne()) {
        makeValue('PartyRole', key).create()
    }
    return success()
}

Object createPartyRelationship() {
    Map key = [partyIdFrom: parameters.partyIdFrom ?: userLogin.partyId, partyIdTo: parameters.partyIdTo,
            roleTypeIdFrom: parameters.roleTypeIdFrom ?: '_NA_', roleTypeIdTo: parameters.roleTypeIdTo ?: '_NA_']
    boolean related = from('PartyRelationship').where(key + [partyRelationshipTypeId: parameters.partyRelationshipTypeId])
            .filterByDate().queryFirst()
    if (!related) {
        makeValue('PartyRelationship', parameters + key + [fromDate: parameters.fromDate ?: UtilDateTime.nowTimestamp()]).create()
    }
    return success()
}

Object getPartyNameForDate() {
    GenericValue person = from('Person').where('partyId', parameters.partyId).queryOne()
    if (person) {
        List names = parameters.lastNameFirst == 'Y' ? [person.lastName, person.firstName, person.middleName]
                : [person.firstName, person.middleName, person.lastName]
        return success(person.getFields(['firstName', 'middleName', 'lastName', 'personalTitle', 'suffix']) +
                [fullName: names.findAll().join(parameters.lastNameFirst == 'Y' ? ', ' : ' ')])
    }
    GenericValue group = from('PartyGroup').where('partyId', parameters.partyId).queryOne()
    return success(group ? [groupName: group.groupName, fullName: group.groupName] : [:])
}
