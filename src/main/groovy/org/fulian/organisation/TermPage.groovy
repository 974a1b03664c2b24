// One term with its offices and what is unusual about their numbers.
import org.fulian.common.Scope
import org.fulian.organisation.TermOffices
import org.fulian.organisation.rules.FederationLevel

term = from('FulianTerm').where('termId', parameters.termId).queryOne()
if (!Scope.of(delegator, security, userLogin).covers(term?.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
federation = from('FulianFederationView').where('partyId', term.federationId).queryOne()
offices = TermOffices.current(delegator, term.termId)
formerOffices = TermOffices.former(delegator, term.termId)
boolean grassRoots = FederationLevel.of(federation.levelEnumId).get().isGrassRoots()
advice = grassRoots && term.statusId != 'FL_TERM_ENDED' ? TermOffices.advice(delegator, term.termId, locale) : []
mayAppoint = term.statusId != 'FL_TERM_ENDED' && security.hasEntityPermission('FULIAN_ORG', '_UPDATE', userLogin)
title = federation.shortName + ' ' + label('FulianOrganisationUiLabels', 'FulianTermName', [number: term.termNumber])
