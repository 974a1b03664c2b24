package org.fulian.people.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fulian.people.rules.UnreadableWorkbookException.Fault;

/**
 * Looks at an upload before any parser does: by content, never by name. Unpacks it once into nothing,
 * so that a zip bomb ends at the limit and not in memory.
 */
public final class WorkbookGuard {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final long RATIO_MATTERS_FROM = 10L << 20;
    private static final int MAX_PARTS = 2000;

    private final Limits limits;

    /** What an upload may weigh at most. */
    public record Limits(long bytes, long unpackedBytes, long ratio, int rows) {
        /** The limits of {@code fulian.properties} as delivered. */
        public static final Limits DEFAULT = new Limits(20L << 20, 200L << 20, 150, 50_000);
    }

    /** A guard with the given limits. */
    public WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    /** Lets an XLSX workbook within the limits pass. */
    public void check(byte[] content) throws UnreadableWorkbookException {
        if (content.length == 0) {
            throw new UnreadableWorkbookException(Fault.EMPTY);
        }
        if (content.length > limits.bytes()) {
            throw new UnreadableWorkbookException(Fault.TOO_LARGE, Map.of("megabytes", Long.toString(limits.bytes() >> 20)));
        }
        if (startsWith(content, OLE)) {
            throw new UnreadableWorkbookException(isEncrypted(content) ? Fault.ENCRYPTED : Fault.OLD_FORMAT);
        }
        if (!startsWith(content, ZIP)) {
            throw new UnreadableWorkbookException(Fault.WRONG_TYPE);
        }
        checkParts(content);
    }

    private void checkParts(byte[] content) throws UnreadableWorkbookException {
        boolean workbook = false;
        Counter unpacked = new Counter(content.length);
        int parts = 0;
        // By the central directory, as the parser reads it; not java.util.zip's stream, which refuses the data descriptors of some writers.
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++parts > MAX_PARTS) {
                    throw new UnreadableWorkbookException(Fault.UNPACKED_TOO_LARGE);
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    checkPart(part, unpacked);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbookException(Fault.DAMAGED);
        }
        if (!workbook) {
            throw new UnreadableWorkbookException(Fault.WRONG_TYPE);
        }
    }

    private void checkPart(InputStream part, Counter unpacked) throws IOException, UnreadableWorkbookException {
        byte[] buffer = new byte[8192];
        boolean start = true;
        for (int n = part.readNBytes(buffer, 0, buffer.length); n > 0; n = part.readNBytes(buffer, 0, buffer.length)) {
            if (start && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new UnreadableWorkbookException(Fault.DAMAGED);
            }
            start = false;
            unpacked.bytes += n;
            checkUnpacked(unpacked.bytes, unpacked.packed);
        }
    }

    /** Bytes over all parts. */
    private static final class Counter {
        private final long packed;
        private long bytes;

        Counter(long packed) {
            this.packed = packed;
        }
    }

    private void checkUnpacked(long unpacked, long packed) throws UnreadableWorkbookException {
        boolean dense = unpacked > RATIO_MATTERS_FROM && unpacked / packed > limits.ratio();
        if (unpacked > limits.unpackedBytes() || dense) {
            throw new UnreadableWorkbookException(Fault.UNPACKED_TOO_LARGE);
        }
    }

    /** An encrypted XLSX is an OLE file with a stream of this name; an old XLS has none. */
    private static boolean isEncrypted(byte[] content) {
        String text = new String(content, 0, Math.min(content.length, 1 << 20), StandardCharsets.ISO_8859_1);
        String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return text.contains(name)
                || new String(content, Math.max(0, content.length - (1 << 20)), Math.min(content.length, 1 << 20), StandardCharsets.ISO_8859_1).contains(name);
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Reads a stream up to the limit and one byte, so that a larger one is noticed without being held. */
    public byte[] readLimited(InputStream in) throws IOException {
        return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
    }
}
