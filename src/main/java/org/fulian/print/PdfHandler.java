package org.fulian.print;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.fop.fonts.CIDFont;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFFont;
import org.apache.fop.pdf.PDFStream;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFDocumentHandler;

/**
 * FOP's PDF output with a right ToUnicode map. FOP counts UTF-16 units where it should count glyphs, so that after a character beyond the basic plane
 * every later one of its font is copied and searched as its neighbour. Here each such font gets a map written glyph by glyph, before the document is closed.
 */
final class PdfHandler extends PDFDocumentHandler {
    private static final int ENTRIES_PER_SECTION = 100;

    PdfHandler(IFContext context) {
        super(context);
    }

    @Override
    public void endDocument() throws IFException {
        try {
            // No public way leads from the handler to its document; the method has had this name from FOP 2.3 to 2.11.
            Method method = PDFDocumentHandler.class.getDeclaredMethod("getPDFDocument");
            method.setAccessible(true);
            PDFDocument document = (PDFDocument) method.invoke(this);
            document.getResources().addFonts(document, getFontInfo());
            for (Map.Entry<String, Typeface> used : getFontInfo().getUsedFonts().entrySet()) {
                Typeface typeface = used.getValue() instanceof LazyFont lazy ? lazy.getRealFont() : used.getValue();
                if (typeface instanceof CIDFont cid && beyondBasicPlane(cid.getCIDSet())) {
                    // Gives back the font that addFonts has just made under this name.
                    PDFFont font = document.getFactory().makeFont(used.getKey(), null, null, null, null);
                    PDFStream map = document.getFactory().makeStream("", true);
                    map.setData(toUnicode(cid.getCIDSet()).getBytes(StandardCharsets.US_ASCII));
                    font.put("ToUnicode", map);
                }
            }
        } catch (ReflectiveOperationException | IOException e) {
            throw new IFException("cannot write the character map", e);
        }
        super.endDocument();
    }

    private static boolean beyondBasicPlane(CIDSet glyphs) {
        for (int glyph = 1; glyph < glyphs.getNumberOfGlyphs(); glyph++) {
            if (Character.isSupplementaryCodePoint(glyphs.getUnicode(glyph))) {
                return true;
            }
        }
        return false;
    }

    private static String toUnicode(CIDSet glyphs) {
        StringBuilder map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        int count = glyphs.getNumberOfGlyphs();
        for (int from = 1; from < count; from += ENTRIES_PER_SECTION) {
            int to = Math.min(count, from + ENTRIES_PER_SECTION);
            map.append(to - from).append(" beginbfchar\n");
            for (int glyph = from; glyph < to; glyph++) {
                map.append(String.format("<%04X> <", glyph));
                for (char unit : Character.toChars(glyphs.getUnicode(glyph))) {
                    map.append(String.format("%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
