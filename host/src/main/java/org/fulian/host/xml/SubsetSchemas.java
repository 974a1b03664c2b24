package org.fulian.host.xml;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.fulian.host.HostLoadException;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The host's own schemas, compiled once. They are found by their bare name only: nothing is ever fetched. */
final class SubsetSchemas {
    private static final String FOLDER = "/org/fulian/host/xsd/";
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private SubsetSchemas() { }

    static Schema get(String name, String file) {
        Schema known = COMPILED.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = open(name)) {
            if (in == null) {
                throw new HostLoadException(file, 0, null, "has the schema " + name + ", which the host does not support");
            }
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            // every include and import is answered below, so the parser itself may go nowhere
            factory.setResourceResolver((type, ns, publicId, systemId, base) -> input(systemId));
            Schema schema = factory.newSchema(new StreamSource(in, name));
            COMPILED.put(name, schema);
            return schema;
        } catch (SAXException | java.io.IOException e) {
            throw new HostLoadException(FOLDER + name, 0, null, "is no usable schema: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String name) {
        return name.matches("[\\w-]+\\.xsd") ? SubsetSchemas.class.getResourceAsStream(FOLDER + name) : null;
    }

    private static LSInput input(String systemId) {
        String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
        InputStream in = name.equals("xml.xsd") ? xmlNamespace() : open(name);
        if (in == null) {
            throw new HostLoadException(FOLDER + name, 0, null, "is included by a schema, but not shipped");
        }
        try {
            LSInput input = ((DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS")).createLSInput();
            input.setByteStream(in);
            input.setSystemId(name);
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(XMLConstants.W3C_XML_SCHEMA_NS_URI, e);
        }
    }

    /** xml:lang is all that label files need of the xml namespace. */
    private static InputStream xmlNamespace() {
        String text = """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
                  <xs:attribute name="lang" type="xs:language"/>
                </xs:schema>
                """;
        return new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
