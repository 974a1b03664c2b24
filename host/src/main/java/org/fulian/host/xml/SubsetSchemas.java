package org.fulian.host.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
            factory.setResourceResolver((type, ns, publicId, systemId, base) -> input(systemId));
            Schema schema = factory.newSchema(new StreamSource(in, name));
            COMPILED.put(name, schema);
            return schema;
        } catch (SAXException | IOException e) {
            throw new HostLoadException(FOLDER + name, 0, null, "is no usable schema: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String name) {
        return name.matches("[\\w-]+\\.xsd") ? SubsetSchemas.class.getResourceAsStream(FOLDER + name) : null;
    }

    /** Answers every include and import, so that the parser itself goes nowhere. */
    private static LSInput input(String systemId) {
        String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
        InputStream in = open(name);
        if (in == null) {
            throw new HostLoadException(FOLDER + name, 0, null, "is included by a schema, but not shipped");
        }
        try {
            LSInput input = ((DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS")).createLSInput();
            input.setByteStream(in);
            input.setSystemId(name);
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
