package org.fulian.verify;

/** The input cannot be counted; the message is one line and begins with the JSON pointer of the place at fault. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The place, as JSON pointer ("" is the whole document), and what is wrong there. */
    public InputException(String pointer, String problem) {
        super((pointer.isEmpty() ? "/" : oneLine(pointer)) + ": " + problem);
    }

    /** Names come from the input: whatever would break or colour the line is escaped. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
