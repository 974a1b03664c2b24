// One page of the register, narrowed by the search form, within the scope.
import org.fulian.common.Scope
import org.fulian.common.Vaults
import org.fulian.people.RegisterFilter
import org.fulian.people.RegisterSearch

final int PAGE = 20
final int MOST = 100
Scope scope = Scope.of(delegator, security, userLogin)
if (parameters.federationId && !scope.covers(parameters.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    title = refusal
    return
}
if (!parameters.federationId && scope.places().size() == 1) {
    parameters.federationId = scope.places()[0].federationId()
}
int number(value, int otherwise) { value ==~ /\d{1,9}/ ? value as int : otherwise }

viewIndex = number(parameters.VIEW_INDEX_1, 0)
viewSize = Math.max(1, Math.min(MOST, number(parameters.VIEW_SIZE_1, PAGE)))
RegisterFilter filter = RegisterFilter.of(parameters, Vaults.of(delegator))
RegisterSearch search = new RegisterSearch(delegator, scope, filter)
listSize = search.count()
viewIndex = (int) Math.min((long) viewIndex, Math.max(0L, (listSize - 1).intdiv(viewSize)))

List page = search.page(viewIndex, viewSize)
List gridIds = page*.gridId.findAll().unique()
Map gridNames = gridIds.collectEntries { [it, from('FulianGrid').where('gridId', it).cache().queryOne()?.gridName] }
women = page.collect { row ->
    row.getAllFields() + [gridName: gridNames[row.gridId], federationName: scope.place(row.federationId)?.shortName(),
        registration: row.registrationEnumId ? label('FulianCommonUiLabels', 'FulianRegistration_' + row.registrationEnumId) : '']
}

federations = scope.places().collect { [federationId: it.federationId(), name: it.shortName()] }
severalFederations = scope.branch(parameters.federationId ?: scope.places().find()?.federationId()).size() > 1
grids = parameters.federationId ? from('FulianGrid').where('federationId', parameters.federationId).orderBy('sortKey', 'gridName').queryList() : []
statuses = from('FulianStatus').where('statusTypeId', 'FL_WOMAN_STATUS').orderBy('sequenceId').cache().queryList()
    .collect { [statusId: it.statusId, description: it.get('description', locale)] }
mayCreate = security.hasEntityPermission('FULIAN_PEOPLE', '_CREATE', userLogin)
searched = ['name', 'phoneTail', 'gridId', 'householdNumber', 'idNumber', 'statusId'].any { parameters[it] }
emptyText = searched ? label('FulianPeopleUiLabels', 'FulianNoWomenFound') : label('FulianPeopleUiLabels', 'FulianRegisterEmpty')
