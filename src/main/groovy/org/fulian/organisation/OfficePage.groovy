// One office: its portfolio, and its end.
import org.fulian.common.Scope

office = from('FulianOfficeView').where('officeId', parameters.officeId).queryOne()
Scope.of(delegator, userLogin).require(office?.federationId)
grids = from('FulianGrid').where('federationId', office.federationId).orderBy('sortKey', 'gridName').queryList()
title = office.fullName
