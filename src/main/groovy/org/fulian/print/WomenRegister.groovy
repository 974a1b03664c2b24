// Data of F04, the women's register of one federation (template/print/people/WomenRegister.fo.ftl).
import org.fulian.common.Scope
import org.fulian.common.Vaults
import org.fulian.common.rules.CodeTable
import org.fulian.people.RegisterFilter
import org.fulian.people.RegisterSearch
import org.fulian.print.PaperText
import org.fulian.print.ProtectedFields
import java.time.LocalDate

String federationId = parameters.federationId
String refusal = ProtectedFields.refusal(dctx, parameters, federationId, 'F04', 'FulianFederation', federationId)
if (refusal) {
    return error(refusal)
}
String unit = from('PartyGroup').where('partyId', federationId).queryOne().groupName
Map grids = from('FulianGrid').where('federationId', federationId).queryList().collectEntries { [it.gridId, it.gridName] }
def search = new RegisterSearch(delegator, Scope.of(delegator, security, userLogin), RegisterFilter.of([federationId: federationId], Vaults.of(delegator)))
List rows = search.all(federationId)
boolean clear = ProtectedFields.isClear(parameters)
Map secrets = clear ? ProtectedFields.clear(delegator, rows*.womanId) : [:]

// A code's word is looked up once, not once per woman.
Map words = [:].withDefault { key -> PaperText.code(key[0], key[1]) }
int number = 0
List women = rows.collect { woman ->
    Map secret = secrets[woman.womanId] ?: [idNumber: woman.idMasked, phone: woman.phoneMasked, address: woman.addressMasked, residence: woman.residenceMasked]
    [number: ++number, name: woman.fullName, birthDate: woman.birthDate, idNumber: secret.idNumber, grid: grids[woman.gridId],
        household: secret.residence, address: secret.address, phone: secret.phone,
        education: words[[CodeTable.EDUCATION, woman.educationCode]], political: words[[CodeTable.POLITICAL, woman.politicalCode]],
        marital: words[[CodeTable.MARITAL, woman.maritalCode]], registration: words[[CodeTable.REGISTRATION, woman.registrationEnumId]],
        voter: PaperText.yesNo(woman.isVoter), remark: woman.remark]
}
return success([title: PaperText.text('FulianPrintFileRegister', [unit: unit]),
    data: [unit: unit, reportDate: LocalDate.now(), clear: clear, women: women]])
