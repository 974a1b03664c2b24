package org.fulian.people;

import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Keeps FulianRegisterSize in step with the register. */
final class RegisterSize {
    private static final int TRIES = 20;

    private RegisterSize() { }

    /** Adds to a federation's size; the update's row lock keeps parallel writers from losing each other's numbers. */
    static void add(Delegator delegator, String federationId, long delta) throws GenericEntityException {
        for (int i = 0; delta != 0 && i < TRIES; i++) {
            GenericValue size = EntityQuery.use(delegator).from("FulianRegisterSize").where("federationId", federationId).queryOne();
            if (size == null) {
                delegator.create("FulianRegisterSize", Map.of("federationId", federationId, "womanCount", delta));
                return;
            }
            long before = size.getLong("womanCount");
            EntityCondition unchanged = EntityCondition.makeCondition(EntityCondition.makeCondition("federationId", federationId),
                    EntityOperator.AND, EntityCondition.makeCondition("womanCount", before));
            boolean done = before + delta == 0 ? delegator.removeByCondition("FulianRegisterSize", unchanged) == 1
                    : delegator.storeByCondition("FulianRegisterSize", Map.of("womanCount", before + delta), unchanged) == 1;
            if (done) {
                return;
            }
        }
        if (delta != 0) {
            throw new GenericEntityException("The size of register " + federationId + " is being changed by others all the time");
        }
    }

    /** The highest serial number in use. */
    static long lastSerialNumber(Delegator delegator, String federationId) throws GenericEntityException {
        GenericValue last = EntityQuery.use(delegator).select("serialNumber").from("FulianWoman").where("federationId", federationId)
                .orderBy("-serialNumber").queryFirst();
        return last == null ? 0 : last.getLong("serialNumber");
    }
}
