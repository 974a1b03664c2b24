// Facts, terms, offices and history of one federation.
import org.apache.ofbiz.entity.condition.EntityCondition
import org.apache.ofbiz.entity.condition.EntityOperator
import org.fulian.common.Scope
import org.fulian.organisation.TermOffices
import org.fulian.organisation.rules.FederationLevel

Scope scope = Scope.of(delegator, security, userLogin)
if (!scope.covers(parameters.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
federation = from('FulianFederationView').where('partyId', parameters.federationId).queryOne()
parentFederation = scope.covers(federation.parentPartyId)
    ? from('FulianFederationView').where('partyId', federation.parentPartyId).queryOne() : null
levelsBelow = FederationLevel.of(federation.levelEnumId).get().below()
federationsBelow = from('FulianFederationView').where('parentPartyId', federation.partyId).orderBy('regionCode').queryList()
womanCount = from('FulianRegisterSize').where(EntityCondition.makeCondition('federationId', EntityOperator.IN, scope.branch(federation.partyId)))
    .queryList().sum { it.womanCount } ?: 0

terms = from('FulianTerm').where('federationId', federation.partyId).orderBy('-termNumber').queryList()
termName = { number -> label('FulianOrganisationUiLabels', 'FulianTermName', [number: number]) }
currentTerm = terms.find { it.statusId == 'FL_TERM_CURRENT' }
offices = currentTerm ? TermOffices.current(delegator, currentTerm.termId) : []
mayAppoint = security.hasEntityPermission('FULIAN_ORG', '_UPDATE', userLogin)

events = from('FulianFederationEvent').where('federationId', federation.partyId).orderBy('-eventDate', '-eventId').queryList()
eventTypes = from('FulianEnumeration').where('enumTypeId', 'FL_EVENT_TYPE').orderBy('sequenceId').cache().queryList()
    .collect { [enumId: it.enumId, description: it.get('description', locale)] }
nextStatuses = from('StatusValidChange').where('statusId', federation.statusId).queryList().collect { change ->
    def status = from('FulianStatus').where('statusId', change.statusIdTo).cache().queryOne()
    [statusId: change.statusIdTo, description: status.get('description', locale)]
}
