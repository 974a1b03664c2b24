package org.fulian.host.fidelity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The host's schemas declare nothing that OFBiz's do not: elements, attributes, required ones, enumerations and defaults (design §1, rule 1). */
public class SchemaSubsetTest {
    private static final Path SCHEMAS = Path.of("host/src/main/resources/org/fulian/host/xsd");
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    /** Elements whose common attributes OFBiz declares through a group that the tables leave out; host-api §7.5 names the attributes. */
    private static final Set<String> LINKS = Set.of("link", "hyperlink", "sub-hyperlink");
    private static final Set<String> LINK_ATTRIBUTES = Set.of("target", "text", "style", "id", "name", "title", "target-window", "link-type", "url-mode",
        "request-confirmation", "confirmation-message", "secure", "full-path", "encode", "alternate", "width", "height", "size");
    /** XML's own namespace; not one of OFBiz's schemas. */
    private static final Set<String> OTHER = Set.of("xml.xsd");

    private record Attribute(boolean required, String initial, Set<String> values) { }

    /** Schema file name to element name to its declarations, of which there may be several in different places. */
    private static final Map<String, Map<String, List<Map<String, Attribute>>>> tables = new HashMap<>();

    @BeforeClass
    public static void readTables() throws Exception {
        try (InputStream in = SchemaSubsetTest.class.getResourceAsStream("xsd-tables.txt")) {
            String file = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#####")) {
                    file = line.substring(line.lastIndexOf('/') + 1).strip();
                } else if (line.contains("| A:")) {
                    String name = line.substring(0, line.indexOf('|')).strip().split(" ")[0];
                    String attributes = line.substring(line.indexOf("| A:") + 4, line.lastIndexOf("| K:"));
                    tables.computeIfAbsent(file, f -> new HashMap<>()).computeIfAbsent(name, n -> new ArrayList<>()).add(parse(attributes));
                }
            }
        }
    }

    private static Map<String, Attribute> parse(String text) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("([\\w-]+)(\\*?)(\\([^)]*\\))?(?::\\w+)?(?:=([^,]*))?(?:,|$)").matcher(text.strip());
        while (matcher.find()) {
            String values = matcher.group(3);
            Set<String> allowed = values == null ? null : Set.of(values.substring(1, values.length() - 1).split("\\|"));
            attributes.put(matcher.group(1), new Attribute(!matcher.group(2).isEmpty(), matcher.group(4) == null ? null : matcher.group(4).strip(), allowed));
        }
        return attributes;
    }

    @Test
    public void tables_shouldBeUnderstood() {
        Attribute type = tables.get("entitymodel.xsd").get("relation").get(0).get("type");
        assertEquals(new Attribute(true, null, Set.of("one", "many", "one-nofk")), type);
        assertEquals("true", tables.get("ofbiz-component.xsd").get("ofbiz-component").get(0).get("enabled").initial());
    }

    @Test
    public void schemas_shouldDeclareNothingBeyondOfbiz() throws Exception {
        List<String> beyond = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file : files.filter(f -> !OTHER.contains(f.getFileName().toString())).sorted().toList()) {
                check(file, beyond);
            }
        }
        assertEquals(String.join("\n", beyond), List.of(), beyond);
    }

    private static void check(Path file, List<String> beyond) throws Exception {
        String name = file.getFileName().toString();
        assertTrue("no table for " + name, tables.containsKey(name));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList elements = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS(XS, "element");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute("name")) {
                beyond.addAll(differences(name, element));
            }
        }
    }

    /** What is wrong with an element, compared with the declaration of that name that fits it best. */
    private static List<String> differences(String file, Element element) {
        String name = element.getAttribute("name");
        List<Map<String, Attribute>> known = new ArrayList<>(tables.get(file).getOrDefault(name, List.of()));
        String family = file.substring(0, file.indexOf('-') < 0 ? 0 : file.indexOf('-') + 1);
        for (String relative : tables.keySet()) {
            if (!family.isEmpty() && relative.startsWith(family) || file.equals("services.xsd") && relative.equals("service-group.xsd")) {
                known.addAll(tables.get(relative).getOrDefault(name, List.of()));
            }
        }
        if (known.isEmpty()) {
            return List.of(file + " <" + name + "> is no element of OFBiz");
        }
        List<String> fewest = null;
        for (Map<String, Attribute> declared : known) {
            List<String> found = new ArrayList<>();
            for (Element attribute : attributes(element)) {
                if (LINKS.contains(name) && LINK_ATTRIBUTES.contains(attribute.getAttribute("name"))) {
                    continue;
                }
                compare(file + " <" + name + "> " + attribute.getAttribute("name"), attribute, declared.get(attribute.getAttribute("name")), found);
            }
            fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
        }
        return fewest;
    }

    private static void compare(String where, Element ours, Attribute theirs, List<String> found) {
        if (theirs == null) {
            found.add(where + " is no attribute of OFBiz");
            return;
        }
        if (theirs.required() && !"required".equals(ours.getAttribute("use"))) {
            found.add(where + " is required in OFBiz");
        }
        String initial = ours.hasAttribute("default") ? ours.getAttribute("default") : null;
        if (initial != null && !initial.equals(theirs.initial()) || initial == null && theirs.initial() != null && !theirs.initial().isEmpty()) {
            found.add(where + " has the default " + theirs.initial() + " in OFBiz, here " + initial);
        }
        NodeList values = ours.getElementsByTagNameNS(XS, "enumeration");
        for (int i = 0; i < values.getLength(); i++) {
            String value = ((Element) values.item(i)).getAttribute("value");
            if (theirs.values() != null && !theirs.values().contains(value)) {
                found.add(where + " cannot be " + value + " in OFBiz");
            }
        }
    }

    /** The attributes that an element declares itself, not those of elements declared inside it. */
    private static Collection<Element> attributes(Element element) {
        List<Element> own = new ArrayList<>();
        NodeList all = element.getElementsByTagNameNS(XS, "attribute");
        for (int i = 0; i < all.getLength(); i++) {
            Element attribute = (Element) all.item(i);
            Element holder = (Element) attribute.getParentNode();
            while (!"element".equals(holder.getLocalName())) {
                holder = (Element) holder.getParentNode();
            }
            if (holder == element && attribute.hasAttribute("name")) {
                own.add(attribute);
            }
        }
        return own;
    }
}
