package org.fulian.host;

import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;

/** A reason not to start that the administrator can do something about: one line in Chinese and English, and the way out. */
final class StartProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    StartProblem(String label, Map<String, Object> values) {
        super(text(label, values, Locale.SIMPLIFIED_CHINESE) + " / " + text(label, values, Locale.ENGLISH));
        status = label.startsWith("HostOption") || label.startsWith("HostCommand") ? 2 : 1;
    }

    /** The exit status: 2 for a wrong command line, 1 for anything else. */
    int status() {
        return status;
    }

    static String text(String label, Map<String, Object> values, Locale locale) {
        return UtilProperties.getMessage("HostUiLabels", label, values, locale);
    }

    /** Finds the cause that an administrator would recognise. */
    static StartProblem of(Throwable failure, CommandLine line) {
        Throwable shown = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            shown = shown instanceof HostLoadException ? shown : cause;
            if (cause instanceof BindException || cause instanceof UnknownHostException) {
                return new StartProblem("HostPortInUse", Map.of("port", line.port(), "address", line.address()));
            }
            for (Throwable sql = cause; sql instanceof SQLException e; sql = e.getNextException()) {
                if ("XSDB6".equals(e.getSQLState())) {
                    return new StartProblem("HostAlreadyRunning", Map.of("folder", line.data()));
                }
            }
        }
        String reason = shown instanceof HostLoadException ? shown.getMessage() : shown.getClass().getSimpleName() + ": " + shown.getMessage();
        return new StartProblem("HostFailed", Map.of("reason", reason.replaceAll("\\s*\\R\\s*", " ")));
    }
}
