package org.fulian.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fulian.print.SfntWriter;

/** Unpacks WOFF 1, which is a TrueType file with every table deflated by itself. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;

    private Woff() { }

    static byte[] unpack(byte[] woff) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(woff);
        if (data.getInt(0) != SIGNATURE) {
            throw new IOException("not a WOFF file");
        }
        Map<String, ByteBuffer> tables = new TreeMap<>();
        for (int i = 0; i < data.getShort(12); i++) {
            int entry = 44 + 20 * i;
            String tag = new String(woff, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, ByteBuffer.wrap(inflate(woff, data.getInt(entry + 4), data.getInt(entry + 8), data.getInt(entry + 12))));
        }
        return SfntWriter.write(data.getInt(4), tables);
    }

    private static byte[] inflate(byte[] woff, int offset, int packed, int length) throws IOException {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("WOFF table is cut off");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IOException("WOFF table is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
