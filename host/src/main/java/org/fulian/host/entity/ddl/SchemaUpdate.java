package org.fulian.host.entity.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
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
    private static final Logger LOG = Logger.getLogger(SchemaUpdate.class.getName());

    private final Dialect dialect;
    private final String schema;
    private final SchemaState state;
    private final List<Step> steps = new ArrayList<>();

    /** One statement and the entity to blame if it fails. */
    private record Step(EntityFacts entity, String sql) { }

    private SchemaUpdate(Dialect dialect, String schema, SchemaState state) {
        this.dialect = dialect;
        this.schema = schema;
        this.state = state;
    }

    /**
     * Creates the schema, tables, columns, indexes and foreign keys that are missing, in one transaction of this connection, and
     * returns the number of statements this took.
     */
    public static int run(Connection connection, Dialect dialect, String schema, Collection<ModelEntity> model) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            SchemaUpdate update = new SchemaUpdate(dialect, schema, SchemaState.read(connection, dialect, schema));
            update.plan(model.stream().filter(e -> !(e instanceof ModelViewEntity)).toList());
            update.execute(connection);
            connection.commit();
            return update.steps.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void plan(List<ModelEntity> entities) {
        entities.forEach(e -> planTable(EntityFacts.of(e)));
        entities.forEach(e -> planIndexes(EntityFacts.of(e)));
        for (ModelEntity entity : entities) {
            for (ModelRelation relation : entity.getRelationsList(true, false, false)) {
                ModelEntity target = entities.stream().filter(e -> e.getEntityName().equals(relation.getRelEntityName())).findFirst().orElseThrow();
                planForeignKey(EntityFacts.of(entity), relation, EntityFacts.of(target));
            }
        }
    }

    private void planTable(EntityFacts entity) {
        if (state.hasTable(entity.tableName())) {
            for (ModelField field : entity.fields().values()) {
                if (!state.hasColumn(entity.tableName(), field.getColName())) {
                    // the table may hold rows, so a mandatory column comes without NOT NULL
                    step(entity, "ALTER TABLE " + table(entity) + " ADD COLUMN " + field.getColName() + " " + type(field));
                    LOG.log(Level.INFO, "Adding column {0}.{1}", new Object[] {entity.tableName(), field.getColName()});
                }
            }
            return;
        }
        String columns = entity.fields().values().stream()
                .map(f -> f.getColName() + " " + type(f) + (f.getIsPk() || f.getIsNotNull() ? " NOT NULL" : "")).collect(Collectors.joining(", "));
        String key = entity.pks().isEmpty() ? "" : ", PRIMARY KEY (" + columns(entity.pks().stream().map(ModelField::getName).toList(), entity) + ")";
        step(entity, "CREATE TABLE " + table(entity) + " (" + columns + key + ")");
    }

    private void planIndexes(EntityFacts entity) {
        for (EntityFacts.Index index : entity.indexes()) {
            if (!state.hasIndex(index.name())) {
                createIndex(entity, index.name(), index.unique(), index.fields());
            }
        }
    }

    /** The index comes first, so that Derby's foreign key shares it instead of building a second one. */
    private void planForeignKey(EntityFacts entity, ModelRelation relation, EntityFacts target) {
        String name = EntityFacts.foreignKeyName(relation);
        if (state.hasForeignKey(name)) {
            return;
        }
        List<String> fields = relation.getKeyMaps().stream().map(ModelKeyMap::getFieldName).toList();
        List<String> relFields = relation.getKeyMaps().stream().map(ModelKeyMap::getRelFieldName).toList();
        if (!state.hasIndex(name)) {
            createIndex(entity, name, false, fields);
        }
        step(entity, "ALTER TABLE " + table(entity) + " ADD CONSTRAINT " + name + " FOREIGN KEY (" + columns(fields, entity) + ") REFERENCES "
                + table(target) + " (" + columns(relFields, target) + ")");
    }

    private void createIndex(EntityFacts entity, String name, boolean unique, List<String> fields) {
        String qualified = dialect == Dialect.DERBY ? schema + "." + name : name;
        step(entity, "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + qualified + " ON " + table(entity) + " (" + columns(fields, entity) + ")");
    }

    private void execute(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Step step : steps) {
                try {
                    statement.execute(step.sql());
                } catch (SQLException e) {
                    throw new HostLoadException(step.entity().file(), step.entity().line(), "entity",
                            "the database refused \"" + step.sql() + "\": " + e.getMessage(), e);
                }
            }
        }
    }

    private void step(EntityFacts entity, String sql) {
        steps.add(new Step(entity, sql));
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
