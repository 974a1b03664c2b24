package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** The SQL of view entities (host-api §2.4). */
public class ViewTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();

    @BeforeClass
    public static void fill() throws GenericEntityException {
        Delegator delegator = FIXTURE.delegator();
        delegator.create("FixGroup", "groupId", "A", "groupName", "Alpha", "sequenceNum", 1);
        delegator.create("FixGroup", "groupId", "B", "groupName", "Beta", "sequenceNum", 2);
        String[][] women = {{"W1", "A", "Anna", "Y"}, {"W2", "A", "Berta", "Y"}, {"W3", "B", "Clara", "Y"}, {"W4", "B", "VIP Dora", "N"},
            {"W5", "B", "Erna", "N"}, {"W6", null, "Frieda", "Y"}};
        for (String[] w : women) {
            delegator.create("FixWoman", "womanId", w[0], "groupId", w[1], "fullName", w[2], "active", w[3], "amount", "1.50",
                    "points", w[0].equals("W1") ? 5 : null, "birthDate", Date.valueOf("198" + w[0].charAt(1) + "-01-01"));
        }
        Timestamp past = Timestamp.valueOf("2020-01-01 00:00:00");
        delegator.create("FixOffice", "womanId", "W1", "officeId", "CHAIR", "fromDate", past);
        delegator.create("FixOffice", "womanId", "W2", "officeId", "CHAIR", "fromDate", past, "thruDate", Timestamp.valueOf("2021-01-01 00:00:00"));
        delegator.create("FixOffice", "womanId", "W3", "officeId", "MEMBER", "fromDate", past);
    }

    private EntityQuery view(String name) {
        return EntityQuery.use(delegator).from(name);
    }

    @Test
    public void innerJoin_shouldMergeMembersAndPrefixNames() throws GenericEntityException {
        GenericValue row = view("FixWomanAndGroup").where("womanId", "W1").queryOne();
        assertEquals("Alpha", row.get("groupGroupName"));
        assertEquals("A", row.get("groupId"));
        assertEquals(5, view("FixWomanAndGroup").queryCount());
        assertEquals(List.of("W3", "W4", "W5", "W1", "W2"), view("FixWomanAndGroup").orderBy("-groupSequenceNum", "womanId").getFieldList("womanId"));
        assertEquals(List.of("W2"), view("FixWomanAndGroup").where("groupGroupName", "Alpha").orderBy("womanId").offset(1).limit(1).getFieldList("womanId"));
        assertEquals("Alpha", row.getRelatedOne("FixGroup", false).get("groupName"));
    }

    @Test
    public void leftJoin_shouldKeepRowsWhoseOnConditionFindsNoPartner() throws GenericEntityException {
        List<GenericValue> rows = view("FixWomanAndChair").queryList();
        assertEquals(List.of("Anna", "Berta", "Clara", "Frieda", "VIP Dora"), rows.stream().map(r -> r.get("fullName")).toList());
        assertEquals("CHAIR", rows.get(0).get("officeId"));
        assertNull(rows.get(1).get("officeId"));
        assertNull(rows.get(2).get("officeId"));
        assertEquals(4, view("FixWomanAndChair").where("officeId", null).queryCount());
        assertEquals("VIP Dora", view("FixWomanAndChair").orderBy("-fullName").queryFirst().get("fullName"));
    }

    @Test
    public void groupBy_shouldGroupOnlyBySelectedFields() throws GenericEntityException {
        List<GenericValue> both = view("FixGroupTotal").where("groupId", "B").orderBy("active").queryList();
        assertEquals(2, both.size());
        assertEquals(Long.valueOf(2), both.get(0).getLong("women"));
        GenericValue one = view("FixGroupTotal").select("groupId", "women", "eldest", "total", "weight").where("groupId", "A").queryList().get(0);
        assertEquals(Long.valueOf(2), one.getLong("women"));
        assertEquals(Date.valueOf("1981-01-01"), one.get("eldest"));
        assertEquals(0, new BigDecimal("3.00").compareTo(one.getBigDecimal("total")));
        assertEquals(Long.valueOf(7), one.getLong("weight"));
        assertEquals(Long.valueOf(6), view("FixGroupTotal").select("women").queryFirst().getLong("women"));
    }

    @Test
    public void having_shouldRestrictGroupsAndSortByAggregates() throws GenericEntityException {
        List<GenericValue> rows = view("FixGroupTotal").select("groupId", "women").having(EntityCondition.makeCondition("women", EntityOperator.GREATER_THAN, 1L))
                .orderBy("-women").queryList();
        assertEquals(List.of("B", "A"), rows.stream().map(r -> r.get("groupId")).toList());
        assertEquals(3, view("FixGroupTotal").select("groupId", "women").queryCount());
    }

    @Test
    public void viewOfView_shouldNest() throws GenericEntityException {
        GenericValue row = view("FixGroupNameTotal").where("groupName", "Alpha").queryList().get(0);
        assertEquals(Long.valueOf(2), row.getLong("women"));
        assertEquals("A", row.get("groupId"));
    }

    @Test
    public void view_shouldBeReadOnly() {
        assertThrows(GenericEntityException.class, () -> delegator.create("FixWomanAndGroup", Map.of("womanId", "W9")));
    }
}
