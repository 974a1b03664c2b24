package org.apache.ofbiz.base.util;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.Test;

/** Encoders and the checks of allow-html (host-api §4.1, §8). */
public class UtilCodecTest {

    @Test
    public void encoders_shouldProtectTheirPlaces() {
        assertEquals("&lt;a title=&quot;x&#39;&quot;&gt;&amp;\u5987\u8054", UtilCodec.getEncoder("html").encode("<a title=\"x'\">&\u5987\u8054"));
        assertEquals("&lt;&apos;&gt;", UtilCodec.getEncoder("xml").encode("<'>\u0001"));
        assertEquals("%E5%A6%87+%26", UtilCodec.getEncoder("url").encode("\u5987 &"));
        assertEquals("a\\\"b", UtilCodec.getEncoder("string").encode("a\"b"));
    }

    @Test
    public void canonicalize_shouldUndoOneEncodingAndRefuseTwo() {
        assertEquals("<b>", UtilCodec.canonicalize("&lt;b&gt;"));
        assertEquals("<b>", UtilCodec.canonicalize("%3Cb%3E"));
        assertEquals("50% + 1+1", UtilCodec.canonicalize("50% + 1+1"));
        assertThrows(UtilCodec.IntrusionException.class, () -> UtilCodec.canonicalize("%253Cb%253E"));
        assertThrows(UtilCodec.IntrusionException.class, () -> UtilCodec.canonicalize("%26lt;b"));
    }

    @Test
    public void strictNone_shouldRefuseAngleBracketsHoweverEncoded() {
        assertEquals(List.of(), strictNone("R&D 3 \u5987\u8054"));
        assertEquals(List.of("In field [name] the characters < and > are not allowed."), strictNone("a <b>"));
        assertEquals(1, strictNone("a &lt;b").size());
        assertEquals(1, strictNone("%253Cscript").size());
    }

    private static List<String> strictNone(String value) {
        List<String> errors = new ArrayList<>();
        UtilCodec.checkStringForHtmlStrictNone("name", value, errors, Locale.ENGLISH);
        return errors;
    }

    @Test
    public void safe_shouldAcceptFormattingAndRefuseScripts() {
        assertEquals(0, safe("<p>A <b>bold</b> word &amp; more</p>", true));
        assertEquals(1, safe("<p onclick=\"x()\">A</p>", true));
        assertEquals(1, safe("<script>x()</script>", true));
        assertEquals(0, safe("<script>x()</script>", false));
    }

    private static int safe(String value, boolean enable) {
        List<String> errors = new ArrayList<>();
        UtilCodec.checkStringForHtmlSafe("name", value, errors, Locale.ENGLISH, enable);
        return errors.size();
    }
}
