package org.fulian.fonts;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The characters that the display faces (Hei, Kai, XiaoBiaoSong, FangSong) are cut down to: all that GBK can write, which is GB 2312 and every further
 * Han character of Unicode's first block, and so almost all of the table of 8,105 generally used standard characters. What a face lacks is set from the
 * role Rare, whose font is whole.
 */
final class Repertoire {
    private static final int[][] BLOCKS = {
        {0x20, 0x7E}, {0xA0, 0x17F}, {0x2010, 0x2044}, {0x2100, 0x218F}, {0x2190, 0x21FF}, {0x2200, 0x22FF}, {0x2460, 0x24FF}, {0x2500, 0x27BF},
        {0x3000, 0x303F}, {0x3220, 0x3243}, {0x4E00, 0x9FFF}, {0xFF00, 0xFFEF},
    };

    private Repertoire() { }

    static BitSet characters() {
        BitSet all = new BitSet();
        for (int[] block : BLOCKS) {
            all.set(block[0], block[1] + 1);
        }
        Charset gbk = Charset.forName("GBK");
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String decoded = gbk.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail})).toString();
                if (decoded.codePointCount(0, decoded.length()) == 1 && decoded.charAt(0) != '\uFFFD') {
                    all.set(decoded.codePointAt(0));
                }
            }
        }
        return all;
    }
}
