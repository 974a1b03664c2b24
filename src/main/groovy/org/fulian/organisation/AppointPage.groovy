// Choosing a woman of the register for an office: search, then the form; a first page of the register shows without a search.
import org.fulian.common.Scope
import org.fulian.organisation.TermOffices

term = from('FulianTerm').where('termId', parameters.termId).queryOne()
Scope scope = Scope.of(delegator, userLogin)
scope.require(term?.federationId)
advice = TermOffices.advice(delegator, term.termId, locale)
offices = TermOffices.current(delegator, term.termId)
mayAppoint = security.hasEntityPermission('FULIAN_ORG', '_UPDATE', userLogin)
grids = from('FulianGrid').where('federationId', term.federationId).orderBy('sortKey', 'gridName').queryList()
officeTypes = from('FulianEnumeration').where('enumTypeId', 'FL_OFFICE_TYPE').orderBy('sequenceId').cache().queryList()
    .collect { [enumId: it.enumId, description: it.get('description', locale)] }
woman = parameters.womanId ? from('FulianWoman').where('womanId', parameters.womanId, 'federationId', term.federationId).queryOne() : null
