package org.fulian.print;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes TrueType files: a font cut down to the characters one document uses, without layout tables. FOP reads every font of a document from the start, for
 * every document; a font of two hundred glyphs instead of thirty thousand takes that cost away, and FOP has no layout tables left to corrupt the text with.
 */
public final class SfntWriter {
    private static final int ARGS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final SfntFont font;
    /** New glyph number to old one; every character gets a glyph of its own, so that copying text out of the PDF gives back the very character put in. */
    private final List<Integer> oldGlyphs = new ArrayList<>(List.of(0));
    private final Map<Integer, Integer> components = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> map = new TreeMap<>();

    private SfntWriter(SfntFont font) {
        this.font = font;
    }

    /** The font cut down to those of the characters that it has. */
    public static byte[] subset(SfntFont font, BitSet characters) {
        if (!font.trueTypeOutlines()) {
            throw new IllegalArgumentException("only fonts with TrueType outlines can be subset");
        }
        SfntWriter writer = new SfntWriter(font);
        characters.stream().filter(font::covers).forEach(writer::add);
        return writer.write();
    }

    private void add(int codePoint) {
        map.put(codePoint, oldGlyphs.size());
        oldGlyphs.add(font.glyph(codePoint));
    }

    private byte[] write() {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        for (String tag : List.of("OS/2", "cvt ", "fpgm", "name", "prep")) {
            if (font.table(tag) != null) {
                tables.put(tag, font.table(tag));
            }
        }
        List<byte[]> outlines = outlines();
        int count = oldGlyphs.size();
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        for (byte[] outline : outlines) {
            loca.putInt(glyf.size());
            glyf.writeBytes(outline);
            glyf.writeBytes(new byte[-outline.length & 3]);
        }
        loca.putInt(glyf.size());
        tables.put("glyf", ByteBuffer.wrap(glyf.toByteArray()));
        tables.put("loca", loca.flip());
        tables.put("hmtx", metrics());
        tables.put("head", copy("head").putShort(50, (short) 1));
        tables.put("hhea", copy("hhea").putShort(34, (short) count));
        tables.put("maxp", copy("maxp").putShort(4, (short) count));
        tables.put("post", ByteBuffer.allocate(32).putInt(0, 0x00030000));
        tables.put("cmap", characterMap());
        return write(0x00010000, tables);
    }

    private ByteBuffer copy(String tag) {
        ByteBuffer table = font.table(tag);
        return ByteBuffer.allocate(table.limit()).put(0, table, 0, table.limit());
    }

    private List<byte[]> outlines() {
        List<byte[]> outlines = new ArrayList<>();
        for (int glyph = 0; glyph < oldGlyphs.size(); glyph++) {
            ByteBuffer outline = outline(oldGlyphs.get(glyph));
            if (outline.limit() > 10 && outline.getShort(0) < 0) {
                renumberComponents(outline);
            }
            outlines.add(outline.array());
        }
        return outlines;
    }

    private ByteBuffer outline(int glyph) {
        boolean wide = font.table("head").getShort(50) == 1;
        ByteBuffer loca = font.table("loca");
        int start = wide ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
        int end = wide ? loca.getInt(4 * glyph + 4) : 2 * (loca.getShort(2 * glyph + 2) & 0xFFFF);
        return ByteBuffer.allocate(end - start).put(0, font.table("glyf"), start, end - start);
    }

    private void renumberComponents(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int old = outline.getShort(at + 2) & 0xFFFF;
            int renumbered = components.computeIfAbsent(old, glyph -> {
                oldGlyphs.add(glyph);
                return oldGlyphs.size() - 1;
            });
            outline.putShort(at + 2, (short) renumbered);
            at += 4 + ((flags & ARGS_ARE_WORDS) != 0 ? 4 : 2)
                + ((flags & HAS_SCALE) != 0 ? 2 : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private ByteBuffer metrics() {
        ByteBuffer hmtx = font.table("hmtx");
        int full = font.table("hhea").getShort(34) & 0xFFFF;
        ByteBuffer out = ByteBuffer.allocate(4 * oldGlyphs.size());
        for (int glyph : oldGlyphs) {
            out.putShort(hmtx.getShort(4 * Math.min(glyph, full - 1)));
            out.putShort(glyph < full ? hmtx.getShort(4 * glyph + 2) : hmtx.getShort(4 * full + 2 * (glyph - full)));
        }
        return out.flip();
    }

    private ByteBuffer characterMap() {
        List<int[]> runs = new ArrayList<>();
        map.forEach((codePoint, glyph) -> {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            // A run must not cross into the next plane: format 4 can hold only the runs of the first one.
            if (last != null && last[1] == codePoint - 1 && codePoint != 0x10000) {
                last[1] = codePoint;
            } else {
                runs.add(new int[] {codePoint, codePoint, glyph});
            }
        });
        List<int[]> basic = runs.stream().filter(run -> run[0] < 0xFFFF).toList();
        int segments = basic.size() + 1;
        int basicLength = 16 + 8 * segments;
        ByteBuffer out = ByteBuffer.allocate(20 + basicLength + 16 + 12 * runs.size());
        out.putShort((short) 0).putShort((short) 2);
        out.putShort((short) 3).putShort((short) 1).putInt(20);
        out.putShort((short) 3).putShort((short) 10).putInt(20 + basicLength);
        putSegments(out, basic, segments, basicLength);
        out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * runs.size()).putInt(0).putInt(runs.size());
        runs.forEach(run -> out.putInt(run[0]).putInt(run[1]).putInt(run[2]));
        return out.flip();
    }

    private static void putSegments(ByteBuffer out, List<int[]> runs, int segments, int length) {
        int power = Integer.highestOneBit(segments);
        out.putShort((short) 4).putShort((short) length).putShort((short) 0).putShort((short) (2 * segments));
        out.putShort((short) (2 * power)).putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (segments - power)));
        runs.forEach(run -> out.putShort((short) run[1]));
        out.putShort((short) 0xFFFF).putShort((short) 0);
        runs.forEach(run -> out.putShort((short) run[0]));
        out.putShort((short) 0xFFFF);
        runs.forEach(run -> out.putShort((short) (run[2] - run[0])));
        out.putShort((short) 1);
        out.position(out.position() + 2 * segments);
    }

    /** Puts tables together into a font file, with its directory and checksums. */
    public static byte[] write(int version, Map<String, ByteBuffer> tables) {
        Map<String, ByteBuffer> sorted = new TreeMap<>(tables);
        int count = sorted.size();
        int power = Integer.highestOneBit(count);
        int offset = 12 + 16 * count;
        int size = offset + sorted.values().stream().mapToInt(table -> (table.limit() + 3) & ~3).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(version).putShort((short) count).putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int headAt = -1;
        for (Map.Entry<String, ByteBuffer> entry : sorted.entrySet()) {
            ByteBuffer table = entry.getValue();
            out.put(offset, table, 0, table.limit());
            if (entry.getKey().equals("head")) {
                headAt = offset;
                out.putInt(offset + 8, 0);
            }
            int padded = (table.limit() + 3) & ~3;
            out.put(entry.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(checksum(out, offset, padded)).putInt(offset).putInt(table.limit());
            offset += padded;
        }
        if (headAt >= 0) {
            out.putInt(headAt + 8, 0xB1B0AFBA - checksum(out, 0, size));
        }
        return out.array();
    }

    private static int checksum(ByteBuffer data, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += data.getInt(at);
        }
        return sum;
    }
}
