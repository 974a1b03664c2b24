package org.fulian.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.BitSet;
import java.util.Map;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * The only thing FOP can open: the fonts of the document being printed on this thread, each cut down to the characters the document uses. No file, no URL.
 */
final class FontResources implements ResourceResolver {
    private static final String PREFIX = "/font/";
    private final ThreadLocal<Map<String, BitSet>> document = new ThreadLocal<>();
    private final PrintFonts fonts;

    FontResources(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /** The address by which FOP's configuration names a role's font. */
    static String address(String role) {
        return "fulian:" + PREFIX + role + ".ttf";
    }

    void open(Map<String, BitSet> used) {
        document.set(used);
    }

    void close() {
        document.remove();
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        Map<String, BitSet> used = document.get();
        if (used == null || !"fulian".equals(uri.getScheme()) || !uri.getPath().startsWith(PREFIX)) {
            throw new IOException("printing opens nothing but its fonts: " + uri);
        }
        String role = uri.getPath().substring(PREFIX.length(), uri.getPath().lastIndexOf('.'));
        try {
            SfntFont font = fonts.font(role);
            byte[] bytes = font.trueTypeOutlines() ? SfntWriter.subset(font, used.getOrDefault(role, new BitSet())) : font.file();
            return new Resource(new ByteArrayInputStream(bytes));
        } catch (PrintException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("printing writes no file: " + uri);
    }
}
