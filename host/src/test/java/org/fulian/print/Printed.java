package org.fulian.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed form and what a reader finds in it. */
record Printed(byte[] pdf, PrintResult result) {
    static final Path TEMPLATES = Path.of("template", "print").toAbsolutePath();
    static final String UNIT = "云溪县青溪镇桃源村妇女联合会";
    /** Held, or its level would be forgotten: PDFBox tells of every font without glyph names. */
    private static final Logger QUIET = Logger.getLogger("org.apache.fontbox");
    private static Printer printer;

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    static synchronized Printer printer() throws PrintException {
        if (printer == null) {
            printer = new Printer(TEMPLATES, null);
        }
        return printer;
    }

    static Printed register(List<?> women) throws PrintException, IOException {
        return print(printer(), "people/WomenRegister.fo.ftl", data("women", women));
    }

    static Printed roster(List<?> members) throws PrintException, IOException {
        Map<String, Object> data = data("members", members);
        data.put("termName", "第三届");
        return print(printer(), "organisation/CommitteeRoster.fo.ftl", data);
    }

    static Printed print(Printer printer, String template, Map<String, ?> data) throws PrintException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintResult result = printer.print(new PrintJob(template, "测试表", UNIT, data), out);
        return new Printed(out.toByteArray(), result);
    }

    static Map<String, Object> data(String name, Object rows) {
        return new HashMap<>(Map.of("unit", UNIT, "reportDate", LocalDate.of(2026, 11, 23), name, rows));
    }

    /** A row of the register with all columns filled. */
    static Map<String, Object> woman(int number, String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("name", name);
        row.put("birthDate", LocalDate.of(1950 + number % 50, 1 + number % 12, 1 + number % 28));
        row.putAll(Map.of("idNumber", "331099********" + (1000 + number % 9000), "grid", "第一网格", "household", "桃源村***", "address", "青溪镇桃源村***",
            "phone", "138****" + (1000 + number % 9000), "education", "大学专科", "political", "中共党员", "marital", "已婚", "registration", "户籍在住"));
        row.put("voter", "是");
        row.put("remark", "无");
        return row;
    }

    static List<Map<String, Object>> women(int count) {
        List<String> names = List.of("王秀英", "张䶮", "李㛃", "钱𬭚", "欧阳娜娜", "阿依古丽·买买提江", "赵䶮𬭚㛃");
        List<Map<String, Object>> women = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            women.add(woman(i, names.get(i % names.size())));
        }
        return women;
    }

    /** Text of a page, or of all with page 0, in reading order. */
    String text(int page) throws IOException {
        try (PDDocument document = PDDocument.load(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }

    /** Text without any space, so that where a line breaks does not matter; in the order written, cell by cell. */
    String run() throws IOException {
        try (PDDocument document = PDDocument.load(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000\u200B]+", "");
        }
    }

    /** Names of the fonts used, with a mark at those that are not embedded. */
    Set<String> fonts() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (PDDocument document = PDDocument.load(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    names.add(font.getName() + (font.isEmbedded() ? "" : " (not embedded)"));
                }
            }
        }
        return names;
    }
}
