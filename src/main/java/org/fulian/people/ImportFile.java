package org.fulian.people;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.fulian.common.Vaults;
import org.fulian.people.rules.CheckedRow;
import org.fulian.people.rules.RegisterHeader;
import org.fulian.people.rules.RegisterReader;
import org.fulian.people.rules.RegisterRules;
import org.fulian.people.rules.UnreadableWorkbookException;
import org.fulian.people.rules.WorkbookGuard;

/** The workbook of an import: kept encrypted, read again when it is needed, always judged as of the import's own day. */
final class ImportFile {
    private static final String ENTITY = "FulianImportFile";

    private ImportFile() { }

    /** A register read through: its header and all its rows, checked. */
    record Checked(RegisterHeader header, List<CheckedRow> rows) {
        List<CheckedRow> accepted() {
            return rows.stream().filter(CheckedRow::isAccepted).toList();
        }

        List<CheckedRow> rejected() {
            return rows.stream().filter(row -> !row.isAccepted()).toList();
        }
    }

    static WorkbookGuard.Limits limits(Delegator delegator) {
        return new WorkbookGuard.Limits(number(delegator, "import.max.bytes", WorkbookGuard.Limits.DEFAULT.bytes()),
                number(delegator, "import.max.unzipped.bytes", WorkbookGuard.Limits.DEFAULT.unpackedBytes()),
                number(delegator, "import.max.ratio", WorkbookGuard.Limits.DEFAULT.ratio()),
                (int) number(delegator, "import.max.rows", WorkbookGuard.Limits.DEFAULT.rows()));
    }

    private static long number(Delegator delegator, String name, long standard) {
        return Long.parseLong(EntityUtilProperties.getPropertyValue("fulian", name, Long.toString(standard), delegator).trim());
    }

    static Checked check(byte[] content, Date asOfDate, WorkbookGuard.Limits limits) throws UnreadableWorkbookException {
        RegisterRules rules = new RegisterRules(asOfDate.toLocalDate());
        List<CheckedRow> rows = new ArrayList<>();
        RegisterHeader header = new RegisterReader(limits).read(content, (head, row) -> rows.add(rules.check(head, row)));
        return new Checked(header, rows);
    }

    static void store(Delegator delegator, String importId, byte[] content) throws GenericEntityException {
        delegator.create(ENTITY, Map.of("importId", importId, "content", Vaults.of(delegator).encrypt(content, ENTITY, "content", importId)));
    }

    static void remove(Delegator delegator, String importId) throws GenericEntityException {
        delegator.removeByAnd(ENTITY, Map.of("importId", importId));
    }

    static Checked read(Delegator delegator, GenericValue registerImport) throws GenericEntityException, UnreadableWorkbookException {
        String importId = registerImport.getString("importId");
        GenericValue file = EntityQuery.use(delegator).from(ENTITY).where("importId", importId).queryOne();
        if (file == null) {
            throw new UnreadableWorkbookException(UnreadableWorkbookException.Fault.EMPTY);
        }
        byte[] content = Vaults.of(delegator).decrypt(file.getBytes("content"), ENTITY, "content", importId);
        return check(content, registerImport.getDate("asOfDate"), limits(delegator));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
