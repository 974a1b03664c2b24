package org.fulian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.ServiceUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fulian.common.Scope;
import org.fulian.common.rules.RuleTables;
import org.fulian.host.Host;
import org.fulian.people.rules.RegisterColumn;

/** A register of 10,000 rows: preview, commit, undo; the commit beside a raw batch insert of the same rows. */
final class ImportBench {
    private static final int ROWS = 10_000;
    private static final int FIRST = 1_000_000;
    private static final int ROUNDS = 3;
    private static final double PREVIEW_SECONDS = 15;
    private static final double COMMIT_SECONDS = 30;
    private static final double HEAP_MB = 256;
    /** At least 0.4 of the raw rows per second. */
    private static final double TIMES_RAW = 1 / 0.4;
    private static final String VILLAGE = "FLBIMPORT";
    private static final String RAW = "FLBRAW";

    private final Host host;
    private final Names names;
    private final Population population;

    ImportBench(Host host) throws Exception {
        this.host = host;
        this.names = new Names(BenchHost.PROJECT);
        this.population = new Population(host, names);
        for (String id : List.of(VILLAGE, RAW)) {
            if (EntityQuery.use(host.delegator()).from("FulianFederation").where("partyId", id).queryOne() == null) {
                population.federation(id, "FLB", "FL_VILLAGE", "/FLB/" + id + "/", "331098999999", id);
                for (int grid = 0; grid < Population.GRIDS; grid++) {
                    host.delegator().create("FulianGrid", Map.of("gridId", Population.grid(id, grid), "federationId", id,
                            "gridName", names.grid(grid), "sortKey", "" + grid));
                }
            }
        }
        Scope.changed();
    }

    void run(Consumer<Figure> out) throws Exception {
        byte[] workbook = workbook();
        double[][] seconds = new double[4][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double[] taken = round(workbook);
            for (int i = 0; round >= 0 && i < taken.length; i++) {
                seconds[i][round] = taken[i];
            }
        }
        double commit = Samples.of(seconds[1]).median();
        double raw = Samples.of(seconds[3]).median();
        out.accept(Figure.fixed("import: preview of 10,000 rows", Samples.of(seconds[0]).median(), PREVIEW_SECONDS, "s"));
        out.accept(Figure.fixed("import: commit of 10,000 rows", commit, COMMIT_SECONDS, "s"));
        out.accept(Figure.against("  beside a raw batch insert with encryption", commit * 1000 / ROWS, raw * 1000 / ROWS, TIMES_RAW, 0, "ms/row"));
        out.accept(Figure.information("import: undo of 10,000 rows", Samples.of(seconds[2]).median(), null, "s"));
        out.accept(Figure.fixed("import: heap over idle", heap(workbook), HEAP_MB, "MB"));
    }

    /** Seconds for preview, commit, undo and the raw insert. */
    private double[] round(byte[] workbook) throws Exception {
        String[] importId = new String[1];
        double preview = Samples.time(() -> importId[0] = upload(workbook)) / 1000;
        double commit = Samples.time(() -> call("commitFulianImport", Map.of("importId", importId[0], "importMode", "ALL_OR_NOTHING"))) / 1000;
        long women = EntityQuery.use(host.delegator()).from("FulianWoman").where("federationId", VILLAGE).queryCount();
        if (women != ROWS) {
            throw new IllegalStateException(women + " women instead of " + ROWS);
        }
        double undo = Samples.time(() -> call("undoFulianImport", Map.of("importId", importId[0]))) / 1000;
        return new double[] {preview, commit, undo, raw()};
    }

    private String upload(byte[] workbook) throws Exception {
        Map<String, Object> result = call("uploadFulianRegister", Map.of("federationId", VILLAGE, "uploadedFile", ByteBuffer.wrap(workbook),
                "_uploadedFile_fileName", "bench.xlsx", "asOfDate", Date.valueOf("2025-12-31")));
        return (String) result.get("importId");
    }

