// Data of F26, the committee's roster (template/print/organisation/CommitteeRoster.fo.ftl).
import org.fulian.common.rules.CodeTable
import org.fulian.organisation.TermOffices
import org.fulian.print.PaperText
import org.fulian.print.ProtectedFields
import java.time.LocalDate

def term = from('FulianTerm').where('termId', parameters.termId).queryOne()
String refusal = ProtectedFields.refusal(dctx, parameters, term.federationId, 'F26', 'FulianTerm', term.termId)
if (refusal) {
    return error(refusal)
}
String unit = from('PartyGroup').where('partyId', term.federationId).queryOne().groupName
String termName = PaperText.term(term.termNumber)
List offices = TermOffices.current(delegator, term.termId).findAll { it.officeTypeEnumId != 'FL_DELEGATE' }
boolean clear = ProtectedFields.isClear(parameters)
Map secrets = clear ? ProtectedFields.clear(delegator, offices*.womanId) : [:]

List members = offices.collect { office ->
    Map secret = secrets[office.womanId] ?: [idNumber: office.idMasked, phone: office.phoneMasked]
    [name: office.fullName, office: PaperText.enumeration(delegator, office.officeTypeEnumId), birthDate: office.birthDate,
        ethnicity: PaperText.code(CodeTable.ETHNIC, office.ethnicCode), education: PaperText.code(CodeTable.EDUCATION, office.educationCode),
        political: PaperText.code(CodeTable.POLITICAL, office.politicalCode), idNumber: secret.idNumber, portfolio: office.portfolio,
        grid: office.gridName, fromDate: PaperText.day(office.fromDate), phone: secret.phone]
}
return success([title: PaperText.text('FulianPrintFileRoster', [unit: unit, term: termName]),
    data: [unit: unit, termName: termName, reportDate: LocalDate.now(), clear: clear, members: members]])
