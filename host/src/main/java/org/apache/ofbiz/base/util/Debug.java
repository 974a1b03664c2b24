package org.apache.ofbiz.base.util;

import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logging as components call it: (message | throwable[, message], module), on slf4j. A message is a format only with parameters. */
public final class Debug {

    private Debug() { }

    private static void log(Level level, Throwable t, String msg, String module, Object... params) {
        String text = params == null || params.length == 0 || msg == null ? msg : String.format(msg, params);
        LoggerFactory.getLogger(module == null ? Debug.class.getName() : module).atLevel(level).setCause(t).log(text == null ? "" : text);
    }

    public static void logVerbose(String msg, String module, Object... params) { log(Level.DEBUG, null, msg, module, params); }
    public static void logInfo(String msg, String module, Object... params) { log(Level.INFO, null, msg, module, params); }
    public static void logWarning(String msg, String module, Object... params) { log(Level.WARN, null, msg, module, params); }
    public static void logWarning(Throwable t, String module) { log(Level.WARN, t, null, module); }
    public static void logWarning(Throwable t, String msg, String module) { log(Level.WARN, t, msg, module); }
    public static void logError(String msg, String module, Object... params) { log(Level.ERROR, null, msg, module, params); }
    public static void logError(Throwable t, String module) { log(Level.ERROR, t, null, module); }
    public static void logError(Throwable t, String msg, String module) { log(Level.ERROR, t, msg, module); }

    /** Whether such a message would be written; asked before building expensive texts. */
    public static boolean verboseOn() { return LoggerFactory.getLogger(Debug.class).isDebugEnabled(); }
    public static boolean infoOn() { return LoggerFactory.getLogger(Debug.class).isInfoEnabled(); }
}
