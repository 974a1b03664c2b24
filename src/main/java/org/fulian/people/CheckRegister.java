package org.fulian.people;

import groovy.json.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fulian.people.rules.RowError;
import org.fulian.people.rules.UnreadableWorkbookException;
import org.fulian.people.rules.WorkbookGuard;

/** Command {@code check-register FILE [--on YYYY-MM-DD]}: tells what an import would say, without a database and without writing anything. */
public final class CheckRegister {
    private static final int OK = 0;
    private static final int WRONG = 2;
    private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

    private CheckRegister() { }

    /**
     * Runs the command.
     *
     * @return 0 when the file was read, whatever was found in it; 2 when it could not be read or the command is wrong
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        String file = null;
        LocalDate day = LocalDate.now();
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--on") && i + 1 < args.length) {
                    day = LocalDate.parse(args[++i]);
                } else if (file == null && !args[i].startsWith("--")) {
                    file = args[i];
                } else {
                    return usage(err);
                }
            }
        } catch (DateTimeException e) {
            return usage(err);
        }
        return file == null ? usage(err) : check(file, day, out, err);
    }

    private static int usage(PrintStream err) {
        err.println("Usage: check-register FILE [--on YYYY-MM-DD]");
        return WRONG;
    }

    private static int check(String file, LocalDate day, PrintStream out, PrintStream err) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] content = new WorkbookGuard(WorkbookGuard.Limits.DEFAULT).readLimited(in);
            out.println(json(ImportFile.check(content, Date.valueOf(day), WorkbookGuard.Limits.DEFAULT)));
            return OK;
        } catch (UnreadableWorkbookException e) {
            err.println(file + ": " + PeopleServices.label(e.labelKey(), e.arguments(), LOCALE));
        } catch (IOException | InvalidPathException e) {
            err.println(file + ": " + PeopleServices.label("FulianWorkbook_UNREADABLE", Map.of(), LOCALE));
        }
        return WRONG;
    }

    private static String json(ImportFile.Checked checked) {
        List<Map<String, Object>> errors = new ArrayList<>();
        checked.rejected().forEach(row -> row.errors().forEach(error -> errors.add(json(error))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", checked.accepted().size());
        json.put("rejected", checked.rejected().size());
        json.put("errors", errors);
        return new JsonGenerator.Options().disableUnicodeEscaping().build().toJson(json);
    }

    private static Map<String, Object> json(RowError error) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("row", error.row());
        json.put("column", error.column());
        json.put("code", error.code().name());
        json.put("message", PeopleServices.label(error.labelKey(), error.arguments(), LOCALE));
        return json;
    }
}
