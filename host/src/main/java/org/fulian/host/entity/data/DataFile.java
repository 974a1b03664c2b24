package org.fulian.host.entity.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fulian.host.HostLoadException;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.xml.HostXml;

/** Streams an {@code entity-engine-xml} file, so that a file of any size takes the memory of one row (host-api §3.7). */
record DataFile(String file, XMLStreamReader xml, Consumer<Row> consumer) {
    private static final Map<String, Mode> WRAPPERS = Map.of("create", Mode.CREATE, "create-update", Mode.CREATE_UPDATE,
            "create-replace", Mode.CREATE_REPLACE, "delete", Mode.DELETE);

    /** What happens to a row: the wrapper element around it decides. */
    enum Mode { CREATE, CREATE_UPDATE, CREATE_REPLACE, DELETE }

    /** A record as written: texts by field name. */
    record Row(String entity, Map<String, String> fields, Mode mode, String file, int line) {
        HostLoadException error(String reason, Throwable cause) {
            return new HostLoadException(file, line, entity, reason, cause);
        }
    }

    static void read(URL url, Consumer<Row> consumer) {
        String file = HostXml.shortName(url.toString());
        try (InputStream in = url.openStream()) {
            XMLStreamReader xml = HostXml.stream(in);
            xml.nextTag();
            if (!xml.getLocalName().equals("entity-engine-xml")) {
                throw new UnsupportedFeatureException("The data file " + file + " with the root " + xml.getLocalName(), "§3.7");
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if ("true".equals(xml.getAttributeValue(i))) {
                    throw new UnsupportedFeatureException(xml.getAttributeLocalName(i) + "=\"true\" in " + file, "§3.7");
                }
            }
            new DataFile(file, xml, consumer).rows(Mode.CREATE_UPDATE);
        } catch (XMLStreamException e) {
            throw HostXml.malformed(file, e);
        } catch (IOException e) {
            throw new HostLoadException(file, 0, null, "cannot be read: " + e.getMessage(), e);
        }
    }

    private void rows(Mode mode) throws XMLStreamException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (WRAPPERS.containsKey(xml.getLocalName())) {
                rows(WRAPPERS.get(xml.getLocalName()));
            } else {
                consumer.accept(row(mode));
            }
        }
    }

    private Row row(Mode mode) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String entity = xml.getLocalName().replaceFirst("[-:].*", "");
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            fields.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(xml.getLocalName(), xml.getElementText());
        }
        return new Row(entity, fields, mode, file, line);
    }
}
