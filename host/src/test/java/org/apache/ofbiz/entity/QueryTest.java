package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.condition.EntityComparisonOperator;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityFieldValue;
import org.apache.ofbiz.entity.condition.EntityFunction;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityListIterator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtil;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.fulian.host.UnsupportedFeatureException;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Reading: every condition is tried in SQL and in memory, and both must agree. */
public class QueryTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();
    private boolean began;

    @BeforeClass
    public static void fill() throws GenericEntityException {
        Delegator delegator = FIXTURE.delegator();
        String[] names = {"Anna", "berta", "Clara", null, "Dora%", "erna"};
        for (int i = 0; i < names.length; i++) {
            delegator.create("FixWoman", "womanId", "W" + (i + 1), "fullName", names[i], "points", i % 3, "active", i < 3 ? "Y" : "N");
        }
        Timestamp year = Timestamp.valueOf("2020-01-01 00:00:00");
        Timestamp next = Timestamp.valueOf("2021-01-01 00:00:00");
        delegator.create("FixOffice", "womanId", "W1", "officeId", "CHAIR", "fromDate", year, "thruDate", next);
        delegator.create("FixOffice", "womanId", "W1", "officeId", "CHAIR", "fromDate", next);
        delegator.create("FixGroup", "groupId", "TOP", "groupName", "Top");
        delegator.create("FixGroup", "groupId", "MID", "parentGroupId", "TOP");
        delegator.create("FixGroup", "groupId", "LOW", "parentGroupId", "MID");
    }

    @Before
    public void begin() throws GenericEntityException {
        began = TransactionUtil.begin();
    }

    @After
    public void end() throws GenericEntityException {
        TransactionUtil.rollback(began, null, null);
    }

    private EntityQuery women() {
        return EntityQuery.use(delegator).from("FixWoman");
    }

    private static String ids(List<GenericValue> values) {
        return String.join(" ", values.stream().map(v -> v.getString("womanId")).sorted().toList());
    }

    private void assertSelects(String expected, EntityCondition condition) throws GenericEntityException {
        assertEquals("SQL " + condition, expected, ids(women().where(condition).queryList()));
        assertEquals("memory " + condition, expected, ids(EntityUtil.filterByCondition(women().queryList(), condition)));
    }

    private void assertSelects(String expected, String field, EntityComparisonOperator<?, ?> operator, Object value) throws GenericEntityException {
        assertSelects(expected, EntityCondition.makeCondition(field, operator, value));
    }

    @Test
    public void comparisons_shouldAgreeInSqlAndMemory() throws GenericEntityException {
        assertSelects("W1", "fullName", EntityOperator.EQUALS, "Anna");
        assertSelects("W4", "fullName", EntityOperator.EQUALS, null);
        assertSelects("W1 W2 W3 W5 W6", "fullName", EntityOperator.NOT_EQUAL, null);
        assertSelects("W2 W3 W5 W6", "fullName", EntityOperator.NOT_EQUAL, "Anna");
        assertSelects("W2 W3 W5 W6", "points", EntityOperator.GREATER_THAN, 0);
        assertSelects("W3 W6", "points", EntityOperator.GREATER_THAN_EQUAL_TO, 2L);
        assertSelects("W1 W4", "points", EntityOperator.LESS_THAN, 1);
        assertSelects("W1 W2 W4 W5", "points", EntityOperator.LESS_THAN_EQUAL_TO, 1);
        assertSelects("W1 W3", "womanId", EntityOperator.IN, Set.of("W1", "W3"));
        assertSelects("W2 W5 W6", "fullName", EntityOperator.NOT_IN, List.of("Anna", "Clara"));
        assertSelects("W2 W3 W5 W6", "points", EntityOperator.BETWEEN, List.of(1, 2));
    }

    @Test
    public void like_shouldTakeThePatternAsGiven() throws GenericEntityException {
        assertSelects("W3 W5", "fullName", EntityOperator.LIKE, "__%ra%");
        assertSelects("W5", "fullName", EntityOperator.LIKE, "Do%");
        assertSelects("W1 W2 W3 W6", "fullName", EntityOperator.NOT_LIKE, "Do%");
    }

    @Test
    public void in_shouldBeFalseWhenEmpty() throws GenericEntityException {
        assertSelects("", "womanId", EntityOperator.IN, List.of());
        assertThrows(GenericEntityException.class, () -> women().where(EntityCondition.makeCondition("womanId", EntityOperator.NOT_IN, List.of())).queryList());
    }

    @Test
    public void comparison_shouldRefuseNullExceptForEquality() {
        assertThrows(IllegalArgumentException.class, () -> EntityCondition.makeCondition("points", EntityOperator.LESS_THAN, null));
        assertThrows(IllegalArgumentException.class, () -> EntityCondition.makeCondition("points", EntityOperator.BETWEEN, List.of(1)));
    }

    @Test
    public void functions_shouldCompareWithoutCase() throws GenericEntityException {
        assertSelects("W2", EntityCondition.makeCondition(EntityFunction.upperField("fullName"), EntityOperator.LIKE, EntityFunction.upper("%BERT%")));
        assertSelects("W1", EntityCondition.makeCondition(EntityFunction.lower(EntityFieldValue.makeFieldValue("fullName")), EntityOperator.EQUALS, "anna"));
        assertSelects("W1 W2 W3 W4 W5 W6", EntityCondition.makeCondition("womanId", EntityOperator.EQUALS, EntityFieldValue.makeFieldValue("womanId")));
    }

    @Test
    public void joins_shouldNestAndIgnoreEmptyMembers() throws GenericEntityException {
        EntityCondition active = EntityCondition.makeCondition("active", "Y");
        EntityCondition low = EntityCondition.makeCondition("points", EntityOperator.EQUALS, 0);
        EntityCondition none = EntityCondition.makeCondition(List.<EntityCondition>of());
        assertSelects("W1", EntityCondition.makeCondition(active, EntityOperator.AND, low));
        assertSelects("W1 W2 W3 W4", EntityCondition.makeCondition(List.of(active, low), EntityOperator.OR));
        assertSelects("W1 W2 W3", EntityCondition.makeCondition(none, active));
        assertSelects("W1 W2 W3 W4 W5 W6", none);
        assertSelects("W1", EntityCondition.makeCondition(Map.of("active", "Y", "points", 0)));
        assertSelects("W1 W2 W3 W4", EntityCondition.makeCondition(Map.of("active", "Y", "points", 0), EntityOperator.OR));
        assertSelects("W2", EntityCondition.makeConditionMap("active", "Y", "fullName", "berta"));
    }

    @Test
    public void lookup_shouldKnowHyphenCamelAndSymbolForms() {
        for (String name : List.of("not-equals", "notEqual", "!=", "<>")) {
            assertEquals(EntityOperator.NOT_EQUAL, EntityOperator.lookupComparison(name));
        }
        assertEquals(EntityOperator.LESS_THAN_EQUAL_TO, EntityOperator.lookupComparison("lessThanEqualTo"));
        assertEquals(EntityOperator.GREATER_THAN, EntityOperator.lookupComparison("greater"));
        assertEquals(EntityOperator.NOT_LIKE, EntityOperator.lookupComparison("not-like"));
        assertNull(EntityOperator.lookupComparison("or"));
    }

    @Test
    public void query_shouldRefuseUnknownFieldsAndEntities() throws GenericEntityException {
        TransactionUtil.rollback(began, null, null);
        began = false;
        assertThrows(GenericModelException.class, () -> women().where("shoeSize", 38).queryList());
        assertThrows(GenericModelException.class, () -> women().select("shoeSize").queryList());
        assertThrows(GenericModelException.class, () -> women().orderBy("shoeSize").queryList());
        assertThrows(GenericModelException.class, () -> EntityQuery.use(delegator).from("Nobody").queryList());
        assertThrows(IllegalArgumentException.class, () -> women().where("womanId"));
        assertThrows(GenericEntityException.class, () -> women().orderBy("1; DROP TABLE FIX_WOMAN").queryList());
    }

    @Test
    public void select_shouldReadNothingElse() throws GenericEntityException {
        GenericValue woman = women().select("womanId").where("womanId", "W1").queryOne();
        assertEquals(Set.of("womanId"), woman.keySet());
        assertNull(woman.get("fullName"));
    }

    @Test
    public void orderBy_shouldSortAlikeInSqlAndMemory() throws GenericEntityException {
        for (List<String> order : List.of(List.of("fullName"), List.of("-points", "womanId"), List.of("UPPER(fullName)"), List.of("points DESC", "-womanId"),
                List.of("fullName NULLS FIRST"), List.of("-fullName NULLS LAST"), List.of("+points", "LOWER(fullName) DESC"))) {
            List<GenericValue> sorted = women().orderBy(order).queryList();
            assertEquals(order.toString(), sorted, EntityUtil.orderBy(women().queryList(), order));
        }
        assertEquals("W4", women().orderBy("fullName").queryList().get(5).get("womanId"));
    }

    @Test
    public void paging_shouldHappenInSql() throws GenericEntityException {
        assertEquals("W3 W4", ids(women().orderBy("womanId").offset(2).limit(2).queryList()));
        assertEquals("W1 W2", ids(women().orderBy("womanId").maxRows(2).queryList()));
        assertEquals("W6", ids(women().orderBy("womanId").offset(5).limit(5).queryList()));
        assertEquals(6, women().offset(2).limit(2).queryCount());
    }

    @Test
    public void distinct_shouldCountSelectionsOnce() throws GenericEntityException {
        assertEquals(3, women().select("points").distinct().queryList().size());
        assertEquals(3, women().select("points").distinct().queryCount());
        assertEquals(List.of(0, 1, 2), women().orderBy("points").distinct().getFieldList("points"));
        assertEquals(6, women().getFieldList("points").size());
    }

    @Test
    public void queryOne_shouldKeepOnlyTheKeyOfAMap() throws GenericEntityException {
        assertEquals("W1", women().where("womanId", "W1", "fullName", "somebody else").queryOne().get("womanId"));
        Map<String, Object> context = new HashMap<>(Map.of("parameters", Map.of("womanId", "W2"), "rubbish", 1));
        assertEquals("W2", women().where(context).queryOne().get("womanId"));
        assertNull(women().where("womanId", null).queryOne());
        assertThrows(IllegalArgumentException.class, () -> women().where("fullName", "no key at all").queryOne());
        assertThrows(IllegalArgumentException.class, () -> women().where(EntityCondition.makeCondition("active", "Y")).queryOne());
        assertEquals("W2", women().where(EntityCondition.makeCondition("fullName", "berta")).queryOne().get("womanId"));
    }

    @Test
    public void queryFirst_shouldReadOneRow() throws GenericEntityException {
        assertEquals("W1", women().orderBy("womanId").queryFirst().get("womanId"));
        assertNull(women().where("womanId", "W9").queryFirst());
        assertEquals("W6", women().orderBy("-womanId").cache().queryFirst().get("womanId"));
    }

    @Test
    public void filterByDate_shouldExcludeTheEndAndIncludeTheBeginning() throws GenericEntityException {
        EntityQuery offices = EntityQuery.use(delegator).from("FixOffice").where("womanId", "W1");
        for (boolean cached : new boolean[] {false, true}) {
            offices.cache(cached);
            assertEquals(1, offices.filterByDate().queryList().size());
            assertEquals(0, offices.filterByDate(Timestamp.valueOf("2019-12-31 23:59:59")).queryList().size());
            assertEquals(1, offices.filterByDate(Timestamp.valueOf("2020-01-01 00:00:00")).queryList().size());
            assertNull(offices.filterByDate(Timestamp.valueOf("2021-01-01 00:00:00")).queryFirst().get("thruDate"));
            assertEquals(1, offices.filterByDate("fromDate", "thruDate").queryList().size());
        }
        assertEquals(6, women().filterByDate().queryCount());
        List<GenericValue> all = EntityQuery.use(delegator).from("FixOffice").queryList();
        assertEquals(1, EntityUtil.filterByDate(all).size());
        assertEquals(List.of(), EntityUtil.filterByDate(all, Timestamp.valueOf("2019-06-01 00:00:00")));
    }

    @Test
    public void iterator_shouldEndWithNullAndPageWithoutReadingAll() throws GenericEntityException {
        try (EntityListIterator rows = women().orderBy("womanId").queryIterator()) {
            assertTrue(rows.hasNext());
            assertEquals("W1", rows.next().get("womanId"));
            assertEquals(2, rows.nextIndex());
            int left = 0;
            while (rows.next() != null) {
                left++;
            }
            assertEquals(5, left);
            assertFalse(rows.hasNext());
            assertEquals(6, rows.getResultsSizeAfterPartialList());
        }
        try (EntityListIterator rows = women().orderBy("womanId").queryIterator()) {
            assertEquals("W3 W4", ids(rows.getPartialList(3, 2)));
            assertEquals(6, rows.getResultsSizeAfterPartialList());
        }
        try (EntityListIterator rows = women().orderBy("womanId").cursorScrollInsensitive().queryIterator()) {
            assertEquals(6, rows.getCompleteList().size());
            assertThrows(UnsupportedFeatureException.class, rows::previous);
            assertThrows(UnsupportedFeatureException.class, () -> rows.getPartialList(1, 2));
        }
    }

    @Test
    public void entityUtil_shouldWorkOnLists() throws GenericEntityException {
        List<GenericValue> all = women().orderBy("womanId").queryList();
        assertEquals("W1", EntityUtil.getFirst(all).get("womanId"));
        assertNull(EntityUtil.getFirst(List.<GenericValue>of()));
        assertThrows(IllegalArgumentException.class, () -> EntityUtil.getOnly(all));
        assertEquals("W1 W2 W3", ids(EntityUtil.filterByAnd(all, Map.of("active", "Y"))));
        assertEquals("W4", ids(EntityUtil.filterByAnd(all, List.of(EntityCondition.makeCondition("active", "N"), EntityCondition.makeCondition("points", 0)))));
        assertEquals("W1 W4 W5 W6", ids(EntityUtil.filterByOr(all, List.of(EntityCondition.makeCondition("active", "N"), EntityCondition.makeCondition("points", 0)))));
        assertEquals(List.of("Y", "N"), EntityUtil.getFieldListFromEntityList(all, "active", true));
    }

    @Test
    public void settings_shouldComeFromTheDatabaseFirst() throws GenericEntityException {
        delegator.create("SystemProperty", "systemResourceId", "fixture", "systemPropertyId", "colour", "systemPropertyValue", "red");
        assertEquals("red", EntityUtilProperties.getPropertyValue("fixture", "colour", delegator));
        assertEquals("round", EntityUtilProperties.getPropertyValue("fixture", "shape", "round", delegator));
    }
}
