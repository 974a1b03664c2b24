package org.fulian.host;

import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;

/** A reason not to start that the administrator can do something about: one line in Chinese and one in English. */
final class StartProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String DERBY_LOCKED = "XSDB6";

    private final String label;
    private final transient Map<String, Object> values;

    StartProblem(String label, Map<String, Object> values) {
        super(label + " " + values);
        this.label = label;
        this.values = values;
    }

    /** The line as the console shows it. */
    String line() {
        return text(label, values, Locale.SIMPLIFIED_CHINESE) + " / " + text(label, values, Locale.ENGLISH);
    }

    static String text(String label, Map<String, Object> values, Locale locale) {
        return UtilProperties.getMessage("HostUiLabels", label, values, locale);
    }

    /** Finds the cause that an administrator would recognise. */
    static StartProblem of(Throwable failure, CommandLine line) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof UnknownHostException) {
                return new StartProblem("HostPortInUse", Map.of("port", line.port(), "address", line.address()));
            }
            for (Throwable sql = cause; sql instanceof SQLException e; sql = e.getNextException()) {
                if (DERBY_LOCKED.equals(e.getSQLState())) {
                    return new StartProblem("HostAlreadyRunning", Map.of("folder", line.data()));
                }
            }
        }
        Throwable shown = failure;
        while (!(shown instanceof HostLoadException) && shown.getCause() != null) {
            shown = shown.getCause();
        }
        String reason = String.valueOf(shown.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        return new StartProblem("HostFailed", Map.of("reason", shown instanceof HostLoadException ? reason : shown.getClass().getSimpleName() + ": " + reason));
    }
}
