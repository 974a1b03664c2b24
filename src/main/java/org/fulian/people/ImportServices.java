package org.fulian.people;

import groovy.json.JsonOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.common.AuditServices;
import org.fulian.common.Vaults;
import org.fulian.common.rules.Mask;
import org.fulian.common.rules.PersonName;
import org.fulian.common.rules.Texts;
import org.fulian.people.rules.CheckedRow;
import org.fulian.people.rules.RegisterColumn;
import org.fulian.people.rules.UnreadableWorkbookException;

/** The steps of an import: upload and preview, then commit or discard, then perhaps undo. */
public final class ImportServices {
    /** Imports with more rows run in the background and show their progress. */
    static final long PROGRESS_FROM = 2_000;
    private static final String PREVIEW = "FL_IMP_PREVIEW";
    private static final String COMMITTED = "FL_IMP_COMMITTED";
    private static final List<String> BASE_LEVELS = List.of("FL_VILLAGE", "FL_COMMUNITY");

    private ImportServices() { }

    /** Service uploadFulianRegister: reads and checks the workbook; writes the preview, nothing into the register. */
    public static Map<String, Object> upload(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        Delegator delegator = dctx.getDelegator();
        Locale locale = (Locale) context.get("locale");
        String federationId = (String) context.get("federationId");
        GenericValue federation = EntityQuery.use(delegator).from("FulianFederation").where("partyId", federationId).queryOne();
        if (!BASE_LEVELS.contains(federation.getString("levelEnumId"))) {
            return ServiceUtil.returnError(PeopleServices.label("FulianRegisterOnlyAtBase", Map.of(), locale));
        }
        byte[] content = bytes((ByteBuffer) context.get("uploadedFile"));
        Date day = context.get("asOfDate") == null ? Date.valueOf(LocalDate.now()) : (Date) context.get("asOfDate");
        try {
            ImportFile.Checked checked = ImportFile.check(content, day, ImportFile.limits(delegator));
            GenericValue registerImport = delegator.makeValue("FulianImport", UtilMisc.toMap("importId", delegator.getNextSeqId("FulianImport"),
                    "federationId", federationId, "statusId", PREVIEW, "fileName", fileName(context), "fileSize", (long) content.length,
                    "fileDigest", ImportFile.digest(content), "asOfDate", day, "rowCount", (long) checked.rows().size(),
                    "acceptedCount", (long) checked.accepted().size(), "rejectedCount", (long) checked.rejected().size(),
                    "uploadedDate", UtilDateTime.nowTimestamp(), "uploadedByUserLogin", userLoginId(context)));
            registerImport.create();
            registerImport.set("existingCount", note(delegator, registerImport, checked));
            registerImport.store();
            ImportFile.store(delegator, registerImport.getString("importId"), content);
            Map<String, Object> result = ServiceUtil.returnSuccess();
            result.put("importId", registerImport.getString("importId"));
            return result;
        } catch (UnreadableWorkbookException e) {
            return ServiceUtil.returnError(PeopleServices.label(e.labelKey(), e.arguments(), locale));
        }
    }

    /** Notes rejected rows and rows of women already on the register; the number of the latter. */
    private static long note(Delegator delegator, GenericValue registerImport, ImportFile.Checked checked) throws GenericEntityException {
        Map<String, String> existing = ImportCommit.existing(delegator, registerImport.getString("federationId"));
        long known = 0;
        for (CheckedRow row : checked.rows()) {
            String womanId = row.isAccepted() ? existing.get(Vaults.of(delegator).digest(row.entry().idNumber().text())) : null;
            if (row.isAccepted() && womanId == null) {
                continue;
            }
            known += womanId == null ? 0 : 1;
            delegator.create("FulianImportRow", UtilMisc.toMap("importId", registerImport.getString("importId"),
                    "rowNumber", (long) row.raw().number(), "outcome", womanId == null ? "REJECTED" : "EXISTING", "womanId", womanId,
                    "nameMasked", Texts.clip(maskedName(row), 60), "errors", errors(row)));
        }
        return known;
    }

