package org.fulian.print;

import java.util.Map;
import java.util.function.IntFunction;

/** Why a form was not printed, as a label of {@code FulianPrintUiLabels} with its facts; the message itself is for logs and names no stored value. */
public final class PrintException extends Exception {
    private final String label;
    private final transient Map<String, Object> facts;

    private PrintException(String message, String label, Map<String, Object> facts, Throwable cause) {
        super(message, cause);
        this.label = label;
        this.facts = facts;
    }

    /** A character that no font of its role chain has, or that no paper can show; {@code field} says where it stands. */
    static PrintException missingGlyph(String field, int codePoint) {
        String code = String.format("U+%04X", codePoint);
        boolean visible = Character.isDefined(codePoint) && !Character.isISOControl(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE && Character.getType(codePoint) != Character.PRIVATE_USE;
        String shown = visible ? Character.toString(codePoint) : "";
        return new PrintException("no glyph for " + shown + " " + code + " in field " + field, "FulianPrintMissingGlyph",
            Map.of("character", shown, "code", code, "field", field), null);
    }

    /** The same with the path of the field within the data behind the column's name. */
    PrintException located(IntFunction<String> pathOf) {
        String code = (String) facts.get("code");
        if (code == null) {
            return this;
        }
        int character = Integer.parseInt(code.substring(2), 16);
        String path = pathOf.apply(character);
        String field = (String) facts.get("field");
        String both = path == null ? field : field.isEmpty() ? path : field + " (" + path + ")";
        return missingGlyph(both, character);
    }

    /** A font of the agency's folder that cannot be read. */
    static PrintException badFont(String file, Throwable cause) {
        return new PrintException("font cannot be read: " + file, "FulianPrintBadFont", Map.of("file", file), cause);
    }

    /** A defect of the template or of the pipeline: nothing the user could mend. */
    static PrintException defect(String template, Throwable cause) {
        return new PrintException("cannot print " + template, "FulianPrintFailed", Map.of("form", template), cause);
    }

    /** Key within {@code FulianPrintUiLabels}. */
    public String label() {
        return label;
    }

    /** What the label's text refers to. */
    public Map<String, Object> facts() {
        return facts;
    }
}
