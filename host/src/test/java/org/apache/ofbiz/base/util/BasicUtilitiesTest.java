package org.apache.ofbiz.base.util;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.junit.Test;

/** The rows of host-api §8 that have no test of their own. */
public class BasicUtilitiesTest {

    @Test
    public void toMap_shouldRefuseOddCountAndBeMutable() {
        assertThrows(IllegalArgumentException.class, () -> UtilMisc.toMap("a", 1, "b"));
        Map<String, Object> map = UtilMisc.toMap("a", null);
        map.put("b", 2);
        assertEquals(HashMap.class, map.getClass());
        assertTrue(map.containsKey("a"));
    }

    @Test
    public void toList_shouldBeMutableLinkedList() {
        List<String> list = UtilMisc.toList("a", "b");
        list.add(null);
        assertEquals(LinkedList.class, list.getClass());
        assertEquals(3, list.size());
    }

    @Test
    public void parseLocale_shouldTakeBothSpellings() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, UtilMisc.parseLocale("zh_CN"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, UtilMisc.parseLocale("zh-CN"));
        assertEquals(Locale.CHINESE, UtilMisc.ensureLocale("zh"));
        assertNull(UtilMisc.parseLocale(""));
    }

    @Test
    public void split_shouldGiveNullForNothingAndTrimNothing() {
        assertNull(StringUtil.split(null, ","));
        assertNull(StringUtil.split("", ","));
        assertEquals(List.of("a ", " b"), StringUtil.split("a , b", ","));
    }

    @Test
    public void convertOperatorSubstitutions_shouldReplaceWholeWordsOnly() {
        assertEquals("a < b && c >= d || x@lthough", StringUtil.convertOperatorSubstitutions("a @lt b @and c @gteq d @or x@lthough"));
    }

    @Test
    public void wrapString_shouldKeepNullAndKnowEmptiness() {
        assertNull(StringUtil.wrapString(null));
        assertEquals("<b>", StringUtil.wrapString("<b>").toString());
        assertTrue(StringUtil.wrapString("").isEmpty());
    }

    @Test
    public void checks_shouldAcceptEmptyText() {
        assertTrue(UtilValidate.isEmail(""));
        assertTrue(UtilValidate.isEmail("fulian@example.org"));
        assertFalse(UtilValidate.isEmail("fulian@"));
    }

    @Test
    public void checkValidDatabaseId_shouldSayWhatIsWrong() {
        assertNull(UtilValidate.checkValidDatabaseId("FL_10000-a.b"));
        assertTrue(UtilValidate.checkValidDatabaseId("a'b").contains("a'b"));
        assertTrue(UtilValidate.checkValidDatabaseId("<x>").contains("<x>"));
    }

    @Test
    public void dates_shouldFindBordersOfDayAndMonth() {
        Timestamp stamp = Timestamp.valueOf("2024-02-10 09:30:15.123");
        TimeZone tz = TimeZone.getDefault();
        assertEquals(Timestamp.valueOf("2024-02-10 00:00:00"), UtilDateTime.getDayStart(stamp));
        assertEquals(Timestamp.valueOf("2024-02-10 23:59:59"), UtilDateTime.getDayEnd(stamp));
        assertEquals(Timestamp.valueOf("2024-02-01 00:00:00"), UtilDateTime.getMonthStart(stamp));
        assertEquals(Timestamp.valueOf("2024-02-29 23:59:59"), UtilDateTime.getMonthEnd(stamp, tz, Locale.CHINA));
        assertEquals(Timestamp.valueOf("2024-03-01 09:30:15.123"), UtilDateTime.addDaysToTimestamp(stamp, 20));
    }

    @Test
    public void toTimestamp_shouldReadUsForm() {
        assertEquals(Timestamp.valueOf("2024-03-08 09:30:00"), UtilDateTime.toTimestamp("03/08/2024 09:30:00"));
        assertEquals(Timestamp.valueOf("2024-03-08 00:00:00"), UtilDateTime.toTimestamp("03/08/2024"));
        assertNull(UtilDateTime.toTimestamp("2024-03-08"));
    }

    @Test
    public void exceptions_shouldNameTheirCause() {
        assertEquals("a (b)", new GeneralException("a", new IllegalStateException("b")).getMessage());
        assertEquals("b", new GeneralException(new IllegalStateException("b")).getMessage());
        assertEquals("a", new GeneralException("a", new IllegalStateException("b")).getNonNestedMessage());
    }
}
