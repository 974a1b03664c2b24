// One woman: what is on the register, masked; the one field just revealed, if any; her offices.
import org.fulian.common.Scope

final String LABELS = 'FulianPeopleUiLabels'
woman = from('FulianWoman').where('womanId', parameters.womanId ?: '').queryOne()
Scope scope = Scope.of(delegator, security, userLogin)
if (!scope.covers(woman?.federationId)) {
    woman = null
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    title = refusal
    return
}
title = woman.fullName
def code = { prefix, value -> value ? label('FulianCommonUiLabels', prefix + '_' + value) : '' }
facts = woman.getAllFields() + [
    federationName: scope.place(woman.federationId).shortName(),
    ethnic: code('FulianEthnic', woman.ethnicCode), political: code('FulianPolitical', woman.politicalCode),
    education: code('FulianEducation', woman.educationCode), marital: code('FulianMarital', woman.maritalCode),
    registration: code('FulianRegistration', woman.registrationEnumId),
    voter: woman.isVoter ? label('CommonUiLabels', woman.isVoter == 'Y' ? 'CommonYes' : 'CommonNo') : '',
    gridName: woman.gridId ? from('FulianGrid').where('gridId', woman.gridId).queryOne()?.gridName : '']

mayReveal = security.hasPermission('FULIAN_REVEAL', userLogin)
mayUpdate = security.hasEntityPermission('FULIAN_PEOPLE', '_UPDATE', userLogin)
// Only what the reveal service answered in this very request; a parameter of the same name counts for nothing.
String shown = request.getAttribute('clearText')
secrets = [idNumber: woman.idMasked, phone: woman.phoneMasked, address: woman.addressMasked, residence: woman.residenceMasked].collect { field, masked ->
    boolean open = shown != null && request.getAttribute('fieldName') == field
    [field: field, title: label(LABELS, 'FulianField_' + field), text: open ? shown : masked, open: open]
}
secretChoices = secrets.findAll { it.text && !it.open }
offices = from('FulianOfficeView').where('womanId', woman.womanId).orderBy('-fromDate').queryList()
nextStatuses = from('StatusValidChange').where('statusId', woman.statusId).queryList().collect { change ->
    [statusId: change.statusIdTo, description: from('FulianStatus').where('statusId', change.statusIdTo).cache().queryOne().get('description', locale)]
}
