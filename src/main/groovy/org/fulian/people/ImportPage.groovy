// One import: its figures, its rejected rows with every reason, and what can be done now.
import groovy.json.JsonSlurper
import org.fulian.common.Scope
import org.fulian.people.ImportProgress

final int PAGE = 50
final String LABELS = 'FulianPeopleUiLabels'
registerImport = from('FulianImport').where('importId', parameters.importId ?: '').queryOne()
Scope scope = Scope.of(delegator, security, userLogin)
if (!scope.covers(registerImport?.federationId)) {
    registerImport = null
    refusal = label('FulianCommonUiLabels', 'FulianNotInScope')
    title = refusal
    return
}
facts = registerImport.getAllFields() + [federationName: scope.place(registerImport.federationId).shortName()]
title = registerImport.fileName

ImportProgress progress = ImportProgress.of(registerImport.importId)
running = registerImport.statusId == 'FL_IMP_PREVIEW' && progress != null && !progress.ended
problem = registerImport.statusId == 'FL_IMP_PREVIEW' && progress?.ended ? progress.message() : null
boolean mayImport = security.hasEntityPermission('FULIAN_PEOPLE', '_CREATE', userLogin)
mayDecide = registerImport.statusId == 'FL_IMP_PREVIEW' && mayImport && !running
mayUndo = registerImport.statusId == 'FL_IMP_COMMITTED' && security.hasEntityPermission('FULIAN_PEOPLE', '_DELETE', userLogin)
mayCorrect = mayImport && registerImport.rejectedCount > 0 && registerImport.statusId in ['FL_IMP_PREVIEW', 'FL_IMP_COMMITTED']

importModes = [[mode: 'VALID_ROWS', description: label(LABELS, 'FulianImportValidRows', [count: registerImport.acceptedCount])]]
if (registerImport.rejectedCount == 0) {
    importModes = [[mode: 'ALL_OR_NOTHING', description: label(LABELS, 'FulianImportAllRows', [count: registerImport.acceptedCount])]]
}

viewSize = PAGE
viewIndex = parameters.VIEW_INDEX_1 ==~ /\d{1,6}/ ? parameters.VIEW_INDEX_1 as int : 0
listSize = from('FulianImportRow').where('importId', registerImport.importId, 'outcome', 'REJECTED').queryCount()
JsonSlurper json = new JsonSlurper()
rejected = from('FulianImportRow').where('importId', registerImport.importId, 'outcome', 'REJECTED').orderBy('rowNumber')
    .offset(viewIndex * PAGE).limit(PAGE).queryList().collect { row ->
        List errors = json.parseText(row.errors)
        [rowNumber: row.rowNumber, nameMasked: row.nameMasked,
            errors: errors.collect { it.column + ': ' + label(LABELS, 'FulianRowError_' + it.code, it.arguments) }.join('; ')]
    }
