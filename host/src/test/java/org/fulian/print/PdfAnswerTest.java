package org.fulian.print;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The name under which a browser saves a form. */
public class PdfAnswerTest {
    @Test
    public void disposition_shouldCarryChineseNames() {
        assertEquals("inline; filename=\"form.pdf\"; filename*=UTF-8''%E6%9D%91%20%E5%86%8C.pdf", PdfAnswer.disposition("\u6751 \u518c"));
    }

    @Test
    public void disposition_shouldNotLetANameBreakOut() {
        assertEquals("inline; filename=\"form.pdf\"; filename*=UTF-8''_etc_x_y_Set-Cookie_%20a.pdf", PdfAnswer.disposition("/etc\\x\"y\r\nSet-Cookie: a"));
    }
}
