package org.fulian.bench;

import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.fulian.print.PrintException;
import org.fulian.print.PrintFonts;
import org.fulian.print.PrintJob;
import org.fulian.print.Printer;
import org.xml.sax.SAXException;

/** Forms per second through the component's printer, beside bare FOP with the same FO and the same fonts in the same run. */
public final class PrintBench {
    private static final Path TEMPLATES = Path.of("template", "print").toAbsolutePath();
    private static final String ROSTER = "organisation/CommitteeRoster.fo.ftl";
    private static final String REGISTER = "people/WomenRegister.fo.ftl";
    private static final int FORMS = 60;
    private static final int MANY = 10_000;
    private static final double MANY_SECONDS = 8;

    private final Printer printer = new Printer(TEMPLATES, null);
    private final FopFactory bare = bareFop();

    private PrintBench() throws PrintException, IOException, SAXException {
    }

    /** Prints the figures; the status is 1 if one of them is beyond its limit. */
    public static void main(String[] args) throws Exception {
        System.exit(new PrintBench().run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Map<String, Object> roster = data("members", rows(15));
        roster.put("termName", "第三届");
        String fo = render(ROSTER, roster);
        measure(FORMS / 3, () -> print(ROSTER, roster));
        measure(FORMS / 3, () -> bare(fo));
        double ours = FORMS / measure(FORMS, () -> print(ROSTER, roster));
        double limit = FORMS / measure(FORMS, () -> bare(fo));
        boolean good = report("one-page rosters per second, template and checks included", ours, "bare FOP, FO ready made", limit, ours >= limit);

        Map<String, Object> register = data("women", rows(306));
        String registerFo = render(REGISTER, register);
        measure(3, () -> print(REGISTER, register));
        measure(3, () -> bare(registerFo));
        double seconds = measure(5, () -> print(REGISTER, register)) / 5;
        double bareSeconds = measure(5, () -> bare(registerFo)) / 5;
        good &= report("seconds for a register of 306 rows", seconds, "1.5 x bare FOP, FO ready made", 1.5 * bareSeconds, seconds <= 1.5 * bareSeconds);

        Map<String, Object> many = data("women", rows(MANY));
        measure(1, () -> print(REGISTER, many));
        double manySeconds = measure(1, () -> print(REGISTER, many));
        return report("seconds for a register of 10,000 rows", manySeconds, "fixed", MANY_SECONDS, manySeconds <= MANY_SECONDS) && good;
    }

    private interface Act {
        void run() throws Exception;
    }

    private static double measure(int times, Act act) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            act.run();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean report(String what, double value, String limitName, double limit, boolean good) {
        System.out.printf(Locale.ROOT, "%-65s %8.2f   limit %8.2f (%s) %s%n", what, value, limit, limitName, good ? "ok" : "BEYOND");
        return good;
    }

    private void print(String template, Map<String, Object> data) throws PrintException, IOException {
        printer.print(new PrintJob(template, "bench", "bench", data), OutputStream.nullOutputStream());
    }

    private void bare(String fo) throws SAXException, TransformerException {
        Transformer identity = TransformerFactory.newInstance().newTransformer();
        FOUserAgent agent = bare.newFOUserAgent();
        // Without a listener FOP logs every page, which is not what is compared.
        agent.getEventBroadcaster().addEventListener(event -> { });
        identity.transform(new StreamSource(new StringReader(fo)),
            new SAXResult(bare.newFop("application/pdf", agent, OutputStream.nullOutputStream()).getDefaultHandler()));
    }

    /** FOP as its manual sets it up, with the component's font files. */
    private static FopFactory bareFop() throws IOException, SAXException, PrintException {
        Path folder = Files.createTempDirectory("fulian-bench-fonts");
        folder.toFile().deleteOnExit();
        StringBuilder xml = new StringBuilder("<fop version=\"1.0\"><complex-scripts disabled=\"true\"/><renderers><renderer mime=\"application/pdf\"><fonts>");
        PrintFonts fonts = new PrintFonts(null);
        for (String role : PrintFonts.ROLES) {
            Path file = folder.resolve(role + ".ttf");
            Files.write(file, fonts.font(role).file());
            file.toFile().deleteOnExit();
            xml.append("<font kerning=\"no\" embed-url=\"").append(file.toUri()).append("\"><font-triplet name=\"").append(role)
                .append("\" style=\"normal\" weight=\"normal\"/></font>");
        }
        xml.append("</fonts></renderer></renderers></fop>");
        return new FopConfParser(new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)), folder.toUri()).getFopFactoryBuilder().build();
    }

    private static String render(String template, Map<String, Object> data) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);
        configuration.setDirectoryForTemplateLoading(TEMPLATES.toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_31));
        StringWriter out = new StringWriter();
        configuration.getTemplate(template).process(data, out);
        // The check's own attributes mean nothing to bare FOP.
        return out.toString().replaceAll(" p:field=\"[^\"]*\"", "");
    }

    private static Map<String, Object> data(String name, Object rows) {
        return new HashMap<>(Map.of("unit", "云溪县青溪镇桃源村妇女联合会", "reportDate", Date.valueOf("2026-11-23"), name, rows));
    }

    private static List<Map<String, Object>> rows(int count) {
        String[] names = {"王秀英", "李芳", "张敏", "欧阳静", "刘洋", "陈丽华", "杨桂兰"};
        List<Map<String, Object>> rows = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            Map<String, Object> row = new HashMap<>(Map.of("number", i, "name", names[i % names.length], "office", "执委", "ethnicity", "汉族",
                "birthDate", Date.valueOf(1950 + i % 50 + "-03-08"), "fromDate", Date.valueOf("2026-03-08"), "portfolio", "宣传教育", "voter", "是"));
            row.putAll(Map.of("idNumber", "331099********" + (1000 + i % 9000), "grid", "第" + (1 + i % 5) + "网格", "household", "青溪镇桃源村***",
                "address", i % 10 == 0 ? "青溪镇桃源村老桥头自然村东一弄***" : "桃源村***", "phone", "138****" + (1000 + i % 9000),
                "education", "大学专科", "political", "中共党员", "marital", "已婚", "registration", "户籍在住"));
            rows.add(row);
        }
        return rows;
    }
}
