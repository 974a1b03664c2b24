// One office: its portfolio, and its end.
import org.fulian.common.Scope

office = from('FulianOfficeView').where('officeId', parameters.officeId).queryOne()
if (!Scope.of(delegator, security, userLogin).covers(office?.federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
grids = from('FulianGrid').where('federationId', office.federationId).orderBy('sortKey', 'gridName').queryList()
title = office.fullName
