package org.apache.ofbiz.base.util;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.junit.Test;

/** host-api §0.3 and §8.1. */
public class ObjectTypeTest {

    private static final TimeZone SHANGHAI = TimeZone.getTimeZone("Asia/Shanghai");

    private static Object convert(Object value, String type) throws GeneralException {
        return ObjectType.simpleTypeOrObjectConvert(value, type, null, TimeZone.getDefault(), Locale.US, true);
    }

    @Test
    public void convert_shouldLeaveValueWhenTargetIsMissingOrObjectOrSameClass() throws GeneralException {
        Object value = "x";
        assertSame(value, convert(value, ""));
        assertSame(value, convert(value, null));
        assertSame(value, convert(value, "Object"));
        assertSame(value, convert(value, "String"));
        assertEquals("1234.50", convert(new BigDecimal("1234.50"), "PlainString"));
    }

    @Test
    public void convert_shouldMakeNullOfEmptyTextForOtherTargets() throws GeneralException {
        assertNull(convert("", "Long"));
        assertNull(convert("", "Timestamp"));
        assertNull(convert("", "List"));
        assertEquals("", convert("", "String"));
    }

    @Test
    public void convert_shouldReadNumbersAsFarAsTheyGo() throws GeneralException {
        assertEquals(12L, convert("12abc", "Long"));
        assertEquals(1234567, convert("1,234,567", "Integer"));
        assertEquals(1234L, convert(" 1 234 ", "Long"));
        assertEquals(new BigDecimal("12345678901234567890.123456789"), convert("12345678901234567890.123456789", "BigDecimal"));
        assertThrows(GeneralException.class, () -> convert("abc", "Long"));
    }

    @Test
    public void convert_shouldWriteNumbersInTheLanguage() throws GeneralException {
        assertEquals("1,234.5", convert(new BigDecimal("1234.5"), "String"));
        assertEquals("1.234,5", ObjectType.simpleTypeOrObjectConvert(1234.5, "String", null, Locale.GERMANY, true));
        assertEquals(new BigDecimal("1234.5"), ObjectType.simpleTypeOrObjectConvert("1.234,5", "BigDecimal", null, Locale.GERMANY, true));
    }

    @Test
    public void convert_shouldTakeOnlyTrueForTrue() throws GeneralException {
        assertEquals(false, convert("Y", "Boolean"));
        assertEquals(true, convert("TRUE", "Boolean"));
        assertEquals(1L, convert(true, "Long"));
    }

    @Test
    public void convert_shouldCompleteTimestamps() throws GeneralException {
        assertEquals(Timestamp.valueOf("2024-03-08 00:00:00"), convert("2024-03-08", "Timestamp"));
        assertEquals(Timestamp.valueOf("2024-03-08 09:30:15"), convert("2024-03-08 09:30:15", "java.sql.Timestamp"));
        assertEquals(Timestamp.valueOf("2024-03-08 09:30:15.2"), convert("2024-03-08 09:30:15.2", "Timestamp"));
        assertThrows(GeneralException.class, () -> convert("the day before", "Timestamp"));
    }

    @Test
    public void convert_shouldReadMomentsInTheTimeZone() throws GeneralException {
        Timestamp moment = (Timestamp) ObjectType.simpleTypeOrObjectConvert("2024-03-08 08:00:00", "Timestamp", null, SHANGHAI, Locale.US, true);
        assertEquals(java.time.Instant.parse("2024-03-08T00:00:00Z"), moment.toInstant());
        assertEquals("2024-03-08 08:00:00.000",
                ObjectType.simpleTypeOrObjectConvert(moment, "String", null, SHANGHAI, Locale.US, true));
    }

    @Test
    public void convert_shouldReadDatesAndTimesAndObeyFormats() throws GeneralException {
        assertEquals(Date.valueOf("2024-03-08"), convert("2024-03-08", "Date"));
        assertEquals("09:30:15.000", convert(convert("09:30:15.000", "Time"), "String"));
        assertEquals(Date.valueOf("2024-03-08"),
                ObjectType.simpleTypeOrObjectConvert("8.3.2024", "Date", "d.M.yyyy", Locale.US, true));
        assertEquals("March 2024", ObjectType.simpleTypeOrObjectConvert(Date.valueOf("2024-03-08"), "String", "MMMM yyyy", Locale.US, true));
        assertEquals(Time.class, convert(0L, "Time").getClass());
    }

