package org.fulian.host.entity.ddl;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.fulian.host.component.ComponentSketch;
import org.fulian.host.component.Components;
import org.fulian.host.entity.model.Dialect;
import org.fulian.host.entity.model.ModelLoader;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SchemaUpdateTest {
    private static final String PARENT = """
            <entity entity-name="Kind" package-name="x"><field name="kindId" type="id"/><prim-key field="kindId"/></entity>
            """;
    private static final String CHILD = """
            <entity entity-name="Piece" package-name="x"><field name="pieceId" type="id"/><field name="kindId" type="id"/>
            <prim-key field="pieceId"/>
            <relation type="one" fk-name="PIECE_KIND" rel-entity-name="Kind"><key-map field-name="kindId"/></relation>
            </entity>
            """;

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();
    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();
    private Connection connection;

    @Before
    public void open() throws SQLException {
        connection = DriverManager.getConnection(url + ";create=true");
    }

    @After
    public void drop() throws SQLException {
        connection.close();
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url + ";drop=true"));
    }

    @Test
    public void run_shouldCreateTablesIndexesAndForeignKeysOnce() throws SQLException {
        assertEquals("2 tables, 4 stamp indexes, foreign key and its index", 8, update(PARENT + CHILD));
        assertEquals(0, update(PARENT + CHILD));
        assertTrue(value("SELECT COUNT(*) FROM SYS.SYSCONGLOMERATES WHERE CONGLOMERATENAME = 'PIECE_KIND'").equals("1"));
        SQLException e = assertThrows(SQLException.class, () -> execute("INSERT INTO OFBIZ.PIECE (PIECE_ID, KIND_ID) VALUES ('1', 'none')"));
        assertTrue(e.getMessage(), e.getMessage().contains("PIECE_KIND"));
    }

    @Test
    public void run_shouldAddAColumnToATableWithRows() throws SQLException {
        update(PARENT);
        execute("INSERT INTO OFBIZ.KIND (KIND_ID) VALUES ('A')");
        assertEquals(2, update(PARENT.replace("<prim-key", "<field name=\"note\" type=\"name\" not-null=\"true\"/><prim-key")
                .replace("</entity>", "<index name=\"KIND_NOTE\"><index-field name=\"note\"/></index></entity>")));
        assertEquals("A", value("SELECT KIND_ID FROM OFBIZ.KIND WHERE NOTE IS NULL"));
    }

    @Test
    public void run_shouldNeverDropAColumn() throws SQLException {
        update(PARENT.replace("<prim-key", "<field name=\"note\" type=\"name\"/><prim-key"));
        assertEquals(0, update(PARENT));
        assertEquals("0", value("SELECT COUNT(NOTE) FROM OFBIZ.KIND"));
    }

    private int update(String definitions) throws SQLException {
        Components components = ComponentSketch.read(new ComponentSketch(folder.getRoot().toPath(), "sketch").model(definitions).write());
        return SchemaUpdate.run(connection, Dialect.DERBY, "OFBIZ", ModelLoader.load(components).values());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
