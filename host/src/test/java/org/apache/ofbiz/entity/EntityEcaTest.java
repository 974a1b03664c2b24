package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.transaction.Status;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.entity.EntityEcas;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class EntityEcaTest {

    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();

    private final Delegator delegator = FIXTURE.delegator();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Object> seen = new HashMap<>();

    @Before
    public void listen() {
        EntityEcas.of(delegator).setRunner((over, service, values, user, async, persist) -> {
            calls.add(service + "/" + user + (async ? "/async" : ""));
            seen.putAll(values);
            return switch (service) {
                case "fixAnswer" -> Map.of("responseMessage", "success", "answer", "because", "ruledId", "NOT THE KEY");
                case "fixRefuse" -> Map.of("responseMessage", "error", "errorMessage", "no");
                default -> Map.of();
            };
        });
    }

    @Test
    public void run_shouldPutResultsIntoTheValueBeforeTheSqlAndCallAServiceOnce() throws GenericEntityException {
        GenericValue value = delegator.create("FixRuled", "ruledId", "R1", "text", "ask");
        assertEquals(List.of("fixAnswer/system"), calls);
        assertSame(value, seen.get("row"));
        assertEquals("why", seen.get("question"));
        assertEquals("because", delegator.findOne("FixRuled", false, "ruledId", "R1").get("answer"));
        assertEquals("R1", value.get("ruledId"));
    }

    @Test
    public void condition_shouldReadAbsentFieldsFromTheDatabase() throws GenericEntityException {
        delegator.create("FixRuled", "ruledId", "R2", "text", "ask");
        calls.clear();
        delegator.store(delegator.makeValue("FixRuled", "ruledId", "R2", "answer", "mine"));
        assertEquals(List.of("fixAnswer/system"), calls);
        assertEquals("because", delegator.findOne("FixRuled", false, "ruledId", "R2").get("answer"));
    }

    @Test
    public void abortOnError_shouldRefuseTheRow() throws GenericEntityException {
        assertThrows(GenericEntityException.class, () -> delegator.create("FixRuled", "ruledId", "R3", "text", "forbidden"));
        assertNull(delegator.findOne("FixRuled", false, "ruledId", "R3"));
    }

    @Test
    public void rollbackOnError_shouldDoomTheTransaction() throws GenericEntityException {
        TransactionUtil.begin();
        delegator.create("FixRuled", "ruledId", "R4", "text", "doom");
        assertEquals(Status.STATUS_MARKED_ROLLBACK, TransactionUtil.getStatus());
        TransactionUtil.rollback();
        assertNull(delegator.findOne("FixRuled", false, "ruledId", "R4"));
    }

    @Test
    public void removeByCondition_shouldRunRulesRowByRow() throws GenericEntityException {
        delegator.removeAll("FixRuled");
        delegator.create("FixRuled", "ruledId", "R5");
        delegator.create("FixRuled", "ruledId", "R6");
        calls.clear();
        assertEquals(2, delegator.removeAll("FixRuled"));
        assertEquals(List.of("fixFarewell/anna/async", "fixFarewell/anna/async"), calls);
    }
}
