package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;
import org.fulian.host.entity.model.SqlNames;

/** A field of an entity, or an alias of a view seen as a field. Immutable. */
public final class ModelField implements Serializable {
    private final String name;
    private final String type;
    private final String colName;
    private final String colValue;
    private final boolean notNull;
    private final boolean pk;
    private final boolean internal;
    private final boolean audited;

    private ModelField(String name, String type, String colName, String colValue, boolean notNull, boolean pk, boolean internal, boolean audited) {
        this.name = name;
        this.type = type;
        this.colName = colName == null || colName.isEmpty() ? SqlNames.of(name) : colName;
        this.colValue = colValue == null ? this.colName : colValue;
        this.notNull = notNull;
        this.pk = pk;
        this.internal = internal;
        this.audited = audited;
    }

    /** A field; without column name it is derived. Description, field set, encryption and validators have no effect in the host. */
    public static ModelField create(ModelEntity modelEntity, String description, String name, String type, String colName, String colValue,
            String fieldSet, boolean isNotNull, boolean isPk, boolean encrypt, boolean isAutoCreatedInternal, boolean enableAuditLog,
            List<String> validators) {
        return new ModelField(name, type, colName, colValue, isNotNull, isPk, isAutoCreatedInternal, enableAuditLog);
    }

    /** The name used in code. */
    public String getName() { return name; }
    /** The field type's name, such as {@code id} or {@code date-time}. */
    public String getType() { return type; }
    /** The column, or in a view the column alias. */
    public String getColName() { return colName; }
    /** In a view the SQL expression behind the alias, else the column. */
    public String getColValue() { return colValue; }
    /** Whether changes are written to EntityAuditLog. */
    public boolean getEnableAuditLog() { return audited; }
    /** True for the four stamp fields that the engine adds itself. */
    public boolean getIsAutoCreatedInternal() { return internal; }
    /** Whether the column refuses null; primary keys always do. */
    public boolean getIsNotNull() { return notNull; }
    /** Whether the field is part of the primary key. */
    public boolean getIsPk() { return pk; }

    @Override
    public String toString() {
        return "ModelField(" + name + ", " + type + ", " + colName + (pk ? ", pk" : "") + ")";
    }
}
