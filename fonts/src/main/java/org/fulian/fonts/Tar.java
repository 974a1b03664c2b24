package org.fulian.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads some files out of a tar stream; only what the archives of npm and Debian hold (ustar, and long names that nobody here asks for are passed over). */
final class Tar {
    private static final int BLOCK = 512;

    private Tar() { }

    /** The content of those files whose path ends in one of the given endings, by that ending. */
    static Map<String, byte[]> read(InputStream in, Set<String> endings) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        while (true) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return found;
            }
            String name = text(header, 345, 155) + "/" + text(header, 0, 100);
            long size = Long.parseLong(text(header, 124, 12).trim(), 8);
            String ending = endings.stream().filter(name::endsWith).findFirst().orElse(null);
            if (ending == null) {
                in.skipNBytes(size);
            } else {
                found.put(ending, in.readNBytes(Math.toIntExact(size)));
            }
            in.skipNBytes(-size & (BLOCK - 1));
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
