package org.fulian.host;

/**
 * A definition file that the host refuses at start: wrong XML, an element outside the declared subset, or a contradiction
 * between definitions. Its message is the one line a developer needs: where, which element, and why.
 */
public class HostLoadException extends RuntimeException {
    private final String file;
    private final int line;
    private final String element;
    private final String reason;

    /** Line 0 means that the whole file is meant; element may be null. */
    public HostLoadException(String file, int line, String element, String reason) {
        this(file, line, element, reason, null);
    }

    /** As above, with the underlying fault kept for the log. */
    public HostLoadException(String file, int line, String element, String reason, Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (element == null ? "" : "<" + element + ">: ") + reason, cause);
        this.file = file;
        this.line = line;
        this.element = element;
        this.reason = reason;
    }

    /** The file, relative to the working directory where possible. */
    public String file() { return file; }
    /** The line of the element's start tag, 0 when the file as a whole is meant. */
    public int line() { return line; }
    /** The element's name, or null. */
    public String element() { return element; }
    /** The sentence without its place. */
    public String reason() { return reason; }
}
