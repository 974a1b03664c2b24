package org.fulian.host.entity.data;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.fulian.host.HostLoadException;
import org.fulian.host.UnsupportedFeatureException;
import org.fulian.host.component.ComponentSketch;
import org.fulian.host.component.Components;
import org.fulian.host.entity.DatabaseConfig;
import org.fulian.host.entity.EntityEngine;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

public class DataLoaderTest {
    @ClassRule
    public static final ExternalResource REGISTRY = ComponentSketch.restoringRegistry();
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();
    private static EntityEngine engine;
    private static Components components;
    private Delegator delegator;

    @BeforeClass
    public static void start() {
        Path sketch = new ComponentSketch(FOLDER.getRoot().toPath(), "sketch").model("""
                <entity entity-name="Leaf" package-name="x"><field name="leafId" type="id"/><field name="name" type="name"/>
                <field name="note" type="very-long"/><field name="grownOn" type="date"/><field name="picture" type="byte-array"/><prim-key field="leafId"/></entity>
                <entity entity-name="Vein" package-name="x"><field name="leafId" type="id"/><field name="veinId" type="id"/><prim-key field="leafId"/><prim-key field="veinId"/>
                <relation type="one" fk-name="VEIN_LEAF" rel-entity-name="Leaf"><key-map field-name="leafId"/></relation></entity>
                """)
                .file("data/Demo.xml", "<entity-engine-xml><Vein leafId=\"SEEDED\" veinId=\"1\"/></entity-engine-xml>")
                .file("data/Seed.xml", "<entity-engine-xml><Leaf leafId=\"SEEDED\"/></entity-engine-xml>")
                .with("<entity-resource type=\"data\" reader-name=\"demo\" loader=\"main\" location=\"data/Demo.xml\"/>")
                .with("<entity-resource type=\"data\" reader-name=\"seed\" loader=\"main\" location=\"data/Seed.xml\"/>").write();
        components = Components.load(List.of(Path.of("host/components/entity"), sketch));
        engine = EntityEngine.start(components, DatabaseConfig.inMemory());
    }

    @AfterClass
    public static void stop() {
        engine.close();
    }

    @Before
    public void oneLeaf() throws Exception {
        delegator = engine.delegator();
        delegator.removeAll("Vein");
        delegator.removeAll("Leaf");
        load("<Leaf leafId=\"1\" name=\"oak\" note=\"old\"/>");
    }

    @Test
    public void load_shouldTakeReadersInTheGivenOrder() {
        assertEquals(2, DataLoader.load(delegator, components, "seed", "seed-initial", "demo"));
    }

    @Test
    public void row_shouldLeaveFieldsItDoesNotName() throws Exception {
        load("<Leaf leafId=\"1\" name=\"elm\"/>");
        assertEquals("elm", leaf("1").getString("name"));
        assertEquals("old", leaf("1").getString("note"));
    }

    @Test
    public void row_shouldReadEmptyAsNull() throws Exception {
        load("<Leaf leafId=\"1\" name=\"\"/>");
        assertNull(leaf("1").get("name"));
    }

    @Test
    public void create_shouldSkipExistingRows() throws Exception {
        load("<create><Leaf leafId=\"1\" name=\"elm\"/><Leaf leafId=\"2\" name=\"ash\"/></create>");
        assertEquals("oak", leaf("1").getString("name"));
        assertEquals("ash", leaf("2").getString("name"));
    }

    @Test
    public void createReplace_shouldClearFieldsItDoesNotName() throws Exception {
        load("<create-replace><Leaf leafId=\"1\" name=\"elm\"/></create-replace>");
        assertEquals("elm", leaf("1").getString("name"));
        assertNull(leaf("1").get("note"));
        assertNotNull(leaf("1").get("createdStamp"));
    }

    @Test
    public void delete_shouldRemoveTheRow() throws Exception {
        load("<create-update><Leaf leafId=\"2\"/></create-update><delete><Leaf leafId=\"1\"/></delete>");
        assertNull(leaf("1"));
        assertNotNull(leaf("2"));
    }

    @Test
    public void childElement_shouldHoldLongText() throws Exception {
        load("<Leaf leafId=\"2\">\n<note><![CDATA[a < b\nand 䶮]]></note>\n<picture>AQID</picture></Leaf>");
        assertEquals("a < b\nand 䶮", leaf("2").getString("note"));
        assertArrayEquals(new byte[] {1, 2, 3}, leaf("2").getBytes("picture"));
    }

    @Test
    public void missingKey_shouldComeFromTheSequence() throws Exception {
        load("<Leaf name=\"fig\"/>");
        assertEquals(1, delegator.findByAnd("Leaf", Map.of("name", "fig"), null, false).size());
    }

    @Test
    public void incompleteKey_shouldBeAnError() {
        assertTrue(failure("<Vein leafId=\"1\"/>").reason().contains("[leafId, veinId] is not complete"));
    }

    @Test
    public void unknownEntity_shouldFailTheFileWithItsLine() throws Exception {
        HostLoadException e = failure("<Leaf leafId=\"2\"/>\n<Blossom blossomId=\"1\"/>");
        assertEquals(3, e.line());
        assertEquals("Blossom", e.element());
        assertNull("the file is one transaction", leaf("2"));
    }

    @Test
    public void unknownField_shouldBeIgnored() throws Exception {
        load("<Leaf leafId=\"2\" name=\"fir\" colour=\"green\"/>");
        assertEquals("fir", leaf("2").getString("name"));
    }

    @Test
    public void wrongValueOrForeignKey_shouldNameTheRow() {
        assertEquals(2, failure("<Leaf leafId=\"2\" grownOn=\"yesterday\"/>").line());
        assertEquals(3, failure("<Leaf leafId=\"2\"/>\n<Vein leafId=\"none\" veinId=\"1\"/>").line());
    }

    @Test
    public void dummyForeignKeys_shouldBeUnsupported() {
        assertThrows(UnsupportedFeatureException.class,
                () -> DataLoader.loadFile(delegator, file("<entity-engine-xml create-dummy-fk=\"true\"/>")));
    }

    @Test
    public void values_shouldReadWithoutWriting() throws Exception {
        List<GenericValue> values = DataLoader.values(delegator, file("<entity-engine-xml><Leaf leafId=\"9\"/></entity-engine-xml>"));
        assertEquals("9", values.get(0).getString("leafId"));
        assertNull(leaf("9"));
    }

    private GenericValue leaf(String id) throws GenericEntityException {
        return delegator.findOne("Leaf", Map.of("leafId", id), false);
    }

    private HostLoadException failure(String rows) {
        return assertThrows(HostLoadException.class, () -> load(rows));
    }

    private void load(String rows) throws Exception {
        DataLoader.loadFile(delegator, file("<entity-engine-xml>\n" + rows + "</entity-engine-xml>"));
    }

    private static URL file(String text) throws Exception {
        Path path = FOLDER.getRoot().toPath().resolve("data.xml");
        Files.writeString(path, text);
        return path.toUri().toURL();
    }
}