    private static String maskedName(CheckedRow row) {
        String name = PersonName.normalise(row.raw().text(RegisterColumn.NAME));
        return PersonName.isValid(name) ? Mask.name(name) : "";
    }

    private static String errors(CheckedRow row) {
        return JsonOutput.toJson(row.errors().stream()
                .map(error -> Map.of("column", error.column(), "code", error.code().name(), "arguments", error.arguments())).toList());
    }

    /** Service startFulianImport: at once when short, in the background when long. */
    public static Map<String, Object> start(DispatchContext dctx, Map<String, ? extends Object> context)
            throws GenericEntityException, GenericServiceException {
        GenericValue registerImport = find(dctx, context);
        Map<String, Object> in = dctx.makeValidContext("commitFulianImport", "IN", context);
        if (registerImport.getLong("rowCount") <= PROGRESS_FROM) {
            return dctx.getDispatcher().runSync("commitFulianImport", in);
        }
        ImportProgress.begin(registerImport.getString("importId"), registerImport.getLong("acceptedCount"));
        dctx.getDispatcher().runAsync("commitFulianImport", in, false);
        return ServiceUtil.returnSuccess();
    }

    /** Service commitFulianImport: all rows, or the valid ones, in one transaction. */
    public static Map<String, Object> commit(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        GenericValue registerImport = find(dctx, context);
        ImportProgress progress = ImportProgress.begin(registerImport.getString("importId"), registerImport.getLong("acceptedCount"));
        String problem = null;
        try {
            Map<String, Object> result = commit(dctx, context, registerImport, progress);
            problem = ServiceUtil.isError(result) ? ServiceUtil.getErrorMessage(result) : null;
            return result;
        } catch (GenericEntityException | RuntimeException e) {
            problem = PeopleServices.label("FulianImportFailed", Map.of(), (Locale) context.get("locale"));
            throw e;
        } finally {
            progress.end(problem);
        }
    }

