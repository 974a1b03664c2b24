package org.fulian.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Chooses the font of every character in an FO document. A template writes {@code font-family="FangSong,Song,Rare"}; this filter leaves only the first role
 * there and wraps each run that the role lacks in an inline with the next role that has it. So FOP never chooses (its choice differs by version and fails
 * on characters beyond the basic plane), the characters each font must hold are known beforehand, and a character that nothing can show is found, with
 * its field, before the first byte is written.
 */
final class GlyphRuns extends XMLFilterImpl {
    static final String FO = "http://www.w3.org/1999/XSL/Format";
    /** Namespace of {@code field="…"}: the name of a column or box, for messages; taken out again here. */
    static final String PRINT = "urn:fulian:print";
    private static final List<String> DEFAULT_CHAIN = List.of("Song", "Rare");
    /** FOP reads its measures off these, and page numbers are not in the text. */
    private static final String ALWAYS = " -.0123456789HMxdp";

    private record Context(List<String> chain, String field) { }

    /** The columns of a table by name, and how far the current row has come: a cell takes its column's name for its field. */
    private static final class Columns {
        private final List<String> names = new ArrayList<>();
        private int next;
    }

    private final PrintFonts fonts;
    private final Map<String, BitSet> used = new TreeMap<>();
    private final Deque<Context> contexts = new ArrayDeque<>();
    private final Deque<Columns> tables = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    GlyphRuns(PrintFonts fonts) {
        this.fonts = fonts;
        contexts.push(new Context(DEFAULT_CHAIN, ""));
    }

    /** The characters used of each role, complete when the document has been read. */
    Map<String, BitSet> used() {
        return used;
    }

    private BitSet used(String role) {
        return used.computeIfAbsent(role, r -> {
            BitSet base = new BitSet();
            ALWAYS.chars().forEach(base::set);
            return base;
        });
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        flush();
        Context outer = contexts.peek();
        String family = attributes.getValue("font-family");
        List<String> chain = family == null ? outer.chain() : List.of(family.trim().split("\\s*,\\s*"));
        String field = field(name, attributes.getValue(PRINT, "field"));
        if (family != null || contexts.size() == 1) {
            used(chain.get(0));
        }
        contexts.push(family == null && field == null ? outer : new Context(chain, field == null ? outer.field() : field));
        super.startElement(uri, name, qualified, resolved(attributes, family, chain.get(0)));
    }

    /** The attributes as FOP gets them: one family, no field. The root always names one. */
    private Attributes resolved(Attributes attributes, String family, String role) {
        int field = attributes.getIndex(PRINT, "field");
        boolean root = contexts.size() == 2;
        if (family == null && field < 0 && !root) {
            return attributes;
        }
        AttributesImpl kept = new AttributesImpl(attributes);
        if (field >= 0) {
            kept.removeAttribute(field);
        }
        if (family != null) {
            kept.setValue(kept.getIndex("font-family"), role);
        } else if (root) {
            kept.addAttribute("", "font-family", "font-family", "CDATA", role);
        }
        return kept;
    }

    private String field(String element, String given) {
        switch (element) {
            case "table" -> tables.push(new Columns());
            case "table-column" -> tables.peek().names.add(given);
            case "table-row" -> tables.peek().next = 0;
            case "table-cell" -> {
                Columns columns = tables.peek();
                int column = columns.next++;
                return given == null && column < columns.names.size() ? columns.names.get(column) : given;
            }
            default -> { }
        }
        return given;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        flush();
        contexts.pop();
        if (name.equals("table")) {
            tables.pop();
        }
        super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    private void flush() throws SAXException {
        String pending = null;
        int from = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (invisible(c)) {
                text.delete(i, next);
                continue;
            }
            String role = role(c, pending);
            if (!role.equals(pending) && pending != null) {
                emit(pending, text.substring(from, i));
                from = i;
            }
            pending = role;
            i = next;
        }
        if (pending != null) {
            emit(pending, text.substring(from));
        }
        text.setLength(0);
    }

    private String role(int c, String current) throws SAXException {
        List<String> chain = contexts.peek().chain();
        if (c <= ' ' || c == 0x200B) {
            return current == null ? chain.get(0) : current;
        }
        try {
            for (String role : chain) {
                if (fonts.font(role).covers(c)) {
                    used(role).set(c);
                    return role;
                }
            }
            if (fonts.font("Rare").covers(c)) {
                used("Rare").set(c);
                return "Rare";
            }
            throw new SAXException(PrintException.missingGlyph(contexts.peek().field(), c));
        } catch (PrintException e) {
            throw new SAXException(e);
        }
    }

    /** Characters that only steer, such as direction marks and byte order marks pasted in from elsewhere: never on paper, and no font has a glyph for them. */
    private static boolean invisible(int c) {
        return c == 0xAD || c >= 0x200C && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF;
    }

    private void emit(String role, String run) throws SAXException {
        boolean first = role.equals(contexts.peek().chain().get(0));
        if (!first) {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "font-family", "font-family", "CDATA", role);
            super.startElement(FO, "inline", "fo:inline", attributes);
        }
        super.characters(run.toCharArray(), 0, run.length());
        if (!first) {
            super.endElement(FO, "inline", "fo:inline");
        }
    }
}
