package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import groovy.lang.GroovyShell;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.junit.ClassRule;
import org.junit.Test;

public class GenericEntityTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final GenericValue woman = FIXTURE.delegator().makeValue("FixWoman");

    @Test
    public void get_shouldNameEntityAndUnknownField() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> woman.get("shoeSize"));
        assertTrue(e.getMessage().contains("shoeSize") && e.getMessage().contains("FixWoman"));
        assertNull(woman.get("fullName"));
        assertThrows(IllegalArgumentException.class, () -> new GroovyShell(new groovy.lang.Binding(Map.of("w", woman))).evaluate("w.shoeSize"));
    }

    @Test
    public void set_shouldListTheFieldsWhenUnknown() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> woman.set("shoeSize", 38));
        assertTrue(e.getMessage().contains("shoeSize") && e.getMessage().contains("birthDate"));
    }

    @Test
    public void set_shouldConvertToTheTypeOfTheField() {
        woman.set("active", true);
        woman.set("points", "7");
        woman.set("rank", 8);
        woman.set("amount", 1.5d);
        woman.set("ratio", "0.5");
        woman.set("birthDate", "1980-02-29");
        woman.set("seenDate", new java.util.Date(0));
        woman.set("fullName", new GroovyShell().evaluate("\"A${'nn'}a\""));
        assertEquals("Y", woman.get("active"));
        assertEquals(7, woman.get("points"));
        assertEquals(8L, woman.get("rank"));
        assertEquals(new BigDecimal("1.5"), woman.get("amount"));
        assertEquals(0.5d, woman.get("ratio"));
        assertEquals(Date.valueOf("1980-02-29"), woman.get("birthDate"));
        assertEquals(new Timestamp(0), woman.get("seenDate"));
        assertEquals("Anna", woman.get("fullName"));
    }

    @Test
    public void set_shouldTurnEmptyTextToNullOnlyWhereNoTextBelongs() {
        woman.set("points", "");
        woman.set("birthDate", "");
        woman.set("fullName", "");
        assertNull(woman.get("points"));
        assertNull(woman.get("birthDate"));
        assertEquals("", woman.get("fullName"));
    }

    @Test
    public void set_shouldKeepWhatCannotBeConvertedAndLetTheDatabaseRefuseIt() {
        woman.set("womanId", "BAD");
        woman.set("points", "many");
        assertEquals("many", woman.get("points"));
        assertThrows(GenericEntityException.class, woman::create);
    }

    @Test
    public void set_shouldLeaveNullOutUnlessAsked() {
        woman.set("points", 1);
        assertEquals(1, woman.set("points", null, false));
        assertEquals(1, woman.get("points"));
        woman.set("points", null);
        assertNull(woman.get("points"));
    }

    @Test
    public void setString_shouldReadNullWordsAndJdbcForms() {
        woman.setString("points", "null");
        woman.setString("fullName", "null");
        woman.setString("seenDate", "2024-01-02 03:04:05.0");
        assertNull(woman.get("points"));
        assertEquals("null", woman.get("fullName"));
        assertEquals(Timestamp.valueOf("2024-01-02 03:04:05"), woman.get("seenDate"));
        woman.setString("seenDate", "[null-field]");
        assertNull(woman.get("seenDate"));
    }

    @Test
    public void setFieldGroups_shouldTurnEmptyTextToNullAndRespectKeys() {
        Map<String, Object> form = new HashMap<>(Map.of("womanId", "W1", "fullName", "", "points", "3", "rubbish", "x"));
        woman.setNonPKFields(form);
        assertFalse(woman.containsKey("womanId"));
        assertTrue(woman.containsKey("fullName"));
        assertNull(woman.get("fullName"));
        assertEquals(3, woman.get("points"));
        woman.setPKFields(form);
        assertEquals("W1", woman.get("womanId"));
        woman.setAllFields(Map.of("newFullName", "Berta"), true, "new", null);
        assertEquals("Berta", woman.get("fullName"));
    }

    @Test
    public void getBoolean_shouldReadYesAndNo() {
        assertFalse(woman.getBoolean("active"));
        woman.set("active", "Y");
        assertTrue(woman.getBoolean("active"));
        woman.set("active", "N");
        assertFalse(woman.getBoolean("active"));
        woman.set("active", "?");
        assertThrows(IllegalArgumentException.class, () -> woman.getBoolean("active"));
    }

    @Test
    public void numbers_shouldConvertBetweenDoubleAndBigDecimal() {
        woman.set("ratio", 0.1d);
        woman.set("amount", new BigDecimal("2.50"));
        assertEquals(new BigDecimal("0.1"), woman.getBigDecimal("ratio"));
        assertEquals(Double.valueOf(2.5), woman.getDouble("amount"));
    }

    @Test
    public void get_shouldFindTheLabelOfTheLocaleOrTheRawValue() {
        GenericValue group = FIXTURE.delegator().makeValue("FixGroup", "groupId", "G1", "groupName", "raw");
        assertEquals("第一组", group.get("groupName", Locale.SIMPLIFIED_CHINESE));
        assertEquals("First group", group.get("groupName", Locale.ENGLISH));
        assertEquals("raw", FIXTURE.delegator().makeValue("FixGroup", "groupId", "G2", "groupName", "raw").get("groupName", Locale.ENGLISH));
    }

    @Test
    public void key_shouldBeComplete() {
        GenericValue item = FIXTURE.delegator().makeValue("FixItem", "listId", "A", "itemSeqId", null);
        assertFalse(item.containsPrimaryKey(true));
        item.set("itemSeqId", "1");
        item.set("text", "t");
        assertTrue(item.containsPrimaryKey(true));
        assertEquals("A::1", item.getPkShortValueString());
        assertEquals(Map.of("listId", "A", "itemSeqId", "1"), item.getPrimaryKey().getAllFields());
    }

    @Test
    public void equality_shouldCompareEntityAndFieldsAndCopiesShouldBeFree() {
        woman.set("womanId", "W1");
        GenericValue copy = (GenericValue) woman.clone();
        assertEquals(woman, copy);
        copy.set("fullName", null);
        assertEquals(woman, copy);
        copy.set("fullName", "Anna");
        assertNotEquals(woman, copy);
        assertTrue(woman.compareTo(copy) != 0);
        assertNotEquals(woman, FIXTURE.delegator().makeValue("FixGroup"));
        assertTrue(EntityCondition.makeCondition("fullName", "Anna").entityMatches(copy));
    }

    @Test
    public void refresh_shouldReadTheRowAgain() throws GenericEntityException {
        GenericValue group = FIXTURE.delegator().create("FixGroup", "groupId", "GO", "groupName", "old");
        group.set("groupName", "new");
        group.refresh();
        assertEquals("old", group.get("groupName"));
        group.remove();
        assertThrows(GenericEntityNotFoundException.class, group::refresh);
    }
}
