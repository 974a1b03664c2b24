package org.apache.ofbiz.entity;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class DelegatorTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();

    @Before
    public void empty() throws GenericEntityException {
        for (String entity : List.of("FixOffice", "FixWoman", "FixGroup", "FixItem", "FixLocked", "EntityAuditLog")) {
            delegator.removeAll(entity);
        }
    }

    @Test
    public void create_shouldKeepEveryTypeOfField() throws GenericEntityException {
        Map<String, Object> fields = Map.ofEntries(Map.entry("womanId", "W1"), Map.entry("fullName", "王㛃𬭚"),
                Map.entry("birthDate", Date.valueOf("1980-02-29")), Map.entry("wakeTime", Time.valueOf("06:30:00")),
                Map.entry("seenDate", Timestamp.valueOf("2024-01-02 03:04:05.678")), Map.entry("active", "Y"), Map.entry("points", 7),
                Map.entry("rank", 12345678901L), Map.entry("amount", new BigDecimal("12.50")), Map.entry("ratio", 0.25),
                Map.entry("note", "长".repeat(40_000)), Map.entry("photo", "光".getBytes(StandardCharsets.UTF_8)));
        delegator.create("FixWoman", fields);

        GenericValue read = delegator.findOne("FixWoman", Map.of("womanId", "W1"), false);
        fields.forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                assertArrayEquals(bytes, read.getBytes(name));
            } else {
                assertEquals(name, value, read.get(name));
            }
        });
        assertNull(read.get("groupId"));
    }

    @Test
    public void create_shouldStampRowAndTransaction() throws GenericEntityException {
        TransactionUtil.begin();
        GenericValue first = delegator.create("FixGroup", "groupId", "G1");
        GenericValue second = delegator.create("FixGroup", "groupId", "G2");
        Timestamp start = TransactionUtil.getTransactionStartStamp();
        TransactionUtil.commit();
        assertEquals(start, first.get("createdTxStamp"));
        assertEquals(start, second.get("lastUpdatedTxStamp"));
        assertTrue(first.getTimestamp("createdStamp").before(second.getTimestamp("createdStamp")));
        GenericValue read = delegator.findOne("FixGroup", false, "groupId", "G1");
        assertEquals(first, read);
    }

    @Test
    public void create_shouldFailOnDuplicateKeyWithSqlErrorAsCause() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "G1");
        GenericEntityException e = assertThrows(GenericEntityException.class, () -> delegator.create("FixGroup", "groupId", "G1"));
        assertTrue(e.getCause() instanceof SQLException);
        assertFalse(TransactionUtil.isTransactionInPlace());
    }

    @Test
    public void store_shouldWriteOnlyPresentFieldsAndNullOnes() throws GenericEntityException {
        delegator.create("FixWoman", "womanId", "W1", "fullName", "Anna", "active", "Y", "points", 1);
        GenericValue partial = delegator.makeValue("FixWoman", "womanId", "W1", "active", null, "points", 2, "note", null, "photo", null, "birthDate", null, "amount", null);
        assertEquals(1, delegator.store(partial));
        GenericValue read = delegator.findOne("FixWoman", false, "womanId", "W1");
        assertEquals("Anna", read.get("fullName"));
        assertNull(read.get("active"));
        assertEquals(2, read.get("points"));
        assertTrue(read.getTimestamp("lastUpdatedStamp").getTime() >= read.getTimestamp("createdStamp").getTime());
    }

    @Test
    public void store_shouldFailWhenRowIsMissing() {
        assertThrows(GenericEntityNotFoundException.class, () -> delegator.makeValue("FixGroup", "groupId", "NONE", "groupName", "x").store());
    }

    @Test
    public void store_shouldFailWhenLockedRowChangedSinceReading() throws GenericEntityException {
        delegator.create("FixLocked", "lockedId", "L1", "text", "a");
        GenericValue mine = delegator.findOne("FixLocked", false, "lockedId", "L1");
        GenericValue theirs = delegator.findOne("FixLocked", false, "lockedId", "L1");
        theirs.set("text", "b");
        theirs.store();
        mine.set("text", "c");
        assertThrows(EntityLockedException.class, mine::store);
        theirs.set("text", "d");
        theirs.store();
        assertEquals("d", delegator.findOne("FixLocked", false, "lockedId", "L1").get("text"));
    }

    @Test
    public void createOrStore_shouldDoEither() throws GenericEntityException {
        delegator.createOrStore(delegator.makeValue("FixGroup", "groupId", "G1", "groupName", "a"));
        delegator.createOrStore(delegator.makeValue("FixGroup", "groupId", "G1", "groupName", "b"));
        assertEquals("b", delegator.findOne("FixGroup", false, "groupId", "G1").get("groupName"));
        assertEquals(1, EntityQuery.use(delegator).from("FixGroup").queryCount());
    }

    @Test
    public void storeAll_shouldWriteOnlyWhatChangedAndUndoAllOnFailure() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "G1", "groupName", "a");
        GenericValue same = delegator.makeValue("FixGroup", "groupId", "G1", "groupName", "a");
        assertEquals(1, delegator.storeAll(List.of(same, delegator.makeValue("FixGroup", "groupId", "G2"))));
        List<GenericValue> bad = List.of(delegator.makeValue("FixGroup", "groupId", "G3"),
                delegator.makeValue("FixWoman", "womanId", "W1", "groupId", "NONE"));
        assertThrows(GenericEntityException.class, () -> delegator.storeAll(bad));
        assertNull(delegator.findOne("FixGroup", false, "groupId", "G3"));
    }

    @Test
    public void storeByCondition_shouldUpdateManyRowsAtOnce() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "G1", "sequenceNum", 1);
        delegator.create("FixGroup", "groupId", "G2", "sequenceNum", 2);
        assertEquals(1, delegator.storeByCondition("FixGroup", Map.of("groupName", "x"), EntityCondition.makeCondition("sequenceNum", 2L)));
        assertEquals("x", delegator.findOne("FixGroup", false, "groupId", "G2").get("groupName"));
        assertNull(delegator.findOne("FixGroup", false, "groupId", "G1").get("groupName"));
    }

    @Test
    public void remove_shouldReturnHowMany() throws GenericEntityException {
        for (String id : List.of("G1", "G2", "G3", "G4", "G5")) {
            delegator.create("FixGroup", "groupId", id, "groupName", id.compareTo("G3") < 0 ? "low" : "high");
        }
        assertEquals(2, delegator.removeByAnd("FixGroup", "groupName", "low"));
        assertEquals(1, delegator.removeByPrimaryKey(delegator.makePK("FixGroup", "groupId", "G3")));
        assertEquals(0, delegator.removeByAnd("FixGroup", Map.of("groupId", "G3")));
        assertEquals(2, delegator.removeAll(delegator.findAll("FixGroup", false)));
    }

    @Test
    public void findOne_shouldInsistOnExactlyTheKey() throws GenericEntityException {
        assertThrows(GenericEntityException.class, () -> delegator.findOne("FixItem", false, "listId", "A"));
        assertThrows(GenericEntityException.class, () -> delegator.findOne("FixItem", false, "listId", "A", "itemSeqId", "1", "text", "t"));
        assertThrows(GenericModelException.class, () -> delegator.findOne("NoSuchEntity", false, "id", "A"));
        assertNull(delegator.findOne("FixItem", false, "listId", "A", "itemSeqId", null));
        assertNull(delegator.getModelEntity("NoSuchEntity"));
    }

    @Test
    public void getRelated_shouldFollowNamedRelations() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "TOP");
        GenericValue low = delegator.create("FixGroup", "groupId", "LOW", "parentGroupId", "TOP");
        GenericValue woman = delegator.create("FixWoman", "womanId", "W1", "groupId", "LOW", "active", "Y");
        delegator.create("FixWoman", "womanId", "W2", "groupId", "LOW", "active", "N");
        assertEquals("TOP", low.getRelatedOne("ParentFixGroup", false).get("groupId"));
        assertEquals(low, low.getRelatedOne("ParentFixGroup", false).getRelated("ChildFixGroup", null, null, false).get(0));
        assertEquals("LOW", woman.getRelatedOne("FixGroup", true).get("groupId"));
        assertEquals(List.of("W2", "W1"), low.getRelated("FixWoman", null, List.of("-womanId"), false).stream().map(w -> w.get("womanId")).toList());
        assertEquals(1, low.getRelated("FixWoman", Map.of("active", "N"), null, true).size());
        assertNull(delegator.findOne("FixGroup", false, "groupId", "TOP").getRelatedOne("ParentFixGroup", false));
        assertThrows(GenericEntityException.class, () -> woman.getRelated("Nobody", null, null, false));
    }

    @Test
    public void makeValue_shouldRefuseUnknownFieldsAndMakeValidValueDropThem() {
        Map<String, Object> fields = Map.of("groupId", "G1", "shoeSize", 38);
        assertThrows(IllegalArgumentException.class, () -> delegator.makeValue("FixGroup", fields));
        assertEquals(Map.of("groupId", "G1"), delegator.makeValidValue("FixGroup", fields).getAllFields());
    }

    @Test
    public void getNextSeqId_shouldStartAtTenThousandAndSurviveRollback() throws GenericEntityException {
        assertEquals("10000", delegator.getNextSeqId("Fresh"));
        TransactionUtil.begin();
        assertEquals(Long.valueOf(10001), delegator.getNextSeqIdLong("Fresh"));
        TransactionUtil.rollback();
        List<String> more = new ArrayList<>();
        for (int i = 2; i < 12; i++) {
            more.add(delegator.getNextSeqId("Fresh"));
        }
        assertEquals("10011", more.get(9));
        assertEquals(Long.valueOf(10020), EntityQuery.use(delegator).from("SequenceValueItem").where("seqName", "Fresh").queryOne().get("seqId"));
        delegator.getNextSeqId("FixLocked");
        assertEquals(Long.valueOf(10003), EntityQuery.use(delegator).from("SequenceValueItem").where("seqName", "FixLocked").queryOne().get("seqId"));
    }

    @Test
    public void createSetNextSeqId_shouldPassOverATakenNumber() throws GenericEntityException {
        long next = delegator.getNextSeqIdLong("FixGroup") + 1;
        delegator.create("FixGroup", "groupId", String.valueOf(next));
        GenericValue made = delegator.createSetNextSeqId(delegator.makeValue("FixGroup", "groupName", "new"));
        assertEquals(String.valueOf(next + 1), made.get("groupId"));
        assertEquals("OWN", delegator.createSetNextSeqId(delegator.makeValue("FixGroup", "groupId", "OWN")).get("groupId"));
    }

    @Test
    public void setNextSubSeqId_shouldCountWithinTheOtherKeyFields() throws GenericEntityException {
        GenericValue item = delegator.makeValue("FixItem", "listId", "A");
        delegator.setNextSubSeqId(item, "itemSeqId", 5, 1);
        assertEquals("00001", item.get("itemSeqId"));
        delegator.create("FixItem", "listId", "A", "itemSeqId", "00010");
        delegator.create("FixItem", "listId", "A", "itemSeqId", "odd");
        delegator.create("FixItem", "listId", "B", "itemSeqId", "00099");
        delegator.setNextSubSeqId(item, "itemSeqId", 5, 10);
        assertEquals("00020", item.get("itemSeqId"));
    }

    @Test
    public void testDelegator_shouldUndoItsOperationsInReverse() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "G1", "groupName", "before");
        delegator.create("FixGroup", "groupId", "G2", "groupName", "stays");
        GenericValue original = delegator.findOne("FixGroup", false, "groupId", "G2");
        Delegator test = delegator.makeTestDelegator("test");
        test.create("FixGroup", "groupId", "G3");
        test.create("FixWoman", "womanId", "W1", "groupId", "G3");
        GenericValue g1 = test.findOne("FixGroup", false, "groupId", "G1");
        g1.set("groupName", "after");
        g1.store();
        test.storeByCondition("FixGroup", Map.of("groupName", "all"), null);
        test.removeByAnd("FixGroup", "groupId", "G2");
        test.rollback();
        assertEquals("before", delegator.findOne("FixGroup", false, "groupId", "G1").get("groupName"));
        assertEquals(original, delegator.findOne("FixGroup", false, "groupId", "G2"));
        assertEquals(2, EntityQuery.use(delegator).from("FixGroup").queryCount());
        assertNotNull(DelegatorFactory.getDelegator("test"));
        assertThrows(IllegalStateException.class, delegator::rollback);
    }

    @Test
    public void audit_shouldRecordEachChangeOfAnAuditedField() throws GenericEntityException {
        GenericValue woman = delegator.create("FixWoman", "womanId", "W1", "fullName", "Anna", "active", "Y");
        woman.set("active", "N");
        woman.store();
        woman.set("fullName", "Berta");
        woman.store();
        woman.remove();
        List<String> changes = EntityQuery.use(delegator).from("EntityAuditLog").where("changedEntityName", "FixWoman").orderBy("auditHistorySeqId")
                .queryList().stream().map(l -> l.get("pkCombinedValueText") + ":" + l.get("oldValueText") + ">" + l.get("newValueText")).toList();
        assertEquals(List.of("W1:null>Anna", "W1:Anna>Berta", "W1:Berta>null"), changes);
    }
}
