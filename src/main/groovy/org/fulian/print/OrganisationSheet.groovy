// Data of the organisation sheet (template/print/organisation/OrganisationSheet.fo.ftl).
import org.fulian.common.rules.CodeTable
import org.fulian.organisation.TermOffices
import org.fulian.print.PaperText
import org.fulian.print.ProtectedFields
import java.time.LocalDate

def federation = from('FulianFederationView').where('partyId', parameters.federationId).queryOne()
String refusal = ProtectedFields.refusal(dctx, parameters, federation.partyId, 'ZZ01', 'FulianFederation', federation.partyId)
if (refusal) {
    return error(refusal)
}
String unit = federation.groupName
def parent = federation.parentPartyId ? from('PartyGroup').where('partyId', federation.parentPartyId).queryOne() : null
def term = from('FulianTerm').where('federationId', federation.partyId, 'statusId', 'FL_TERM_CURRENT').queryFirst()
List current = term ? TermOffices.current(delegator, term.termId) : []
boolean clear = ProtectedFields.isClear(parameters)
Map secrets = clear ? ProtectedFields.clear(delegator, current*.womanId) : [:]

List offices = current.findAll { it.officeTypeEnumId != 'FL_DELEGATE' }.collect { office ->
    [office: PaperText.enumeration(delegator, office.officeTypeEnumId), name: office.fullName, birthDate: office.birthDate,
        political: PaperText.code(CodeTable.POLITICAL, office.politicalCode), education: PaperText.code(CodeTable.EDUCATION, office.educationCode),
        portfolio: office.portfolio, grid: office.gridName, phone: secrets[office.womanId]?.phone ?: office.phoneMasked]
}
List events = from('FulianFederationEvent').where('federationId', federation.partyId).orderBy('eventDate', 'eventId').queryList().collect { event ->
    [date: event.eventDate, kind: PaperText.enumeration(delegator, event.eventTypeEnumId), description: event.description, documentNumber: event.documentNumber]
}
return success([title: PaperText.text('FulianPrintFileOrganisationSheet', [unit: unit]),
    data: [unit: unit, reportDate: LocalDate.now(), clear: clear, offices: offices, events: events,
        federation: [regionCode: federation.regionCode, level: PaperText.enumeration(delegator, federation.levelEnumId), parent: parent?.groupName,
            status: PaperText.status(delegator, federation.statusId), foundedDate: federation.foundedDate, women: federation.womanCount ?: 0,
            address: federation.address, phone: federation.phone],
        term: term ? [name: PaperText.term(term.termNumber), congressDate: term.congressDate, fromDate: PaperText.day(term.fromDate),
            thruDate: PaperText.day(term.thruDate), documentNumber: term.documentNumber,
            delegates: current.count { it.officeTypeEnumId == 'FL_DELEGATE' }, members: offices.size()] : null]])