    private Map<String, Object> call(String service, Map<String, Object> in) throws Exception {
        GenericValue userLogin = EntityQuery.use(host.delegator()).from("UserLogin").where("userLoginId", "admin").queryOne();
        Map<String, Object> context = UtilMisc.toMap("userLogin", userLogin);
        context.putAll(in);
        Map<String, Object> result = host.dispatcher().runSync(service, context);
        if (ServiceUtil.isError(result)) {
            throw new IllegalStateException(service + ": " + ServiceUtil.getErrorMessage(result));
        }
        return result;
    }

    /** The same rows and columns by JDBC batches in one transaction; values, digests and ciphertexts are made while it runs. */
    private double raw() throws Exception {
        try (Connection connection = host.entities().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            double taken = Samples.time(() -> {
                try (PreparedStatement women = Population.insert(connection, "FL_WOMAN", Population.COLUMNS);
                        PreparedStatement secrets = Population.insert(connection, "FL_WOMAN_SECRET", List.of("WOMAN_ID", "ID_NUMBER", "PHONE", "ADDRESS"))) {
                    for (int i = 0; i < ROWS; i++) {
                        String womanId = "R" + i;
                        Population.bind(women, population.row(FIRST + i, womanId, RAW, i + 1, "RAW"));
                        women.addBatch();
                        Population.bind(secrets, population.secret(FIRST + i, womanId));
                        secrets.addBatch();
                        if (i % 1000 == 999) {
                            women.executeBatch();
                            secrets.executeBatch();
                        }
                    }
                }
                connection.commit();
            });
            for (String delete : List.of("DELETE FROM FL_WOMAN_SECRET WHERE WOMAN_ID LIKE 'R%'", "DELETE FROM FL_WOMAN WHERE FEDERATION_ID = '" + RAW + "'")) {
                try (PreparedStatement statement = connection.prepareStatement(delete)) {
                    statement.executeUpdate();
                }
            }
            connection.commit();
            return taken / 1000;
        }
    }

    /** What preview and commit really hold on to, in MB: while they run, garbage is collected twice a second. */
    private double heap(byte[] workbook) throws Exception {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long idle = memory.getHeapMemoryUsage().getUsed();
        long[] most = {idle};
        AtomicBoolean running = new AtomicBoolean(true);
        Thread sampler = new Thread(() -> {
            while (running.get()) {
                System.gc();
                most[0] = Math.max(most[0], memory.getHeapMemoryUsage().getUsed());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        });
        sampler.start();
        try {
            String importId = upload(workbook);
            call("commitFulianImport", Map.of("importId", importId, "importMode", "ALL_OR_NOTHING"));
            call("undoFulianImport", Map.of("importId", importId));
        } finally {
            running.set(false);
            sampler.join();
        }
        return (most[0] - idle) / 1048576.0;
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("register");
            List<RegisterColumn> columns = Stream.of(RegisterColumn.values()).filter(c -> c != RegisterColumn.RESIDENCE && c != RegisterColumn.REMARK).toList();
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).title());
            }
            for (int i = 0; i < ROWS; i++) {
                for (int c = 0; c < columns.size(); c++) {
                    sheet.value(i + 1, c, cell(columns.get(c), i));
                }
            }
        }
        return out.toByteArray();
    }

    private String cell(RegisterColumn column, int row) {
        int number = FIRST + row;
        return switch (column) {
            case SERIAL -> Integer.toString(row + 1);
            case NAME -> names.name(number).full();
            case ID_NUMBER -> names.idNumber(number);
            case PHONE -> names.phone(number);
            case ADDRESS -> names.address(number);
            case GRID -> names.grid(number % Population.GRIDS);
            case HOUSEHOLD -> "H" + row / 3;
            case VOTER -> RuleTables.words("yes.words").get(0);
            case ETHNIC, POLITICAL, EDUCATION, MARITAL, REGISTRATION, OCCUPATION -> names.word(column.name().toLowerCase());
            case RESIDENCE, REMARK -> "";
        };
    }
}
