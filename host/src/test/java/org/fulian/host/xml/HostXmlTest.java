package org.fulian.host.xml;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fulian.host.HostLoadException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.w3c.dom.Element;

public class HostXmlTest {
    private static final String MODEL = """
            <entitymodel xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:noNamespaceSchemaLocation="https://ofbiz.apache.org/dtds/entitymodel.xsd">
            """;

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void read_shouldInjectDefaultsAndKeepLines() throws Exception {
        Element entity = HostXml.children(read(MODEL + """
                <entity entity-name="Thing" package-name="x">
                    <field name="thingId" type="id"/>
                </entity>
                </entitymodel>""")).get(0);
        Element field = HostXml.child(entity, "field");
        assertEquals("false", entity.getAttribute("no-auto-stamp"));
        assertEquals("true", entity.getAttribute("auto-clear-cache"));
        assertEquals("false", field.getAttribute("enable-audit-log"));
        assertEquals(4, HostXml.line(field));
        assertTrue(HostXml.file(field).endsWith("file.xml"));
    }

    @Test
    public void read_shouldRefuseAnUnsupportedAttribute() {
        HostLoadException e = failure(MODEL + "<entity entity-name=\"T\" package-name=\"x\" dependent-on=\"U\"/></entitymodel>");
        assertEquals(3, e.line());
        assertEquals("entity", e.element());
        assertTrue(e.reason().contains("dependent-on"));
    }

    @Test
    public void read_shouldRefuseEncryption() {
        HostLoadException e = failure(MODEL + """
                <entity entity-name="T" package-name="x">
                <field name="a" type="id" encrypt="true"/></entity></entitymodel>""");
        assertTrue(e.getMessage(), e.line() == 4 && e.reason().contains("encrypt"));
    }

    @Test
    public void read_shouldRefuseAFileWithoutSchema() {
        assertTrue(failure("<entitymodel/>").reason().contains("schema location"));
    }

    @Test
    public void read_shouldRefuseAnUnknownSchema() {
        assertTrue(failure(MODEL.replace("entitymodel.xsd", "simple-methods.xsd") + "</entitymodel>").reason().contains("simple-methods.xsd"));
    }

    @Test
    public void read_shouldRefuseDtdsAndExternalEntities() {
        HostLoadException e = failure("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + MODEL
                + "<title>&x;</title></entitymodel>");
        assertTrue(e.getMessage(), !e.getMessage().contains("root:"));
    }

    @Test
    public void read_shouldNameTheLineOfBrokenXml() {
        assertEquals(4, failure(MODEL + "<title>\n</entitymodel>").line());
    }

    private Element read(String text) throws Exception {
        Path path = folder.getRoot().toPath().resolve("file.xml");
        Files.writeString(path, text);
        return HostXml.read(path).getDocumentElement();
    }

    private HostLoadException failure(String text) {
        return assertThrows(HostLoadException.class, () -> read(text));
    }
}
