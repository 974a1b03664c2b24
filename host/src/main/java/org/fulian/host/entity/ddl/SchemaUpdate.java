package org.fulian.host.entity.ddl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.fulian.host.HostLoadException;
import org.fulian.host.entity.model.Dialect;
import org.fulian.host.entity.model.EntityFacts;
import org.fulian.host.entity.model.FieldType;

/** Brings the database to the model at start: adds what is missing, never drops or narrows (host-api §2.3, DDL). */
public final class SchemaUpdate {
    private static final String MODULE = SchemaUpdate.class.getName();

    /** All there is in one query, one line each, because JDBC's metadata would have to be asked table by table. */
    private static final Map<Dialect, String> CATALOGUE = Map.of(Dialect.DERBY, """
            SELECT 'S ' || S.SCHEMANAME FROM SYS.SYSSCHEMAS S WHERE S.SCHEMANAME = ?
            UNION ALL SELECT 'T ' || T.TABLENAME FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S ON T.SCHEMAID = S.SCHEMAID WHERE S.SCHEMANAME = ?
            UNION ALL SELECT 'C ' || T.TABLENAME || '.' || C.COLUMNNAME FROM SYS.SYSCOLUMNS C JOIN SYS.SYSTABLES T ON C.REFERENCEID = T.TABLEID
                JOIN SYS.SYSSCHEMAS S ON T.SCHEMAID = S.SCHEMAID WHERE S.SCHEMANAME = ?
            UNION ALL SELECT 'I ' || G.CONGLOMERATENAME FROM SYS.SYSCONGLOMERATES G JOIN SYS.SYSSCHEMAS S ON G.SCHEMAID = S.SCHEMAID
                WHERE S.SCHEMANAME = ? AND G.ISINDEX
            UNION ALL SELECT 'F ' || K.CONSTRAINTNAME FROM SYS.SYSCONSTRAINTS K JOIN SYS.SYSSCHEMAS S ON K.SCHEMAID = S.SCHEMAID
                WHERE S.SCHEMANAME = ? AND K.TYPE = 'F'
            """, Dialect.POSTGRESQL, """
            SELECT 'S ' || UPPER(schema_name) FROM information_schema.schemata WHERE UPPER(schema_name) = ?
            UNION ALL SELECT 'T ' || UPPER(table_name) FROM information_schema.tables WHERE UPPER(table_schema) = ?
            UNION ALL SELECT 'C ' || UPPER(table_name || '.' || column_name) FROM information_schema.columns WHERE UPPER(table_schema) = ?
            UNION ALL SELECT 'I ' || UPPER(indexname) FROM pg_indexes WHERE UPPER(schemaname) = ?
            UNION ALL SELECT 'F ' || UPPER(constraint_name) FROM information_schema.table_constraints
                WHERE UPPER(table_schema) = ? AND constraint_type = 'FOREIGN KEY'
            """);

    private final Dialect dialect;
    private final String schema;
    private final Set<String> present = new HashSet<>();
    /** Statements in order, each with the entity to blame if it fails. */
    private final Map<String, EntityFacts> steps = new LinkedHashMap<>();

    private SchemaUpdate(Dialect dialect, String schema) {
        this.dialect = dialect;
        this.schema = schema;
    }

    /**
     * Creates the schema, tables, columns, indexes and foreign keys that are missing, in one transaction of this connection, and
     * returns the number of statements this took.
     */
    public static int run(Connection connection, Dialect dialect, String schema, Collection<ModelEntity> model) throws SQLException {
        SchemaUpdate update = new SchemaUpdate(dialect, schema);
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            update.readCatalogue(connection);
            if (!update.present.contains("S " + schema.toUpperCase(Locale.ROOT))) {
                statement.execute("CREATE SCHEMA " + schema);
            }
            update.plan(model.stream().filter(e -> !(e instanceof ModelViewEntity)).collect(Collectors.toMap(ModelEntity::getEntityName,
                    EntityFacts::of, (a, b) -> a, LinkedHashMap::new)));
            update.execute(statement);
            connection.commit();
            return update.steps.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void readCatalogue(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CATALOGUE.get(dialect))) {
            for (int i = 1; i <= 5; i++) {
                query.setString(i, schema.toUpperCase(Locale.ROOT));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
        }
    }

    private void plan(Map<String, EntityFacts> entities) {
        entities.values().forEach(this::planTable);
        for (EntityFacts entity : entities.values()) {
            entity.indexes().forEach(i -> planIndex(entity, i));
            entity.relations().stream().filter(r -> r.getType().equals("one"))
                    .forEach(r -> planForeignKey(entity, r, entities.get(r.getRelEntityName())));
        }
    }

    private void planTable(EntityFacts entity) {
        String table = table(entity);
        if (present.contains("T " + entity.tableName())) {
            for (ModelField field : entity.fields().values()) {
                if (!present.contains("C " + entity.tableName() + "." + field.getColName())) {
                    // the table may hold rows, so a mandatory column comes without NOT NULL
                    steps.put("ALTER TABLE " + table + " ADD COLUMN " + field.getColName() + " " + type(field), entity);
                    Debug.logInfo("Adding column " + entity.tableName() + "." + field.getColName(), MODULE);
                }
            }
            return;
        }
        String columns = entity.fields().values().stream()
                .map(f -> f.getColName() + " " + type(f) + (f.getIsPk() || f.getIsNotNull() ? " NOT NULL" : "")).collect(Collectors.joining(", "));
        String key = entity.pks().stream().map(ModelField::getColName).collect(Collectors.joining(", "));
        steps.put("CREATE TABLE " + table + " (" + columns + (key.isEmpty() ? "" : ", PRIMARY KEY (" + key + ")") + ")", entity);
    }

    private void planIndex(EntityFacts entity, EntityFacts.Index index) {
        if (!present.contains("I " + index.name())) {
            steps.put("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (dialect == Dialect.DERBY ? schema + "." : "") + index.name()
                    + " ON " + table(entity) + " (" + columns(index.fields(), entity) + ")", entity);
        }
    }

    /** The index comes first, so that Derby's foreign key shares it instead of building a second one. */
    private void planForeignKey(EntityFacts entity, ModelRelation relation, EntityFacts target) {
        String name = EntityFacts.foreignKeyName(relation);
        if (!present.contains("F " + name)) {
            List<String> fields = relation.getKeyMaps().stream().map(ModelKeyMap::getFieldName).toList();
            List<String> relFields = relation.getKeyMaps().stream().map(ModelKeyMap::getRelFieldName).toList();
            planIndex(entity, new EntityFacts.Index(name, false, fields));
            steps.put("ALTER TABLE " + table(entity) + " ADD CONSTRAINT " + name + " FOREIGN KEY (" + columns(fields, entity) + ") REFERENCES "
                    + table(target) + " (" + columns(relFields, target) + ")", entity);
        }
    }

    private void execute(Statement statement) {
        steps.forEach((sql, entity) -> {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new HostLoadException(entity.file(), entity.line(), "entity", "the database refused \"" + sql + "\": " + e.getMessage(), e);
            }
        });
    }

    private String table(EntityFacts entity) {
        return schema + "." + entity.tableName();
    }

    private String type(ModelField field) {
        return FieldType.get(field.getType()).sqlType(dialect);
    }

    private static String columns(List<String> fields, EntityFacts entity) {
        return fields.stream().map(f -> entity.fields().get(f).getColName()).collect(Collectors.joining(", "));
    }
}
