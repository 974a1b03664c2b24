package org.fulian.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/**
 * A PDF on its way to the browser. The first megabytes are held back, so that a failure halfway can still become a message and the usual form goes
 * out with its length; what is larger streams. Nobody else keeps a copy: the answer is not to be cached.
 */
final class PdfAnswer extends OutputStream {
    private static final int HELD_BACK = 4 << 20;

    private final HttpServletResponse response;
    private final String title;
    private ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 16);

    PdfAnswer(HttpServletResponse response, String title) {
        this.response = response;
        this.title = title;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (held != null && held.size() + length > HELD_BACK) {
            begin();
            held.writeTo(response.getOutputStream());
            held = null;
        }
        if (held == null) {
            response.getOutputStream().write(bytes, from, length);
        } else {
            held.write(bytes, from, length);
        }
    }

    /** True once something has left that cannot be taken back. */
    boolean underWay() {
        return held == null;
    }

    /** To be called after the last byte. */
    void finish() throws IOException {
        if (held != null) {
            begin();
            response.setContentLength(held.size());
            held.writeTo(response.getOutputStream());
        }
        response.getOutputStream().flush();
    }

    private void begin() {
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", disposition(title));
    }

    /** Both spellings of RFC 6266: one for old clients, one with the Chinese name. */
    static String disposition(String title) {
        String name = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|;]+", "_").strip() + ".pdf";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "inline; filename=\"form.pdf\"; filename*=UTF-8''" + encoded;
    }
}