    @Test
    public void convert_shouldTurnMomentsIntoDatesAndMilliseconds() throws GeneralException {
        Timestamp stamp = Timestamp.valueOf("2024-03-08 09:30:15");
        assertEquals(stamp.getTime(), convert(stamp, "Long"));
        assertEquals(stamp, convert(stamp.getTime(), "Timestamp"));
        assertEquals(Date.class, convert(stamp, "Date").getClass());
        assertEquals(Timestamp.class, convert(Date.valueOf("2024-03-08"), "Timestamp").getClass());
    }

    @Test
    public void convert_shouldWrapSingleValuesAndReadWrittenCollections() throws GeneralException {
        assertEquals(List.of("a"), convert("a", "List"));
        assertEquals(List.of("a", "b"), convert("[a, b]", "List"));
        assertEquals(Set.of("a", "b"), convert(List.of("a", "b", "a"), "Set"));
        assertEquals(Map.of("k", "v", "l", "w"), convert("{k=v, l=w}", "Map"));
    }

    @Test
    public void convert_shouldFailOrGiveValueBackWhenThereIsNoRule() throws GeneralException {
        GeneralException e = assertThrows(GeneralException.class, () -> convert(Map.of("a", "b"), "Long"));
        assertTrue(e.getMessage(), e.getMessage().contains("not currently supported"));
        Object map = Map.of("a", "b");
        assertSame(map, ObjectType.simpleTypeOrObjectConvert(map, "Long", null, Locale.US, false));
    }

    @Test
    public void instanceOf_shouldFindShortNames() {
        assertTrue(ObjectType.instanceOf(new ArrayList<>(), "List"));
        assertTrue(ObjectType.instanceOf(new ArrayList<>(), "List<String>"));
        assertTrue(ObjectType.instanceOf(new Timestamp(0), "Timestamp"));
        assertTrue(ObjectType.instanceOf("x", "Object"));
        assertTrue(ObjectType.instanceOf((Object) null, "Long"));
        assertFalse(ObjectType.instanceOf("x", "Long"));
        assertThrows(IllegalArgumentException.class, () -> ObjectType.instanceOf("x", "NoSuchType"));
    }

    @Test
    public void isEmpty_shouldNeverHoldForNumbersAndDates() {
        assertTrue(UtilValidate.isEmpty((Object) null));
        assertTrue(UtilValidate.isEmpty((Object) new StringBuilder()));
        assertTrue(UtilValidate.isEmpty((Object) Map.of()));
        assertTrue(UtilValidate.isEmpty((Object) StringUtil.wrapString("")));
        assertFalse(UtilValidate.isEmpty((Object) 0));
        assertFalse(UtilValidate.isEmpty((Object) false));
        assertFalse(UtilValidate.isEmpty(" "));
    }

    @Test
    public void compare_shouldConvertBothSides() {
        assertEquals(true, compare("10", "9", "greater", "Long"));
        assertEquals(true, compare("10", "9", "less", "String"));
        assertEquals(true, compare(new BigDecimal("1.00"), "1", "equals", "BigDecimal"));
        assertEquals(true, compare(null, "x", "not-equals", "String"));
        assertEquals(true, compare("2024-03-08", "2024-03-09", "less-equals", "Date"));
        assertEquals(true, compare(null, null, "is-null", "String"));
        assertEquals(true, compare(List.of(), null, "is-empty", "List"));
    }

    @Test
    public void compare_shouldReportMissingSides() {
        List<Object> messages = new ArrayList<>();
        assertNull(ObjectType.doRealCompare(null, "9", "greater", "Long", null, messages, Locale.US, null, true));
        assertEquals(1, messages.size());
    }

    private static Boolean compare(Object left, Object right, String operator, String type) {
        List<Object> messages = new ArrayList<>();
        Boolean result = ObjectType.doRealCompare(left, right, operator, type, null, messages, Locale.US, null, true);
        assertEquals(List.of(), messages);
        return result;
    }
}
