package org.apache.ofbiz.base.util;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logging as components call it: (message | throwable[, message], module), on slf4j. */
public final class Debug {

    /** Levels, as {@link #isOn(int)} takes them. */
    public static final int ALWAYS = 0;
    public static final int VERBOSE = 1;
    public static final int TIMING = 2;
    public static final int INFO = 3;
    public static final int IMPORTANT = 4;
    public static final int WARNING = 5;
    public static final int ERROR = 6;
    public static final int FATAL = 7;

    private static final Level[] LEVELS = {Level.INFO, Level.DEBUG, Level.DEBUG, Level.INFO, Level.INFO, Level.WARN, Level.ERROR,
        Level.ERROR};

    private Debug() { }

    /** Writes at a level; the message is a format only when there are parameters. */
    public static void log(int level, Throwable t, String msg, String module, Object... params) {
        Logger logger = LoggerFactory.getLogger(module == null ? Debug.class.getName() : module);
        String text = params == null || params.length == 0 || msg == null ? msg : String.format(msg, params);
        logger.atLevel(LEVELS[level]).setCause(t).log(text == null ? "" : text);
    }

    /** Whether a level is written. */
    public static boolean isOn(int level) {
        return LoggerFactory.getLogger(Debug.class).isEnabledForLevel(LEVELS[level]);
    }

    public static void logVerbose(String msg, String module, Object... params) {
        log(VERBOSE, null, msg, module, params);
    }

    public static void logVerbose(Throwable t, String msg, String module) {
        log(VERBOSE, t, msg, module);
    }

    public static void logInfo(String msg, String module, Object... params) {
        log(INFO, null, msg, module, params);
    }

    public static void logInfo(Throwable t, String msg, String module) {
        log(INFO, t, msg, module);
    }

    public static void logImportant(String msg, String module, Object... params) {
        log(IMPORTANT, null, msg, module, params);
    }

    public static void logWarning(String msg, String module, Object... params) {
        log(WARNING, null, msg, module, params);
    }

    public static void logWarning(Throwable t, String module) {
        log(WARNING, t, null, module);
    }

    public static void logWarning(Throwable t, String msg, String module) {
        log(WARNING, t, msg, module);
    }

    public static void logError(String msg, String module, Object... params) {
        log(ERROR, null, msg, module, params);
    }

    public static void logError(Throwable t, String module) {
        log(ERROR, t, null, module);
    }

    public static void logError(Throwable t, String msg, String module) {
        log(ERROR, t, msg, module);
    }

    public static void logFatal(Throwable t, String msg, String module) {
        log(FATAL, t, msg, module);
    }

    /** Whether a verbose message would be written; asked before building expensive texts. */
    public static boolean verboseOn() {
        return isOn(VERBOSE);
    }

    public static boolean infoOn() {
        return isOn(INFO);
    }

    public static boolean warningOn() {
        return isOn(WARNING);
    }
}
