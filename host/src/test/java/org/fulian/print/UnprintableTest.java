package org.fulian.print;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What must fail instead of being printed wrongly. */
public class UnprintableTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void missingGlyph_shouldFailTheJobNamingCharacterAndField() throws Exception {
        Map<String, Object> women = Printed.data("women", List.of(Printed.woman(1, "王秀英"), Printed.woman(2, "王😀英")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintException failure = assertThrows(PrintException.class,
            () -> Printed.printer().print(new PrintJob("people/WomenRegister.fo.ftl", "x", "x", women), out));
        assertEquals("FulianPrintMissingGlyph", failure.label());
        assertEquals(Map.of("character", "😀", "code", "U+1F600", "field", "姓名 (women[1].name)"), failure.facts());
        assertEquals("nothing may leave before the whole text is known to be printable", 0, out.size());
    }

    @Test
    public void controlCharacters_shouldFailTheJobNamingTheField() {
        for (String text : List.of("王\u0000英", "王\u0008英", "王\uD87E英", "王\uFFFF英")) {
            PrintException failure = assertThrows(PrintException.class, () -> Printed.register(List.of(Printed.woman(1, text))));
            assertEquals("women[0].name", failure.facts().get("field"));
        }
    }

    @Test
    public void invisibleMarks_shouldBeLeftOut() throws Exception {
        assertTrue(Printed.register(List.of(Printed.woman(1, "\uFEFF王\u200E秀\u2060英"))).run().contains("1王秀英"));
    }

    @Test
    public void objects_shouldNotReachATemplate() {
        assertThrows(IllegalArgumentException.class, () -> Printed.register(List.of(Map.of("number", 1, "name", new StringBuilder[0]))));
    }

    @Test
    public void templates_shouldReachNeitherClassesNorFilesOutside() throws IOException {
        Files.writeString(folder.getRoot().toPath().resolveSibling("outside.ftl"), "outside");
        for (String line : List.of("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${name?api.class}", "${name.class}", "<#include \"../outside.ftl\">",
                "<#include \"file:///etc/passwd\">", "<#include \"/../../../../../../etc/passwd\">")) {
            assertThrows(line, PrintException.class, () -> small(line, Map.of("name", "x")));
        }
    }

    @Test
    public void documents_shouldOpenNothingButFonts() throws Exception {
        Path secret = folder.newFile("secret.png").toPath();
        Printed printed = small("<fo:external-graphic src=\"" + secret.toUri() + "\"/>", Map.of());
        assertTrue(printed.result().warnings().toString(), printed.result().warnings().get(0).startsWith("Image not found"));
        assertThrows(PrintException.class, () -> small("<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">", Map.of()));
    }

    @Test
    public void agencyFonts_shouldWinRoleByRole() throws Exception {
        Path fonts = folder.newFolder("fonts").toPath();
        Files.write(fonts.resolve("Hei.ttf"), new PrintFonts(null).font("Kai").file());
        Printer printer = new Printer(Printed.TEMPLATES, fonts);
        String own = Printed.print(printer, "people/WomenRegister.fo.ftl", Printed.data("women", Printed.women(3))).fonts().toString();
        String ours = Printed.register(Printed.women(3)).fonts().toString();
        assertTrue(ours, ours.contains("NotoSansSC") && ours.contains("NotoSerifSC"));
        assertTrue(own, !own.contains("NotoSansSC") && own.contains("NotoSerifSC"));
    }

    @Test
    public void agencyFonts_shouldBeFoundByTheirIndex() throws Exception {
        Path fonts = folder.newFolder("fonts").toPath();
        Files.write(fonts.resolve("simkai.ttf"), new PrintFonts(null).font("Kai").file());
        Files.writeString(fonts.resolve("fonts.properties"), "Song = simkai.ttf 0\nHei=gone.ttf\n");
        PrintFonts found = new PrintFonts(fonts);
        assertEquals(new PrintFonts(null).font("Kai").characters(), found.font("Song").characters());
        PrintException missing = assertThrows(PrintException.class, () -> found.font("Hei"));
        assertEquals(Map.of("file", "gone.ttf"), missing.facts());
    }

    @Test
    public void damagedFont_shouldBeNamed() throws Exception {
        Path fonts = folder.newFolder("fonts").toPath();
        Files.writeString(fonts.resolve("Song.ttf"), "not a font at all, but long enough to hold a header of one");
        PrintException failure = assertThrows(PrintException.class,
            () -> Printed.print(new Printer(Printed.TEMPLATES, fonts), "people/WomenRegister.fo.ftl", Printed.data("women", List.of())));
        assertEquals("FulianPrintBadFont", failure.label());
        assertEquals(Map.of("file", "Song.ttf"), failure.facts());
    }

    private Printed small(String content, Map<String, Object> data) throws IOException, PrintException {
        Path templates = Files.createDirectories(folder.getRoot().toPath().resolve("templates"));
        boolean prolog = content.startsWith("<!");
        Files.writeString(templates.resolve("Small.fo.ftl"), (prolog ? content : "") + """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
            <fo:layout-master-set><fo:simple-page-master master-name="a" page-width="210mm" page-height="297mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
            <fo:page-sequence master-reference="a"><fo:flow flow-name="xsl-region-body"><fo:block>
            """ + (prolog ? "" : content) + "</fo:block></fo:flow></fo:page-sequence></fo:root>");
        return Printed.print(new Printer(templates, null), "Small.fo.ftl", new HashMap<>(data));
    }
}
