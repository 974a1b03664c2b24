package org.apache.ofbiz.entity.model;

import java.io.Serializable;
import java.util.List;
import org.fulian.host.entity.model.SqlNames;

/** A field of an entity, or an alias of a view entity seen as a field. Immutable. */
public final class ModelField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String type;
    private final String colName;
    private final String colValue;
    private final String fieldSet;
    private final boolean notNull;
    private final boolean pk;
    private final EncryptMethod encryptMethod;
    private final boolean autoCreatedInternal;
    private final boolean enableAuditLog;
    private final List<String> validators;

    /** How a field's value is encrypted; the host stores plain values only (host-api §14, Encryption). */
    public enum EncryptMethod {
        /** Plain. */
        FALSE,
        /** Deterministic. */
        TRUE,
        /** Salted. */
        SALT;

        /** Whether the column holds something else than the value. */
        public boolean isEncrypted() {
            return this != FALSE;
        }
    }

    private ModelField(String name, String type, String colName, String colValue, String fieldSet, boolean notNull, boolean pk,
            EncryptMethod encryptMethod, boolean autoCreatedInternal, boolean enableAuditLog, List<String> validators) {
        this.name = name;
        this.type = type;
        this.colName = colName == null || colName.isEmpty() ? SqlNames.of(name) : colName;
        this.colValue = colValue == null || colValue.isEmpty() ? this.colName : colValue;
        this.fieldSet = fieldSet == null ? "" : fieldSet;
        this.notNull = notNull;
        this.pk = pk;
        this.encryptMethod = encryptMethod;
        this.autoCreatedInternal = autoCreatedInternal;
        this.enableAuditLog = enableAuditLog;
        this.validators = validators == null ? List.of() : List.copyOf(validators);
    }

    /** A plain field whose column is derived from its name. */
    public static ModelField create(ModelEntity modelEntity, String name, String type, boolean isPk) {
        return create(modelEntity, null, name, type, null, null, null, false, isPk, EncryptMethod.FALSE, false, false, null);
    }

    /** A field with everything; the column value is the SQL expression of a view's alias, else the column itself. */
    public static ModelField create(ModelEntity modelEntity, String description, String name, String type, String colName,
            String colValue, String fieldSet, boolean isNotNull, boolean isPk, EncryptMethod encrypt, boolean isAutoCreatedInternal,
            boolean enableAuditLog, List<String> validators) {
        return new ModelField(name, type, colName, colValue, fieldSet, isNotNull, isPk, encrypt, isAutoCreatedInternal,
                enableAuditLog, validators);
    }

    /** The name used in code. */
    public String getName() {
        return name;
    }

    /** The field type's name, such as {@code id} or {@code date-time}. */
    public String getType() {
        return type;
    }

    /** The column, or in a view the column alias. */
    public String getColName() {
        return colName;
    }

    /** In a view the SQL expression behind the alias, else the column. */
    public String getColValue() {
        return colValue;
    }

    /** Always empty: field sets are outside the subset. */
    public String getFieldSet() {
        return fieldSet;
    }

    /** Whether changes are written to EntityAuditLog. */
    public boolean getEnableAuditLog() {
        return enableAuditLog;
    }

    /** How the value is encrypted. */
    public EncryptMethod getEncryptMethod() {
        return encryptMethod;
    }

    /** True for the four stamp fields that the engine adds itself. */
    public boolean getIsAutoCreatedInternal() {
        return autoCreatedInternal;
    }

    /** Whether the column refuses null; primary keys always do. */
    public boolean getIsNotNull() {
        return notNull;
    }

    /** Whether the field is part of the primary key. */
    public boolean getIsPk() {
        return pk;
    }

    /** Names of the field's validators. */
    public List<String> getValidators() {
        return validators;
    }

    @Override
    public String toString() {
        return "ModelField(" + name + ", " + type + ", " + colName + (pk ? ", pk" : "") + ")";
    }
}
