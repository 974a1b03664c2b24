// The form of a term: an existing one, or the next one of federationId with its usual number and first day.
import java.sql.Date
import org.fulian.common.Scope

term = parameters.termId ? from('FulianTerm').where('termId', parameters.termId).queryOne() : null
String federationId = term ? term.federationId : parameters.federationId
if (!Scope.of(delegator, security, userLogin).covers(federationId)) {
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    return
}
federation = from('FulianFederationView').where('partyId', federationId).queryOne()
def day = { moment -> moment ? Date.valueOf(moment.toLocalDateTime().toLocalDate()) : null }
if (term) {
    termFacts = term.getAllFields() + [fromDate: day(term.fromDate), thruDate: day(term.thruDate)]
} else {
    def last = from('FulianTerm').where('federationId', federationId).orderBy('-termNumber').queryFirst()
    termFacts = [termNumber: (last?.termNumber ?: 0) + 1, fromDate: last?.thruDate ? Date.valueOf(day(last.thruDate).toLocalDate().plusDays(1)) : null]
}
title = term ? uiLabelMap.FulianTerm : uiLabelMap.FulianNewTerm
