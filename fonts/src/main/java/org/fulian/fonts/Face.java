package org.fulian.fonts;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.fulian.print.SfntFont;
import org.fulian.print.SfntWriter;

/** A font role of the print templates, where its font comes from, and which roles may stand in for it when it cannot be had. */
enum Face {
    /** Body and names; whole, so that it serves as {@code Rare} too. */
    Song(Source.SERIF, "NotoSerifSC_400Regular.ttf", "LICENSE_FONT", "Hei"),
    Hei(Source.SANS, "NotoSansSC_500Medium.ttf", "LICENSE_FONT", "Song"),
    Kai(Source.WENKAI, "lxgw-wenkai-latin-500-normal.woff", "package/LICENSE", "Song", "Hei"),
    XiaoBiaoSong(Source.SERIF, "NotoSerifSC_700Bold.ttf", "LICENSE_FONT", "Song", "Hei"),
    FangSong(Source.FANDOL, "FandolFang-Regular.otf", "fandol/COPYING.gz", "Kai", "Song", "Hei");

    /** What Maven Central has when there is no npm: stands in for Hei, and so for all. */
    static final String MAVEN_FONT = ".ttf";

    final Source source;
    final String file;
    final String licence;
    final List<String> substitutes;

    Face(Source source, String file, String licence, String... substitutes) {
        this.source = source;
        this.file = file;
        this.licence = licence;
        this.substitutes = List.of(substitutes);
    }

    /** Brings a fetched font into the one form that the printer uses: TrueType, no layout tables, cut down to the repertoire unless it must serve as Rare. */
    byte[] prepare(byte[] fetched, boolean whole) throws IOException {
        byte[] sfnt = file.endsWith(".woff") && fetched[0] == 'w' ? Woff.unpack(fetched) : fetched;
        SfntFont font = SfntFont.read(sfnt, 0);
        if (font.cffOutlines()) {
            font = SfntFont.read(Outlines.toTrueType(font), 0);
        }
        BitSet characters = font.characters();
        if (!whole) {
            characters.and(Repertoire.characters());
        }
        return SfntWriter.subset(font, characters);
    }
}
