package org.fulian.people;

import groovy.json.JsonOutput;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.Vaults;
import org.fulian.people.RegisterWriter.Gaps;
import org.fulian.people.rules.CheckedRow;
import org.fulian.people.rules.RegisterEntry;

/** Writes the accepted rows of one import in the caller's transaction, and notes what undoing them takes. */
final class ImportCommit {
    private final Delegator delegator;
    private final String importId;
    private final String federationId;
    private final RegisterWriter writer;
    private final boolean updateExisting;
    private final Map<String, String> womanByDigest = new HashMap<>();
    private final Map<String, String> gridByName = new HashMap<>();
    private long serialNumber;
    private long created;
    private long updated;

    ImportCommit(GenericValue registerImport, String userLoginId, Timestamp now, boolean updateExisting) {
        this.delegator = registerImport.getDelegator();
        this.importId = registerImport.getString("importId");
        this.federationId = registerImport.getString("federationId");
        this.writer = new RegisterWriter(delegator, userLoginId, now);
        this.updateExisting = updateExisting;
    }

    void write(List<CheckedRow> rows, ImportProgress progress) throws GenericEntityException {
        womanByDigest.putAll(existing(delegator, federationId));
        for (GenericValue grid : EntityQuery.use(delegator).from("FulianGrid").where("federationId", federationId).queryList()) {
            gridByName.put(grid.getString("gridName"), grid.getString("gridId"));
        }
        serialNumber = RegisterSize.lastSerialNumber(delegator, federationId);
        for (CheckedRow row : rows) {
            write(row.entry());
            progress.step();
        }
        RegisterSize.add(delegator, federationId, created);
    }

    private void write(RegisterEntry entry) throws GenericEntityException {
        String digest = writer.digest(entry);
        String womanId = womanByDigest.get(digest);
        if (womanId == null) {
            womanByDigest.put(digest, writer.insert(federationId, ++serialNumber, entry, grid(entry.gridName()), importId));
            created++;
        } else if (updateExisting) {
            GenericValue woman = EntityQuery.use(delegator).from("FulianWoman").where("womanId", womanId).queryOne();
            keep(entry.rowNumber(), woman);
            writer.update(woman, entry, grid(entry.gridName()), Gaps.KEEP);
            updated++;
        }
    }

    /** The state before, encrypted: undo puts back every column. */
    private void keep(int rowNumber, GenericValue woman) throws GenericEntityException {
        String womanId = woman.getString("womanId");
        GenericValue secret = EntityQuery.use(delegator).from("FulianWomanSecret").where("womanId", womanId).queryOne();
        String before = JsonOutput.toJson(Map.of("woman", texts(woman), "secret", texts(secret)));
        Map<String, Object> row = new HashMap<>();
        row.put("importId", importId);
        row.put("rowNumber", (long) rowNumber);
        row.put("outcome", "UPDATED");
        row.put("womanId", womanId);
        row.put("previous", Vaults.of(delegator).encrypt(before, "FulianImportRow", "previous", womanId));
        delegator.createOrStore(delegator.makeValue("FulianImportRow", row));
    }

    private static Map<String, String> texts(GenericValue value) {
        Map<String, String> texts = new LinkedHashMap<>();
        value.getAllFields().forEach((field, content) -> texts.put(field, content == null ? null : content.toString()));
        return texts;
    }

    private String grid(String name) throws GenericEntityException {
        if (name == null) {
            return null;
        }
        String gridId = gridByName.get(name);
        if (gridId == null) {
            gridId = delegator.getNextSeqId("FulianGrid");
            delegator.create("FulianGrid", Map.of("gridId", gridId, "federationId", federationId, "gridName", name,
                    "sortKey", sortKey(name), "importId", importId));
            gridByName.put(name, gridId);
        }
        return gridId;
    }

    /** Numbers padded, so that grid 10 follows grid 9. */
    static String sortKey(String name) {
        StringBuilder key = new StringBuilder();
        Matcher matcher = Pattern.compile("\\d+").matcher(name);
        while (matcher.find()) {
            matcher.appendReplacement(key, "0".repeat(Math.max(0, 6 - matcher.group().length())) + matcher.group());
        }
        String padded = matcher.appendTail(key).toString();
        return padded.length() <= 60 ? padded : padded.substring(0, 60);
    }

    /** Digest of the ID number → woman, for all rows of a federation whatever their status. */
    static Map<String, String> existing(Delegator delegator, String federationId) throws GenericEntityException {
        Map<String, String> existing = new HashMap<>();
        for (GenericValue woman : EntityQuery.use(delegator).select("womanId", "idHash").from("FulianWoman").where("federationId", federationId).queryList()) {
            existing.put(woman.getString("idHash"), woman.getString("womanId"));
        }
        return existing;
    }

    long created() {
        return created;
    }

    long updated() {
        return updated;
    }
}
