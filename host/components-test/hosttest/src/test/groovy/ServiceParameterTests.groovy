import java.sql.Timestamp

import org.apache.ofbiz.service.GenericServiceException
import org.apache.ofbiz.service.ModelService
import org.apache.ofbiz.service.ServiceValidationException
import org.apache.ofbiz.service.testtools.OFBizTestCase

/** Conversion and checks of parameters, with their texts (host-api §4.1, §4.2). */
class ServiceParameterTests extends OFBizTestCase {

    ServiceParameterTests(String name) {
        super(name)
    }

    private Map run(String service, Map context) {
        return dispatcher.runSync(service, context + [locale: Locale.ENGLISH])
    }

    private ServiceValidationException refused(Map context) {
        return (ServiceValidationException) shouldThrow { run('htTyped', context) }
    }

    private Throwable shouldThrow(Closure code) {
        try {
            code()
        } catch (GenericServiceException expected) {
            return expected
        }
        fail('no exception')
    }

    void testRunSync_shouldNameTheMissingParameter() {
        ServiceValidationException refusal = refused([:])
        assertEquals(['The following required parameter is missing: [IN] [htTyped.name]'], refusal.messageList)
        assertEquals(['name'], refusal.missingFields)
        assertEquals('IN', refusal.mode)
    }

    void testRunSync_shouldTreatANullAsMissing() {
        assertEquals(['name'], refused([name: null]).missingFields)
    }

    void testRunSync_shouldTurnAnEmptyStringIntoNullForOtherTypes() {
        Map seen = run('htTyped', [name: '', amount: '']).seen
        assertEquals('', seen.name)
        assertTrue(seen.containsKey('amount'))
        assertNull(seen.amount)
    }

    void testRunSync_shouldConvertByLocaleAndFillDefaults() {
        Map seen = run('htTyped', [name: 'a', amount: '1,234.5', day: '2024-02-03 04:05:06']).seen
        assertEquals(new BigDecimal('1234.5'), seen.amount)
        assertEquals(Timestamp.valueOf('2024-02-03 04:05:06'), seen.day)
        assertEquals('plain', seen.kind)
    }

    void testRunSync_shouldNameTheWrongType() {
        ServiceValidationException refusal = refused([name: 'a', day: new StringBuilder('x')])
        assertEquals(['Type check failed for field [htTyped.day]; expected type is [Timestamp]; actual type is [java.lang.StringBuilder]'],
                refusal.messageList)
    }

    void testRunSync_shouldDropUnknownParameters() {
        assertFalse(run('htTyped', [name: 'a', nobodyKnowsMe: 'x']).seen.containsKey('nobodyKnowsMe'))
    }

    void testRunAsync_shouldNameTheUnknownParameter() {
        Throwable refusal = shouldThrow { dispatcher.runAsync('htTyped', [name: 'a', nobodyKnowsMe: 'x', locale: Locale.ENGLISH], false) }
        assertEquals(['Unknown parameter found: [htTyped.nobodyKnowsMe]'], ((ServiceValidationException) refusal).messageList)
    }

    void testRunSync_shouldLeaveTheMapOfTheCallerAlone() {
        Map given = [name: 'a', amount: '1', other: 2].asImmutable()
        dispatcher.runSync('htTyped', given)
        assertEquals([name: 'a', amount: '1', other: 2], given)
    }

    void testAllowHtml_shouldRefuseMarkupUnlessAllowed() {
        assertEquals(1, refused([name: '<b>a</b>']).messageList.size())
        assertEquals(1, refused([name: 'a', safe: '<script>x</script>']).messageList.size())
        assertEquals('<b>x</b>', run('htTyped', [name: 'a', safe: '<b>x</b>']).seen.safe)
        assertEquals('<script>', run('htTyped', [name: 'a', any: '<script>']).seen.any)
    }

    void testTypeValidate_shouldAnswerWithItsOwnMessage() {
        assertEquals(['That is no mail address'], refused([name: 'a', mail: 'nobody']).messageList)
        assertEquals('a@example.org', run('htTyped', [name: 'a', mail: 'a@example.org']).seen.mail)
    }

    void testOutValidation_shouldRefuseAResultThatBreaksItsPromise() {
        Throwable refusal = shouldThrow { run('htWrongOut', [:]) }
        assertFalse(refusal instanceof ServiceValidationException)
        assertEquals(['promised'], ((ServiceValidationException) refusal.cause).missingFields)
    }

    void testGroovyEngine_shouldAnswerWithTheOutVariablesOfAScript() {
        assertEquals(42L, run('htWholeScript', [number: 21L]).doubled)
    }

    void testInterface_shouldNotRun() {
        shouldThrow { run('permissionInterface', [:]) }
    }

    void testRunSync_shouldNotKnowOtherNames() {
        assertTrue(shouldThrow { run('htNobody', [:]) }.message.contains('htNobody'))
    }

    void testMakeValid_shouldReportWhatItCannotConvert() {
        ModelService model = dispatcher.dispatchContext.getModelService('htTyped')
        List errors = []
        model.makeValid([name: 'a', day: 'yesterday'], 'IN', true, errors, TimeZone.default, Locale.ENGLISH)
        assertEquals(1, errors.size())
        assertTrue(errors[0], errors[0].startsWith('Type conversion of field [day] to type [Timestamp] failed'))
    }
}
