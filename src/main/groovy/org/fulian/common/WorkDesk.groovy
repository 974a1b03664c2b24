// What is open in the user's scope, most urgent first, and the scope's figures.
import java.time.LocalDate
import java.time.temporal.ChronoUnit
import org.apache.ofbiz.entity.condition.EntityCondition
import org.apache.ofbiz.entity.condition.EntityOperator
import org.apache.ofbiz.entity.util.EntityUtilProperties
import org.fulian.common.Scope
import org.fulian.organisation.TermOffices

final int SHOWN = 20
final String LABELS = 'FulianCommonUiLabels'
Scope scope = Scope.of(delegator, security, userLogin)
EntityCondition inScope = scope.condition('federationId')
LocalDate today = LocalDate.now()
long notice = EntityUtilProperties.getPropertyValue('fulian', 'term.notice.days', '180', delegator) as long

List federations = from('FulianFederationView').where(scope.condition('partyId')).orderBy('regionCode').queryList()
Map names = federations.collectEntries { [it.partyId, it.shortName] }
List grassRoots = federations.findAll { it.levelEnumId in ['FL_VILLAGE', 'FL_COMMUNITY'] && it.statusId == 'FL_FED_ACTIVE' }
List terms = from('FulianTerm').where([inScope, EntityCondition.makeCondition('statusId', 'FL_TERM_CURRENT')]).queryList()
Map termOf = terms.collectEntries { [it.federationId, it] }

List found = []
grassRoots.each { federation ->
    def term = termOf[federation.partyId]
    if (!term) {
        found << [days: 0L, kind: 'due', text: label(LABELS, 'FulianMatterNoTerm'), federation: federation.shortName,
            target: 'EditTerm?federationId=' + federation.partyId]
        return
    }
    LocalDate last = term.thruDate?.toLocalDateTime()?.toLocalDate()
    long days = last ? ChronoUnit.DAYS.between(today, last) : Long.MAX_VALUE
    if (days <= notice) {
        String key = days < 0 ? 'FulianMatterTermOverdue' : 'FulianMatterTermDue'
        found << [days: days, kind: days < 0 ? 'overdue' : 'due', federation: federation.shortName, target: 'ViewTerm?termId=' + term.termId,
            text: label(LABELS, key, [number: term.termNumber, day: last, days: Math.abs(days)])]
    }
}
TermOffices.withoutChair(delegator, terms*.termId).each { termId ->
    def term = terms.find { it.termId == termId }
    found << [days: 1L, kind: 'due', text: label('FulianOrganisationUiLabels', 'FulianAdvice_NO_CHAIR'), federation: names[term.federationId],
        target: 'ViewTerm?termId=' + termId]
}
from('FulianImport').where([inScope, EntityCondition.makeCondition('statusId', 'FL_IMP_PREVIEW')]).orderBy('-uploadedDate').queryList().each { waiting ->
    found << [days: -1L, kind: 'due', text: label(LABELS, 'FulianMatterImport', [file: waiting.fileName]), federation: names[waiting.federationId],
        target: 'ViewImport?importId=' + waiting.importId]
}
found.sort { it.days }
matters = found.take(SHOWN)
moreMatters = found.size() - matters.size()
moreMattersText = label(LABELS, 'FulianMoreMatters', [number: moreMatters])

long offices = from('FulianOfficeView').where([inScope, EntityCondition.makeCondition('thruDate', null),
    EntityCondition.makeCondition('termStatusId', 'FL_TERM_CURRENT'),
    EntityCondition.makeCondition('officeTypeEnumId', EntityOperator.NOT_EQUAL, 'FL_DELEGATE')]).queryCount()
figures = [
    [number: federations.size(), text: label(LABELS, 'FulianNumberFederations'), target: 'FindFederation'],
    [number: federations.sum { it.womanCount ?: 0 } ?: 0, text: label(LABELS, 'FulianNumberWomen'), target: 'FindWoman'],
    [number: terms.size(), text: label(LABELS, 'FulianNumberCurrentTerms')],
    [number: offices, text: label(LABELS, 'FulianNumberOffices')]
]
