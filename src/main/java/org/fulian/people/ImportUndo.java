package org.fulian.people;

import groovy.json.JsonSlurper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Vaults;

/** Takes one import back: the register is then, column by column, what it was before. */
final class ImportUndo {
    private static final int BATCH = 500;

    private final Delegator delegator;
    private final GenericValue registerImport;
    private final String importId;
    private final String federationId;

    ImportUndo(GenericValue registerImport) {
        this.delegator = registerImport.getDelegator();
        this.registerImport = registerImport;
        this.importId = registerImport.getString("importId");
        this.federationId = registerImport.getString("federationId");
    }

    /** Number of women who were changed or took an office since: their rows cannot be taken back without losing something. */
    long blocked() throws GenericEntityException {
        List<String> touched = touched();
        long blocked = 0;
        for (int i = 0; i < touched.size(); i += BATCH) {
            List<String> ids = touched.subList(i, Math.min(i + BATCH, touched.size()));
            EntityCondition among = EntityCondition.makeCondition("womanId", EntityOperator.IN, ids);
            blocked += EntityQuery.use(delegator).from("FulianOffice").where(among).queryCount();
            blocked += EntityQuery.use(delegator).from("FulianWoman").where(among,
                    EntityCondition.makeCondition("lastModifiedDate", EntityOperator.NOT_EQUAL, registerImport.getTimestamp("committedDate"))).queryCount();
        }
        return blocked;
    }

    private List<String> touched() throws GenericEntityException {
        List<String> touched = new ArrayList<>(created());
        for (GenericValue row : updatedRows()) {
            touched.add(row.getString("womanId"));
        }
        return touched;
    }

    private List<String> created() throws GenericEntityException {
        return EntityQuery.use(delegator).select("womanId").from("FulianWoman").where("federationId", federationId, "importId", importId)
                .getFieldList("womanId");
    }

    private List<GenericValue> updatedRows() throws GenericEntityException {
        return EntityQuery.use(delegator).from("FulianImportRow").where("importId", importId, "outcome", "UPDATED").queryList();
    }

    void run() throws GenericEntityException {
        for (GenericValue row : updatedRows()) {
            restore(row);
        }
        List<String> created = created();
        for (int i = 0; i < created.size(); i += BATCH) {
            delegator.removeByCondition("FulianWomanSecret",
                    EntityCondition.makeCondition("womanId", EntityOperator.IN, created.subList(i, Math.min(i + BATCH, created.size()))));
        }
        delegator.removeByAnd("FulianWoman", Map.of("federationId", federationId, "importId", importId));
        RegisterSize.add(delegator, federationId, -created.size());
        removeUnusedGrids();
        delegator.removeByAnd("FulianImportRow", Map.of("importId", importId));
        ImportFile.remove(delegator, importId);
    }

    private void restore(GenericValue row) throws GenericEntityException {
        String womanId = row.getString("womanId");
        String before = Vaults.of(delegator).decrypt(row.getString("previous"), "FulianImportRow", "previous", womanId);
        Map<String, Map<String, String>> state = UtilGenerics.cast(new JsonSlurper().parseText(before));
        store("FulianWoman", womanId, state.get("woman"));
        store("FulianWomanSecret", womanId, state.get("secret"));
    }

    private void store(String entityName, String womanId, Map<String, String> fields) throws GenericEntityException {
        GenericValue value = EntityQuery.use(delegator).from(entityName).where("womanId", womanId).queryOne();
        fields.forEach((field, text) -> {
            if (text == null) {
                value.set(field, null);
            } else {
                value.setString(field, text);
            }
        });
        value.store();
    }

    /** Grids that only this import needed; one that has got a woman or an officer since stays. */
    private void removeUnusedGrids() throws GenericEntityException {
        for (GenericValue grid : EntityQuery.use(delegator).from("FulianGrid").where("importId", importId).queryList()) {
            String gridId = grid.getString("gridId");
            long users = EntityQuery.use(delegator).from("FulianWoman").where("gridId", gridId).queryCount()
                    + EntityQuery.use(delegator).from("FulianOffice").where("gridId", gridId).queryCount();
            if (users == 0) {
                grid.remove();
            }
        }
    }
}
