package org.fulian.host.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.fulian.host.HostLoadException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads the definition files of components. The parser validates against the subset schema and injects its defaults, as
 * OFBiz's does (host-api §0.1), so readers may test attribute texts without knowing any default themselves.
 */
public final class HostXml {
    private static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private HostXml() { }

    /** Parses, validates and completes one file. */
    public static Document read(URL url) {
        String file = shortName(url.toString());
        try (InputStream in = url.openStream()) {
            byte[] bytes = in.readAllBytes();
            Document document = parse(bytes, file, schema(schemaName(bytes, file), file));
            document.setDocumentURI(url.toString());
            return document;
        } catch (IOException e) {
            throw new HostLoadException(file, 0, null, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Same, from the file system. */
    public static Document read(Path path) {
        try {
            return read(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The line on which the element's start tag ends. */
    public static int line(Element e) { return e.getUserData(LineDomBuilder.LINE) instanceof Integer line ? line : 0; }

    /** The file the element was read from, as it appears in messages. */
    public static String file(Element e) {
        String uri = e.getOwnerDocument().getDocumentURI();
        return uri == null ? "" : shortName(uri);
    }

    /** A load error that points at this element. */
    public static HostLoadException error(Element e, String reason) { return new HostLoadException(file(e), line(e), localName(e), reason); }

    /** Child elements in document order; all of them when no name is given. */
    public static List<Element> children(Element parent, String... localNames) {
        List<String> wanted = List.of(localNames);
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && (wanted.isEmpty() || wanted.contains(localName(e)))) {
                found.add(e);
            }
        }
        return found;
    }

    /** The first child element of that name, or null. */
    public static Element child(Element parent, String localName) {
        return children(parent, localName).stream().findFirst().orElse(null);
    }

    /** The attribute's text, or null where it is missing or empty. */
    public static String attribute(Element e, String name) {
        String value = e.getAttribute(name);
        return value.isEmpty() ? null : value;
    }

    /** Whether the attribute says true. */
    public static boolean flag(Element e, String name) { return "true".equals(e.getAttribute(name)); }

    /** The element's name without prefix. */
    public static String localName(Element e) { return e.getLocalName() == null ? e.getTagName() : e.getLocalName(); }

    /** A location as messages show it: relative to the working directory when below it. */
    public static String shortName(String location) {
        if (!location.startsWith("file:")) {
            return location;
        }
        Path path = Path.of(URI.create(location));
        return path.startsWith(WORKING_DIRECTORY) ? WORKING_DIRECTORY.relativize(path).toString() : path.toString();
    }

    /** A streaming reader without DTDs and external entities, for files that have no schema. */
    public static XMLStreamReader stream(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    /** The load error for a file that a streaming reader cannot read on. */
    public static HostLoadException malformed(String file, XMLStreamException e) {
        return new HostLoadException(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), null,
                "is not well-formed XML or declares a DTD", e);
    }

    private static String schemaName(byte[] bytes, String file) {
        try {
            XMLStreamReader reader = stream(new ByteArrayInputStream(bytes));
            reader.nextTag();
            String xsi = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
            String location = reader.getAttributeValue(xsi, "noNamespaceSchemaLocation");
            String pairs = reader.getAttributeValue(xsi, "schemaLocation");
            if (location == null && pairs != null && reader.getNamespaceURI() != null) {
                List<String> words = List.of(pairs.trim().split("\\s+"));
                int at = words.indexOf(reader.getNamespaceURI());
                location = at < 0 || at + 1 == words.size() ? null : words.get(at + 1);
            }
            if (location == null) {
                throw new HostLoadException(file, reader.getLocation().getLineNumber(), reader.getLocalName(),
                        "names no schema location for its root, so neither validation nor defaults are possible");
            }
            return location.substring(location.lastIndexOf('/') + 1);
        } catch (XMLStreamException e) {
            throw malformed(file, e);
        }
    }

    /** The host's own schemas, compiled once. They are found by their bare name only: nothing is ever fetched. */
    private static Schema schema(String name, String file) {
        URL url = name.matches("[\\w-]+\\.xsd") ? HostXml.class.getResource("/org/fulian/host/xsd/" + name) : null;
        if (url == null) {
            throw new HostLoadException(file, 0, null, "has the schema " + name + ", which the host does not support");
        }
        return SCHEMAS.computeIfAbsent(name, key -> {
            try {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                return factory.newSchema(url);
            } catch (SAXException e) {
                throw new HostLoadException(name, 0, null, "is no usable schema: " + e.getMessage(), e);
            }
        });
    }

    private static Document parse(byte[] bytes, String file, Schema schema) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setSchema(schema);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            LineDomBuilder builder = new LineDomBuilder(file);
            reader.setContentHandler(builder);
            reader.setErrorHandler(builder);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return builder.document;
        } catch (SAXParseException e) {
            throw new HostLoadException(file, e.getLineNumber(), null, e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new HostLoadException(file, 0, null, String.valueOf(e.getMessage()), e);
        }
    }
}
