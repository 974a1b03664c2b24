package org.fulian.host.fidelity;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every label of the component exists in Chinese and English and is used; no Chinese text stands outside labels and form templates (design §4). */
public class LabelsTest {
    private static final List<String> CODE = List.of("src/main", "widget", "webapp", "template", "servicedef", "entitydef");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Keys that code puts together: an advice, a code, a column or an error of an import, an entity's field. */
    private static final Pattern COMPOSED = Pattern.compile("[A-Za-z]+_.+|Fulian[A-Za-z]+\\..+|FormFieldTitle_.+");
    /** Label file to key to the languages it has. */
    private static final Map<String, Map<String, Set<String>>> labels = new TreeMap<>();
    private static String code;

    @BeforeClass
    public static void read() throws Exception {
        for (Path file : files("config", "Labels.xml")) {
            Map<String, Set<String>> keys = labels.computeIfAbsent(file.getFileName().toString(), f -> new TreeMap<>());
            NodeList properties = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("property");
            for (int i = 0; i < properties.getLength(); i++) {
                Element property = (Element) properties.item(i);
                NodeList values = property.getElementsByTagName("value");
                Set<String> languages = new TreeSet<>();
                for (int j = 0; j < values.getLength(); j++) {
                    if (!values.item(j).getTextContent().isBlank()) {
                        languages.add(((Element) values.item(j)).getAttribute("xml:lang"));
                    }
                }
                Set<String> former = keys.put(property.getAttribute("key"), languages);
                assertEquals("twice in " + file + ": " + property.getAttribute("key"), null, former);
            }
        }
        StringBuilder all = new StringBuilder();
        for (String folder : CODE) {
            for (Path file : files(folder, "")) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        code = all.toString();
    }

    private static List<Path> files(String folder, String ending) throws Exception {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().collect(Collectors.toList());
        }
    }

    @Test
    public void everyLabel_shouldBeThereInChineseAndEnglish() {
        List<String> incomplete = new ArrayList<>();
        labels.forEach((file, keys) -> keys.forEach((key, languages) -> {
            if (!languages.equals(Set.of("en", "zh"))) {
                incomplete.add(file + " " + key + " " + languages);
            }
        }));
        assertEquals(List.of(), incomplete);
    }

    @Test
    public void everyLabel_shouldBeUsed() {
        List<String> unused = new ArrayList<>();
        labels.forEach((file, keys) -> keys.keySet().stream()
            .filter(key -> !COMPOSED.matcher(key).matches() && !Pattern.compile("\\b" + Pattern.quote(key) + "\\b").matcher(code).find())
            .forEach(key -> unused.add(file + " " + key)));
        assertEquals(String.join("\n", unused), List.of(), unused);
    }

    @Test
    public void everyLabelOfAWidget_shouldExist() throws Exception {
        Set<String> known = labels.values().stream().flatMap(keys -> keys.keySet().stream()).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String folder : List.of("widget", "template", "src/main/groovy")) {
            for (Path file : files(folder, "")) {
                Matcher matcher = Pattern.compile("uiLabelMap\\.(Fulian\\w+)").matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(file + " " + matcher.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    public void chineseText_shouldStandInLabelsAndFormTemplatesOnly() throws Exception {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/groovy", "widget", "webapp", "servicedef", "entitydef", "template/panel", "host/src/main/java", "fonts/src/main/java")) {
            for (Path file : files(folder, "")) {
                String[] lines = Files.readString(file).split("\n");
                for (int i = 0; i < lines.length; i++) {
                    String line = lines[i].strip();
                    boolean comment = line.startsWith("*") || line.startsWith("//") || line.startsWith("/*") || line.startsWith("<!--") || line.startsWith("<#--");
                    if (!comment && HAN.matcher(line.replaceAll("//.*|/\\*.*\\*/|<!--.*-->", "")).find()) {
                        found.add(file + ":" + (i + 1) + " " + line);
                    }
                }
            }
        }
        assertEquals(String.join("\n", found), List.of(), found);
    }
}
