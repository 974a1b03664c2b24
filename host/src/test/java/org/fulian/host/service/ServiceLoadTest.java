package org.fulian.host.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.ComponentSketch;
import org.fulian.host.testing.TestHost;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is wrong in a service file is said at load, with file and line (host-api §0.1, §4.1). */
public class ServiceLoadTest {
    private static final String SCHEMA = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:noNamespaceSchemaLocation=\"https://ofbiz.apache.org/dtds/";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private Path root;

    @Before
    public void writeComponent() throws IOException {
        TestHost.host();
        root = folder.getRoot().toPath().resolve("broken");
        Files.createDirectories(root);
        Files.writeString(root.resolve("ofbiz-component.xml"), "<ofbiz-component name=\"broken\"" + SCHEMA + "ofbiz-component.xsd\">"
                + "<resource-loader name=\"main\" type=\"component\"/>"
                + "<service-resource type=\"model\" loader=\"main\" location=\"services.xml\"/>"
                + "<service-resource type=\"eca\" loader=\"main\" location=\"secas.xml\"/></ofbiz-component>");
        rules("");
    }

    private void rules(String rules) throws IOException {
        Files.writeString(root.resolve("secas.xml"), "<service-eca" + SCHEMA + "service-eca.xsd\">" + rules + "</service-eca>");
    }

    private String refusal(String services) throws IOException {
        Files.writeString(root.resolve("services.xml"), "<services" + SCHEMA + "services.xsd\">\n" + services + "\n</services>");
        return assertThrows(HostLoadException.class,
                () -> ServiceRegistry.load(ComponentSketch.read(root), TestHost.delegator())).getMessage();
    }

    private static String service(String attributes, String children) {
        return "<service name=\"x\" " + attributes + ">" + children + "</service>";
    }

    @Test
    public void load_shouldNameFileAndLineOfAnUnknownType() throws IOException {
        String message = refusal(service("engine=\"interface\"", "\n<attribute name=\"a\" type=\"Strnig\" mode=\"IN\"/>"));
        assertTrue(message, message.contains("services.xml:3: <attribute>: unknown type Strnig"));
    }

    @Test
    public void load_shouldRefuseWhatTheSubsetDoesNotHave() throws IOException {
        assertTrue(refusal(service("engine=\"simple\"", "")).contains("services.xml:2"));
        assertTrue(refusal(service("engine=\"interface\" export=\"true\"", "")).contains("services.xml:2"));
        assertTrue(refusal(service("engine=\"interface\"", "<metric name=\"m\"/>")).contains("services.xml:2"));
    }

    @Test
    public void load_shouldRefuseMissingClassMethodAndScript() throws IOException {
        assertTrue(refusal(service("engine=\"java\" location=\"org.fulian.None\" invoke=\"go\"", "")).contains("org.fulian.None"));
        assertTrue(refusal(service("engine=\"java\" location=\"java.lang.String\" invoke=\"go\"", "")).contains("no method go"));
        assertTrue(refusal(service("engine=\"groovy\" location=\"component://hosttest/None.groovy\"", "")).contains("no Groovy file"));
        assertTrue(refusal(service("engine=\"groovy\" invoke=\"nobody\" location=\"component://hosttest/src/main/groovy/WholeScript.groovy\"", ""))
                .contains("no method nobody"));
    }

    @Test
    public void load_shouldRefuseUnknownServices() throws IOException {
        assertTrue(refusal(service("engine=\"interface\"", "<implements service=\"nobody\"/>")).contains("unknown service nobody"));
        assertTrue(refusal(service("engine=\"interface\"", "<permission-service service-name=\"nobody\"/>")).contains("unknown service nobody"));
        rules("<eca service=\"x\" event=\"commit\"><action service=\"nobody\" mode=\"sync\"/></eca>");
        assertTrue(refusal(service("engine=\"interface\"", "")).contains("secas.xml:1: <action>: unknown service nobody"));
    }

    @Test
    public void load_shouldRefuseAServiceThatImplementsItself() throws IOException {
        assertTrue(refusal(service("engine=\"interface\"", "<implements service=\"x\"/>")).contains("implements itself"));
    }

    @Test
    public void load_shouldRefuseEntityAutoWithoutItsKey() throws IOException {
        String auto = "engine=\"entity-auto\" invoke=\"update\" default-entity-name=";
        assertTrue(refusal(service(auto + "\"HtNobody\"", "")).contains("known default-entity-name"));
        assertTrue(refusal(service(auto + "\"HtItem\"", "")).contains("key field itemId of HtItem is not declared"));
        assertTrue(refusal(service(auto + "\"HtItem\"", "<auto-attributes mode=\"IN\"><exclude field-name=\"none\"/></auto-attributes>"))
                .contains("none"));
    }

    @Test
    public void load_shouldRefuseAnOverrideOfNothing() throws IOException {
        assertTrue(refusal(service("engine=\"interface\"", "<override name=\"none\" optional=\"true\"/>")).contains("override of unknown"));
    }

    @Test
    public void implements_shouldLetBothWaysThroughWhenTheModesDiffer() throws IOException {
        Files.writeString(root.resolve("services.xml"), "<services" + SCHEMA + "services.xsd\">"
                + "<service name=\"base\" engine=\"interface\"><attribute name=\"id\" type=\"String\" mode=\"IN\"/></service>"
                + "<service name=\"more\" engine=\"interface\"><implements service=\"base\"/><attribute name=\"id\" type=\"String\" mode=\"OUT\"/></service>"
                + "<service name=\"loose\" engine=\"interface\"><implements service=\"base\" optional=\"true\"/></service></services>");
        ServiceRegistry registry = ServiceRegistry.load(ComponentSketch.read(root), TestHost.delegator());
        assertEquals("INOUT", registry.services().get("more").getParam("id").getMode());
        assertTrue(registry.services().get("more").getParam("id").isOptional());
        assertTrue(registry.services().get("loose").getParam("id").isOptional());
    }
}
