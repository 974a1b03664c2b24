// Imports within the scope, the latest first, a page at a time.
import org.apache.ofbiz.entity.condition.EntityCondition
import org.fulian.common.Scope

final int PAGE = 20
Scope scope = Scope.of(delegator, security, userLogin)
if (parameters.federationId && !scope.covers(parameters.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    title = refusal
    return
}
EntityCondition within = parameters.federationId ? EntityCondition.makeCondition('federationId', parameters.federationId) : scope.condition('federationId')
viewSize = PAGE
viewIndex = parameters.VIEW_INDEX_1 ==~ /\d{1,6}/ ? parameters.VIEW_INDEX_1 as int : 0
listSize = from('FulianImport').where(within).queryCount()
imports = from('FulianImport').where(within).orderBy('-uploadedDate', '-importId').offset(viewIndex * PAGE).limit(PAGE).queryList()
    .collect { it.getAllFields() + [federationName: scope.place(it.federationId).shortName()] }
