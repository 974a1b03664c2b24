package org.fulian.host.entity.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.fulian.host.HostLoadException;
import org.fulian.host.component.ComponentSketch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ModelLoaderTest {
    private static final String TYPE = """
            <entity entity-name="ThingType" package-name="x"><field name="thingTypeId" type="id"/><field name="code" type="id-long"/><prim-key field="thingTypeId"/></entity>
            """;
    private static final String THING = """
            <entity entity-name="Thing" package-name="x">
            <field name="thingId" type="id"/><field name="thingTypeId" type="id"/><field name="parentId" type="id"/><field name="partyID" type="id"/><field name="amount" type="numeric"/><field name="madeOn" type="date"/>
            <prim-key field="thingId"/>
            <relation type="one" fk-name="THING_TYPE" rel-entity-name="ThingType"><key-map field-name="thingTypeId"/></relation>
            <relation type="one" title="Parent" fk-name="THING_PARENT" rel-entity-name="Thing"><key-map field-name="parentId" rel-field-name="thingId"/></relation>
            </entity>
            """;
    private static final String DETAIL = """
            <entity entity-name="ThingDetail" package-name="x"><field name="thingId" type="id"/><prim-key field="thingId"/>
            <relation type="one" fk-name="DETAIL_THING" rel-entity-name="Thing"><key-map field-name="thingId"/></relation></entity>
            """;

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void field_shouldGetAnUnderscoreBeforeEveryCapital() {
        ModelEntity thing = load(TYPE + THING).get("Thing");
        assertEquals("PARTY_I_D", thing.getField("partyID").getColName());
        assertEquals("THING_TYPE_ID", thing.getField("thingTypeId").getColName());
    }

    @Test
    public void entity_shouldGetStampsWithIndexes() {
        ModelEntity type = load(TYPE).get("ThingType");
        assertEquals(List.of("thingTypeId", "code", "lastUpdatedStamp", "lastUpdatedTxStamp", "createdStamp", "createdTxStamp"), type.getAllFieldNames());
        assertEquals(4, type.getAutomaticFieldNames().size());
        assertEquals(List.of("THING_TYPE_TXSTMP", "THING_TYPE_TXCRTS"), EntityFacts.of(type).indexes().stream().map(EntityFacts.Index::name).toList());
    }

    @Test
    public void relation_shouldGetItsReverse() {
        Map<String, ModelEntity> model = load(TYPE + THING + DETAIL);
        assertEquals("many", model.get("ThingType").getRelation("Thing").getType());
        assertTrue(model.get("ThingType").getRelation("Thing").isAutoRelation());
        assertEquals("many", model.get("Thing").getRelation("ChildThing").getType());
        assertEquals("parentId", model.get("Thing").getRelation("ChildThing").getKeyMaps().get(0).getRelFieldName());
        assertEquals("one-nofk", model.get("Thing").getRelation("ThingDetail").getType());
    }

    @Test
    public void extendEntity_shouldAddAndOverride() {
        ModelEntity type = load(TYPE + """
                <extend-entity entity-name="ThingType" enable-lock="true"><field name="code" type="name"/><field name="extra" type="date"/>
                <index name="TT_EXTRA"><index-field name="extra"/></index></extend-entity>
                """).get("ThingType");
        assertEquals("name", type.getField("code").getType());
        assertEquals("date", type.getField("extra").getType());
        assertTrue(type.getDoLock());
        assertEquals("TT_EXTRA", EntityFacts.of(type).indexes().get(0).name());
    }

    @Test
    public void view_shouldKnowFieldsKeysAndSql() {
        ModelViewEntity view = (ModelViewEntity) load(TYPE + THING + """
                <view-entity entity-name="ThingView" package-name="x">
                <member-entity entity-alias="T" entity-name="Thing"/><member-entity entity-alias="K" entity-name="ThingType"/>
                <alias-all entity-alias="T"><exclude field="parentId"/></alias-all><alias-all entity-alias="K" prefix="type"/>
                <alias entity-alias="T" name="howMany" field="thingId" function="count"/>
                <alias entity-alias="T" name="madeYear" field="madeOn" function="extract-year" group-by="true"/>
                <alias name="total" function="sum"><complex-alias operator="+"><complex-alias-field entity-alias="T" field="amount" default-value="0"/><complex-alias-field value="1"/></complex-alias></alias>
                <view-link entity-alias="T" rel-entity-alias="K" rel-optional="true"><key-map field-name="thingTypeId"/></view-link>
                <entity-condition><condition-expr entity-alias="T" field-name="amount" operator="greater" value="3"/><order-by field-name="-thingId"/></entity-condition>
                </view-entity>
                """).get("ThingView");
        assertEquals(List.of("thingId", "typeThingTypeId"), view.getPkFieldNames());
        assertEquals("COUNT(T.THING_ID)", view.getField("howMany").getColValue());
        assertEquals("numeric", view.getField("howMany").getType());
        assertEquals("{fn YEAR(T.MADE_ON)}", view.getField("madeYear").getColValue());
        assertEquals("SUM((COALESCE(T.AMOUNT, 0) + 1))", view.getField("total").getColValue());
        assertEquals("K.CODE", view.getField("typeCode").getColValue());
        assertEquals("TYPE_CODE", view.getField("typeCode").getColName());
        assertEquals(List.of(view.getField("madeYear")), view.getGroupBysCopy());
        assertEquals(List.<ModelField>of(), view.getGroupBysCopy(List.of(view.getField("total"))));
        assertTrue(!view.isField("parentId") && !view.isField("createdStamp"));
        assertEquals(List.of("-thingId"), ViewFacts.of(view).filter().orderBy());
        assertNotNull(ViewFacts.of(view).filter().where());
    }

    @Test
    public void load_shouldRefuseAnUnknownFieldType() {
        refused("<entity entity-name=\"A\" package-name=\"x\">\n<field name=\"a\" type=\"ids\"/></entity>", 4, "field", "field type ids of A.a is unknown");
    }

    @Test
    public void load_shouldRefuseARelationOfTypeOneOnPartOfTheKey() {
        refused(TYPE + """
                <entity entity-name="A" package-name="x"><field name="code" type="id-long"/>
                <relation type="one" fk-name="A_TYPE" rel-entity-name="ThingType"><key-map field-name="code"/></relation></entity>""", 5, "relation", "full primary key");
    }

    @Test
    public void load_shouldRefuseALongOrDoubledForeignKeyName() {
        refused(TYPE + THING.replace("THING_PARENT", "THING_PARENT_OF_THING"), 8, "relation", "more than 18 characters");
        refused(TYPE + THING.replace("THING_PARENT", "THING_TYPE"), 8, "relation", "already used by Thing");
    }

    @Test
    public void load_shouldRefuseALongTableName() {
        refused(TYPE.replace("ThingType\"", "ThingTypeWithAVeryLongNameIndeed\""), 3, "entity", "more than 30 characters");
    }

    @Test
    public void load_shouldRefuseAReservedWord() {
        refused(TYPE.replace("\"code\"", "\"order\""), 3, "field", "reserved word");
    }

    @Test
    public void load_shouldRefuseDuplicates() {
        refused(TYPE + TYPE, 4, "entity", "already defined at");
        refused(TYPE.replace("\"code\"", "\"thingTypeId\""), 3, "field", "defined twice");
        refused(TYPE.replace("\"code\"", "\"ThingTypeId\""), 3, "field", "share the column THING_TYPE_ID");
    }

    @Test
    public void load_shouldRefuseAnIndexOnAnUnknownField() {
        refused(TYPE.replace("</entity>", "<index name=\"I\"><index-field name=\"nope\"/></index></entity>"), 3, "index-field", "field nope is not a field");
    }

    @Test
    public void load_shouldRefuseAViewWithAMissingMemberOrField() {
        String view = "<view-entity entity-name=\"V\" package-name=\"x\">\n<member-entity entity-alias=\"T\" entity-name=\"%s\"/>\n"
                + "<alias entity-alias=\"T\" name=\"%s\"/></view-entity>";
        refused(TYPE + view.formatted("Nothing", "code"), 5, "member-entity", "member entity Nothing is not defined");
        refused(TYPE + view.formatted("ThingType", "nope"), 6, "alias", "field nope is not a field of member T");
        refused(TYPE + view.formatted("V", "code"), 5, "member-entity", "member of itself");
    }

    @Test
    public void load_shouldRefuseAnExtensionOfNothing() {
        refused("<extend-entity entity-name=\"Nothing\"/>", 3, "extend-entity", "entity Nothing is not defined");
    }

    private void refused(String definitions, int line, String element, String reason) {
        HostLoadException e = assertThrows(HostLoadException.class, () -> load(definitions));
        assertTrue(e.getMessage(), e.getMessage().contains(reason));
        assertEquals(e.getMessage(), element, e.element());
        assertEquals(e.getMessage(), line, e.line());
        assertTrue(e.getMessage(), e.file().endsWith("entitymodel.xml"));
    }

    private Map<String, ModelEntity> load(String definitions) {
        return ModelLoader.load(ComponentSketch.read(new ComponentSketch(folder.getRoot().toPath(), "sketch").model(definitions).write()));
    }
}
