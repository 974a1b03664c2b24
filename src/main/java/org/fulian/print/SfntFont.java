package org.fulian.print;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType or OpenType font held in memory: its tables and its character map. Immutable and safe to share between threads, because every read is
 * by absolute position. It knows only what subsetting and coverage need; shaping, kerning and vertical setting are left out on purpose.
 */
public final class SfntFont {
    private static final int COLLECTION = 0x74746366;
    private static final int OPEN_TYPE_CFF = 0x4F54544F;

    private final byte[] bytes;
    private final Map<String, ByteBuffer> tables;
    private final int[] codePoints;
    private final int[] glyphs;
    private final boolean standalone;

    private SfntFont(byte[] bytes, Map<String, ByteBuffer> tables, boolean standalone, TreeMap<Integer, Integer> map) {
        this.bytes = bytes;
        this.tables = tables;
        this.standalone = standalone;
        this.codePoints = map.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.glyphs = map.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads a font; {@code member} is the position within a collection (TTC) and ignored for a single font. */
    public static SfntFont read(byte[] bytes, int member) throws IOException {
        try {
            ByteBuffer data = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
            boolean collection = data.getInt(0) == COLLECTION;
            int start = collection ? data.getInt(12 + 4 * member) : 0;
            Map<String, ByteBuffer> tables = new LinkedHashMap<>();
            int count = data.getShort(start + 4) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = start + 12 + 16 * i;
                String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
                tables.put(tag, data.slice(data.getInt(entry + 8), data.getInt(entry + 12)));
            }
            if (!tables.containsKey("cmap")) {
                throw new IOException("the font has no character map");
            }
            return new SfntFont(bytes, tables, !collection, readCharacterMap(tables.get("cmap")));
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("not a TrueType or OpenType font, or cut off", e);
        }
    }

    /** True if the outlines are quadratic ({@code glyf}); only such a font can be cut down to the characters of one document. */
    public boolean trueTypeOutlines() {
        return tables.containsKey("glyf") && tables.containsKey("loca");
    }

    /** True if the outlines are cubic ({@code CFF}). */
    public boolean cffOutlines() {
        return tables.containsKey("CFF ");
    }

    /** True if the font has a glyph of its own for the character. */
    public boolean covers(int codePoint) {
        return glyph(codePoint) > 0;
    }

    /** The glyph for a character, 0 if there is none. */
    public int glyph(int codePoint) {
        int at = Arrays.binarySearch(codePoints, codePoint);
        return at < 0 ? 0 : glyphs[at];
    }

    /** All characters of the font. */
    public BitSet characters() {
        BitSet all = new BitSet();
        Arrays.stream(codePoints).forEach(all::set);
        return all;
    }

    /** The file as it was read, or a copy of one member of a collection as a file of its own. */
    public byte[] file() {
        return standalone ? bytes : SfntWriter.write(version(), tables);
    }

    int version() {
        return cffOutlines() ? OPEN_TYPE_CFF : 0x00010000;
    }

    /** A table by its tag, null if the font does not have it. */
    public ByteBuffer table(String tag) {
        return tables.get(tag);
    }

    private static TreeMap<Integer, Integer> readCharacterMap(ByteBuffer cmap) throws IOException {
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < (cmap.getShort(2) & 0xFFFF); i++) {
            int record = 4 + 8 * i;
            int offset = cmap.getInt(record + 4);
            int rank = rank(cmap.getShort(record), cmap.getShort(record + 2), cmap.getShort(offset));
            if (rank > bestRank) {
                best = offset;
                bestRank = rank;
            }
        }
        if (best < 0) {
            throw new IOException("the font has no Unicode character map");
        }
        return cmap.getShort(best) == 12 ? readGroups(cmap, best) : readSegments(cmap, best);
    }

    private static int rank(int platform, int encoding, int format) {
        boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
        if (!unicode) {
            return 0;
        }
        return format == 12 ? 2 : format == 4 ? 1 : 0;
    }

    /** Character map format 12: runs of characters with runs of glyphs. */
    private static TreeMap<Integer, Integer> readGroups(ByteBuffer cmap, int at) {
        TreeMap<Integer, Integer> map = new TreeMap<>();
        int groups = cmap.getInt(at + 12);
        for (int i = 0; i < groups; i++) {
            int group = at + 16 + 12 * i;
            int first = cmap.getInt(group);
            int last = Math.min(cmap.getInt(group + 4), Character.MAX_CODE_POINT);
            for (int c = first; c <= last; c++) {
                map.put(c, cmap.getInt(group + 8) + c - first);
            }
        }
        return map;
    }

    /** Character map format 4: segments of the basic plane. */
    private static TreeMap<Integer, Integer> readSegments(ByteBuffer cmap, int at) {
        TreeMap<Integer, Integer> map = new TreeMap<>();
        int doubled = cmap.getShort(at + 6) & 0xFFFF;
        for (int i = 0; i < doubled; i += 2) {
            int last = cmap.getShort(at + 14 + i) & 0xFFFF;
            int first = cmap.getShort(at + 16 + doubled + i) & 0xFFFF;
            int delta = cmap.getShort(at + 16 + 2 * doubled + i);
            int rangeAt = at + 16 + 3 * doubled + i;
            int range = cmap.getShort(rangeAt) & 0xFFFF;
            for (int c = first; c <= last && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c : cmap.getShort(rangeAt + range + 2 * (c - first)) & 0xFFFF;
                if (range == 0 || glyph != 0) {
                    map.put(c, (glyph + delta) & 0xFFFF);
                }
            }
        }
        return map;
    }
}
