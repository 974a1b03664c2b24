package org.fulian.print;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import org.junit.Test;

/** The fonts the build made: what they can show, and that cutting them down loses nothing asked for. */
public class PrintFontsTest {
    @Test
    public void everyRole_shouldCoverGb2312() throws Exception {
        PrintFonts fonts = new PrintFonts(null);
        Charset gb2312 = Charset.forName("GB2312");
        for (String role : PrintFonts.ROLES) {
            for (int lead = 0xB0; lead <= 0xF7; lead++) {
                for (int trail = 0xA1; trail <= 0xFE; trail++) {
                    String character = new String(new byte[] {(byte) lead, (byte) trail}, gb2312);
                    assertTrue(role + " " + character, character.equals("\uFFFD") || fonts.font(role).covers(character.codePointAt(0)));
                }
            }
        }
    }

    @Test
    public void rare_shouldCoverCharactersOfNames() throws Exception {
        "䶮㛃𬭚𫖯𬱖·〇".codePoints().forEach(c -> {
            try {
                assertTrue(Character.toString(c), new PrintFonts(null).font("Rare").covers(c));
            } catch (PrintException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    public void subset_shouldHoldTheCharactersAskedForAndNoOther() throws Exception {
        SfntFont whole = new PrintFonts(null).font("Song");
        BitSet asked = new BitSet();
        "人一二三é𬭚A".codePoints().forEach(asked::set);
        byte[] bytes = SfntWriter.subset(whole, asked);
        SfntFont subset = SfntFont.read(bytes, 0);
        assertEquals(asked, subset.characters());
        assertTrue("" + bytes.length, bytes.length < 20_000);
        for (String table : List.of("GSUB", "GPOS", "GDEF")) {
            assertEquals(null, subset.table(table));
        }
        asked.clear('A');
        SfntFont again = SfntFont.read(SfntWriter.subset(subset, asked), 0);
        assertFalse(again.covers('A'));
        assertArrayEquals("the same characters give the same bytes", SfntWriter.subset(whole, asked), SfntWriter.subset(whole, asked));
    }

    @Test
    public void otherFiles_shouldBeRefused() {
        assertThrows(IOException.class, () -> SfntFont.read(new byte[] {1, 2, 3}, 0));
        assertThrows(IOException.class, () -> SfntFont.read(new byte[200], 0));
    }
}