    private static Map<String, Object> commit(DispatchContext dctx, Map<String, ? extends Object> context, GenericValue registerImport,
            ImportProgress progress) throws GenericEntityException {
        Locale locale = (Locale) context.get("locale");
        String mode = (String) context.get("importMode");
        if ("ALL_OR_NOTHING".equals(mode) && registerImport.getLong("rejectedCount") > 0) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportHasRejected",
                    Map.of("count", registerImport.getLong("rejectedCount")), locale));
        }
        if (!move(registerImport, PREVIEW, COMMITTED)) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportNotOpen", Map.of(), locale));
        }
        try {
            Timestamp now = UtilDateTime.nowTimestamp();
            boolean update = "Y".equals(context.get("updateExisting"));
            ImportCommit commit = new ImportCommit(registerImport, userLoginId(context), now, update);
            commit.write(ImportFile.read(dctx.getDelegator(), registerImport).accepted(), progress);
            registerImport.refresh();
            registerImport.setFields(UtilMisc.toMap("importMode", mode, "updateExisting", update ? "Y" : "N", "committedDate", now,
                    "createdCount", commit.created(), "updatedCount", commit.updated()));
            registerImport.store();
            audit(dctx, context, registerImport, "FL_ACT_IMPORT", commit.created() + " created, " + commit.updated() + " updated");
            RegisterSearch.changed();
            Map<String, Object> result = ServiceUtil.returnSuccess(PeopleServices.label("FulianImportDone",
                    Map.of("created", commit.created(), "updated", commit.updated()), locale));
            result.put("createdCount", commit.created());
            result.put("updatedCount", commit.updated());
            return result;
        } catch (UnreadableWorkbookException e) {
            return ServiceUtil.returnError(PeopleServices.label(e.labelKey(), e.arguments(), locale));
        }
    }

    /** Service discardFulianImport. */
    public static Map<String, Object> discard(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        GenericValue registerImport = find(dctx, context);
        if (!move(registerImport, PREVIEW, "FL_IMP_DISCARDED")) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportNotOpen", Map.of(), (Locale) context.get("locale")));
        }
        dctx.getDelegator().removeByAnd("FulianImportRow", Map.of("importId", registerImport.getString("importId")));
        ImportFile.remove(dctx.getDelegator(), registerImport.getString("importId"));
        return ServiceUtil.returnSuccess(PeopleServices.label("FulianImportDiscarded", Map.of(), (Locale) context.get("locale")));
    }

    /** Service undoFulianImport. */
    public static Map<String, Object> undo(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        Locale locale = (Locale) context.get("locale");
        GenericValue registerImport = find(dctx, context);
        ImportUndo undo = new ImportUndo(registerImport);
        long blocked = undo.blocked();
        if (blocked > 0) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportUndoBlocked", Map.of("count", blocked), locale));
        }
        if (!move(registerImport, COMMITTED, "FL_IMP_UNDONE")) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportNotCommitted", Map.of(), locale));
        }
        undo.run();
        registerImport.refresh();
        registerImport.set("undoneDate", UtilDateTime.nowTimestamp());
        registerImport.store();
        audit(dctx, context, registerImport, "FL_ACT_UNDO", null);
        RegisterSearch.changed();
        return ServiceUtil.returnSuccess(PeopleServices.label("FulianImportUndone", Map.of(), locale));
    }

    /** Service makeFulianErrorWorkbook: the rejected rows in clear, hence an export on the record. */
    public static Map<String, Object> errorWorkbook(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        GenericValue registerImport = find(dctx, context);
        try {
            byte[] workbook = ErrorWorkbook.write(ImportFile.read(dctx.getDelegator(), registerImport), (Locale) context.get("locale"));
            audit(dctx, context, registerImport, "FL_ACT_EXPORT", "error workbook");
            Map<String, Object> result = ServiceUtil.returnSuccess();
            result.put("content", ByteBuffer.wrap(workbook));
            result.put("fileName", registerImport.getString("fileName").replaceFirst("(?i)\\.xlsx$", "") + "-"
                    + PeopleServices.label("FulianErrorWorkbookSheet", Map.of(), (Locale) context.get("locale")) + ".xlsx");
            return result;
        } catch (UnreadableWorkbookException e) {
            return ServiceUtil.returnError(PeopleServices.label("FulianImportFileGone", Map.of(), (Locale) context.get("locale")));
        } catch (IOException e) {
            return ServiceUtil.returnError(e.getMessage());
        }
    }

    private static GenericValue find(DispatchContext dctx, Map<String, ? extends Object> context) throws GenericEntityException {
        return EntityQuery.use(dctx.getDelegator()).from("FulianImport").where("importId", context.get("importId")).queryOne();
    }

    /** Changes the status if it still is what it was: of two clicks at once only the first does anything. */
    private static boolean move(GenericValue registerImport, String from, String to) throws GenericEntityException {
        return registerImport.getDelegator().storeByCondition("FulianImport", Map.of("statusId", to),
                EntityCondition.makeCondition(EntityCondition.makeCondition("importId", registerImport.getString("importId")),
                        EntityOperator.AND, EntityCondition.makeCondition("statusId", from))) == 1;
    }

    private static void audit(DispatchContext dctx, Map<String, ? extends Object> context, GenericValue registerImport, String act, String detail) {
        AuditServices.append(dctx.getDispatcher(), (GenericValue) context.get("userLogin"), act, registerImport.getString("federationId"),
                "FulianImport", registerImport.getString("importId"), null, detail);
    }

    private static String userLoginId(Map<String, ? extends Object> context) {
        return ((GenericValue) context.get("userLogin")).getString("userLoginId");
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer == null ? 0 : buffer.remaining()];
        if (buffer != null) {
            buffer.duplicate().get(bytes);
        }
        return bytes;
    }

    /** The name as shown, never as a path. */
    private static String fileName(Map<String, ? extends Object> context) {
        String name = Texts.clean((String) context.get("_uploadedFile_fileName")).replaceAll("^.*[/\\\\]", "").replaceAll("[\"<>|:*?]", "_");
        return name.isEmpty() ? "register.xlsx" : Texts.clip(name, 200);
    }
}
