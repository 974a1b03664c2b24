// The form for a new woman or for changing one; protected fields show their mask only as a hint and stay as they are when left empty.
import org.fulian.common.Scope
import org.fulian.common.rules.CodeTable

Scope scope = Scope.of(delegator, security, userLogin)
woman = parameters.womanId ? from('FulianWoman').where('womanId', parameters.womanId).queryOne() : null
String federationId = woman ? woman.federationId : parameters.womanId ? null : parameters.federationId
if (!scope.covers(federationId)) {
    woman = null
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    title = refusal
    return
}
place = scope.place(federationId)
title = label('FulianPeopleUiLabels', woman ? 'FulianEditWoman' : 'FulianNewWoman')
facts = woman ? woman.getAllFields() : [federationId: federationId]
def options = { CodeTable table ->
    table.codes().collect { [code: it, description: label('FulianCommonUiLabels', table.labelKey(it))] }
}
ethnicOptions = options(CodeTable.ETHNIC)
politicalOptions = options(CodeTable.POLITICAL)
educationOptions = options(CodeTable.EDUCATION)
maritalOptions = options(CodeTable.MARITAL)
registrationOptions = options(CodeTable.REGISTRATION)
grids = from('FulianGrid').where('federationId', federationId).orderBy('sortKey', 'gridName').queryList()
