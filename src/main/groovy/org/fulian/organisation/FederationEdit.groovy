// The form of a federation: an existing one, or a new one below parentPartyId.
import org.fulian.common.Scope
import org.fulian.organisation.rules.FederationLevel

if (!Scope.of(delegator, security, userLogin).covers(parameters.federationId ?: parameters.parentPartyId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
federation = parameters.federationId ? from('FulianFederationView').where('partyId', parameters.federationId).queryOne() : null
String parentPartyId = federation ? federation.parentPartyId : parameters.parentPartyId
parentFederation = parentPartyId ? from('FulianFederationView').where('partyId', parentPartyId).queryOne() : null
List possible = parentFederation ? FederationLevel.of(parentFederation.levelEnumId).get().below()*.enumId() : [federation.levelEnumId]
levels = from('FulianEnumeration').where('enumTypeId', 'FL_LEVEL').orderBy('sequenceId').cache().queryList()
    .findAll { possible.contains(it.enumId) }.collect { [enumId: it.enumId, description: it.get('description', locale)] }
title = federation ? federation.groupName : uiLabelMap.FulianNewFederation
