package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import javax.transaction.Transaction;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class CacheTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();

    @Before
    public void fill() throws GenericEntityException {
        delegator.removeAll("FixWoman");
        delegator.removeAll("FixGroup");
        delegator.create("FixGroup", "groupId", "A", "groupName", "Alpha");
        delegator.create("FixWoman", "womanId", "W1", "groupId", "A", "active", "Y");
    }

    private GenericValue cached() throws GenericEntityException {
        return delegator.findOne("FixGroup", true, "groupId", "A");
    }

    private List<GenericValue> women() throws GenericEntityException {
        return EntityQuery.use(delegator).from("FixWomanAndGroup").where("active", "Y").cache().queryList();
    }

    @Test
    public void cache_shouldReturnTheSameImmutableValue() throws GenericEntityException {
        assertSame(cached(), cached());
        assertThrows(IllegalStateException.class, () -> cached().set("groupName", "x"));
        assertThrows(IllegalStateException.class, () -> cached().remove("groupName"));
        assertThrows(GenericEntityException.class, () -> cached().store());
        GenericValue copy = GenericValue.create(cached());
        copy.set("groupName", "Beta");
        copy.store();
        assertEquals("Beta", cached().get("groupName"));
    }

    @Test
    public void cache_shouldRememberThatARowIsMissingUntilItIsCreated() throws GenericEntityException {
        assertNull(delegator.findOne("FixGroup", true, "groupId", "B"));
        delegator.create("FixGroup", "groupId", "B");
        assertEquals("B", delegator.findOne("FixGroup", true, "groupId", "B").get("groupId"));
    }

    @Test
    public void cachedList_shouldBeUnmodifiableAndKeyedByEverythingAsked() throws GenericEntityException {
        assertThrows(UnsupportedOperationException.class, () -> women().clear());
        assertSame(women(), women());
        EntityQuery query = EntityQuery.use(delegator).from("FixWoman").cache().where(EntityCondition.makeCondition("active", "Y"));
        assertNotSame(query.queryList(), query.orderBy("womanId").queryList());
        assertEquals(1, query.select("womanId").queryList().get(0).size());
    }

    @Test
    public void write_shouldEmptyListsRelatedListsAndViewsOverTheEntity() throws GenericEntityException {
        GenericValue group = cached();
        assertEquals(1, women().size());
        assertEquals(1, group.getRelated("FixWoman", null, null, true).size());
        delegator.create("FixWoman", "womanId", "W2", "groupId", "A", "active", "Y");
        assertEquals(2, women().size());
        assertEquals(2, group.getRelated("FixWoman", null, null, true).size());
        delegator.storeByCondition("FixWoman", Map.of("active", "N"), null);
        assertEquals(0, women().size());
        delegator.storeByCondition("FixGroup", Map.of("groupName", "x"), null);
        assertEquals("x", cached().get("groupName"));
    }

    @Test
    public void rollback_shouldLeaveNothingUncommittedInTheCache() throws GenericEntityException {
        assertEquals("Alpha", cached().get("groupName"));
        TransactionUtil.begin();
        delegator.storeByCondition("FixGroup", Map.of("groupName", "never"), null);
        assertEquals("never", cached().get("groupName"));
        TransactionUtil.rollback();
        assertEquals("Alpha", cached().get("groupName"));
    }

    @Test
    public void otherTransaction_shouldNotSeeWhatIsNotCommitted() throws GenericEntityException {
        delegator.create("FixGroup", "groupId", "B", "groupName", "old");
        TransactionUtil.begin();
        delegator.create("FixGroup", "groupId", "C", "groupName", "new");
        assertEquals("new", delegator.findOne("FixGroup", true, "groupId", "C").get("groupName"));
        Transaction suspended = TransactionUtil.suspend();
        assertEquals("old", delegator.findOne("FixGroup", true, "groupId", "B").get("groupName"));
        TransactionUtil.resume(suspended);
        TransactionUtil.commit();
        assertEquals("new", delegator.findOne("FixGroup", true, "groupId", "C").get("groupName"));
    }

}
