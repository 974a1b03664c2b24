// Choosing a woman of the register for an office: search, then the form; a first page of the register shows without a search.
import org.fulian.common.Scope
import org.fulian.common.Vaults
import org.fulian.organisation.TermOffices
import org.fulian.people.RegisterFilter
import org.fulian.people.RegisterSearch

term = from('FulianTerm').where('termId', parameters.termId).queryOne()
Scope scope = Scope.of(delegator, security, userLogin)
if (!scope.covers(term?.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
advice = TermOffices.advice(delegator, term.termId, locale)
offices = TermOffices.current(delegator, term.termId)
mayAppoint = security.hasEntityPermission('FULIAN_ORG', '_UPDATE', userLogin)
grids = from('FulianGrid').where('federationId', term.federationId).orderBy('sortKey', 'gridName').queryList()
officeTypes = from('FulianEnumeration').where('enumTypeId', 'FL_OFFICE_TYPE').orderBy('sequenceId').cache().queryList()
    .collect { [enumId: it.enumId, description: it.get('description', locale)] }
woman = parameters.womanId ? from('FulianWoman').where('womanId', parameters.womanId, 'federationId', term.federationId).queryOne() : null
Map gridNames = grids.collectEntries { [it.gridId, it.gridName] }
candidates = new RegisterSearch(delegator, scope, RegisterFilter.of([federationId: term.federationId, name: parameters.search], Vaults.of(delegator)))
    .page(0, 20).collect { it.getAllFields() + [gridName: gridNames[it.gridId]] }
