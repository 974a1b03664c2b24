package org.apache.ofbiz.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.LocalizedMap;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.fulian.host.entity.FieldValues;

/** A map of the fields of one entity, checked against its model (host-api §3.3). */
public class GenericEntity extends AbstractMap<String, Object> implements LocalizedMap<Object>, Serializable, Comparable<GenericEntity>, Cloneable {
    private static final long serialVersionUID = 1L;

    private final String entityName;
    private final String delegatorName;
    private transient ModelEntity model;
    private transient Delegator delegator;
    private HashMap<String, Object> fields;
    private boolean mutable = true;

    GenericEntity(Delegator delegator, ModelEntity model) {
        this.delegator = delegator;
        this.delegatorName = delegator == null ? "default" : delegator.getDelegatorName();
        this.model = Objects.requireNonNull(model, "A value needs its model");
        this.entityName = model.getEntityName();
        this.fields = new HashMap<>(Math.max(4, model.getFieldsSize() * 4 / 3 + 1));
    }

    /** The name of the entity. */
    public String getEntityName() { return entityName; }

    /** The model of the entity. */
    public ModelEntity getModelEntity() {
        if (model == null) {
            model = getDelegator().getModelEntity(entityName);
        }
        return model;
    }

    /** The delegator this came from. */
    public Delegator getDelegator() {
        if (delegator == null) {
            delegator = DelegatorFactory.getDelegator(delegatorName);
        }
        return delegator;
    }

    /** Moves this to another delegator. */
    public void setDelegator(Delegator newDelegator) { this.delegator = newDelegator; }

    private ModelField field(String name, String verb) {
        ModelField field = getModelEntity().getField(name);
        if (field == null) {
            throw new IllegalArgumentException("The field name (or key) [" + name + "] is not valid for " + verb + " the entity [" + entityName + "]"
                    + (verb.equals("setting") ? ", it must be one of: " + getModelEntity().getAllFieldNames() : ""));
        }
        return field;
    }

    /** The field's value; an unknown field is an IllegalArgumentException. */
    public Object get(String name) {
        Object value = fields.get(name);
        if (value == null && !fields.containsKey(name)) {
            field(name, "reading");
        }
        return value;
    }

    @Override
    public Object get(Object name) { return name == null ? null : get(name.toString()); }
    /** The field's text in the locale, from the bundle that the entity names as its default resource; else the raw value. */
    @Override
    public Object get(String name, Locale locale) { return get(name, null, locale); }

    /** The field's text in the locale, from the given bundle; else the raw value. */
    public Object get(String name, String resource, Locale locale) {
        Object value = get(name);
        String bundle = resource == null || resource.isEmpty() ? getModelEntity().getDefaultResourceName() : resource;
        if (bundle == null || bundle.isEmpty() || locale == null) {
            return value;
        }
        StringBuilder key = new StringBuilder(entityName).append('.').append(name);
        getModelEntity().getPkFieldNames().forEach(pk -> key.append('.').append(get(pk)));
        // Most fields of most rows have no label: asked of the bundle itself, which does not note each of them in the log.
        ResourceBundle labels = UtilProperties.getResourceBundle(bundle, locale);
        return labels.containsKey(key.toString()) ? labels.getString(key.toString()).trim() : value;
    }

    /** The value as text. */
    public String getString(String name) {
        Object value = get(name);
        return value == null ? null : value instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : value.toString();
    }

    /** Y, T, true and N, F, false as a Boolean; null is false. */
    public Boolean getBoolean(String name) {
        Object value = get(name);
        if (value == null) {
            return Boolean.FALSE;
        }
        return value instanceof Boolean known ? known : switch (value.toString()) {
            case "Y", "y", "T", "t", "true", "TRUE", "True" -> Boolean.TRUE;
            case "N", "n", "F", "f", "false", "FALSE", "False" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("getBoolean could not read [" + value + "] of field " + entityName + "." + name);
        };
    }

    /** The value as a date with time. */
    public Timestamp getTimestamp(String name) { return (Timestamp) get(name); }
    /** The value as a date. */
    public java.sql.Date getDate(String name) { return (java.sql.Date) get(name); }
    /** The value as a time. */
    public Time getTime(String name) { return (Time) get(name); }
    /** The value as an Integer. */
    public Integer getInteger(String name) { return get(name) instanceof Number number ? Integer.valueOf(number.intValue()) : null; }
    /** The value as a Long. */
    public Long getLong(String name) { return get(name) instanceof Number number ? Long.valueOf(number.longValue()) : null; }
    /** The value as a Double, also from a BigDecimal. */
    public Double getDouble(String name) { return get(name) instanceof Number number ? Double.valueOf(number.doubleValue()) : null; }

    /** The value as a BigDecimal, also from a Double. */
    public BigDecimal getBigDecimal(String name) {
        Object value = get(name);
        return value == null || value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
    }

    /** The value as bytes, also from a Blob. */
    public byte[] getBytes(String name) {
        Object value = get(name);
        try {
            return value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) value;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read " + entityName + "." + name, e);
        }
    }

    /** Sets a field, also to null. */
    public void set(String name, Object value) { set(name, value, true); }

    /** Sets a field after conversion to its type; a null is set only if asked. Returns the former value. */
    public Object set(String name, Object value, boolean setIfNull) {
        ModelField field = field(name, "setting");
        checkMutable();
        if (value == null && !setIfNull) {
            return fields.get(name);
        }
        return fields.put(name, FieldValues.convert(getModelEntity(), field, value));
    }

    private void checkMutable() {
        if (!mutable) {
            throw new IllegalStateException("This value of " + entityName + " came from the cache and cannot be changed");
        }
    }

    /** Reads the text as the field's type; "null" and "[null-field]" stand for null on fields that hold no text. */
    public void setString(String name, String value) {
        ModelField field = field(name, "setting");
        checkMutable();
        fields.put(name, FieldValues.parse(getModelEntity(), field, value));
    }

    /** Sets bytes. */
    public void setBytes(String name, byte[] bytes) { set(name, bytes); }
    /** Sets the single key field to the next number of the entity's sequence. */
    public void setNextSeqId() { setSinglePk(getDelegator().getNextSeqId(entityName)); }

    void setSinglePk(Object value) {
        if (getModelEntity().getPksSize() != 1) {
            throw new IllegalArgumentException("Entity [" + entityName + "] does not have exactly one key field");
        }
        set(getModelEntity().getFirstPkFieldName(), value);
    }

    /** Sets every field of the map; an unknown one is an IllegalArgumentException. */
    public void setFields(Map<? extends String, ? extends Object> values) { values.forEach((name, value) -> set(name, value, true)); }
    /** Sets the key fields that the map has. */
    public void setPKFields(Map<? extends Object, ? extends Object> values) { setAllFields(values, true, null, Boolean.TRUE); }

    /** Sets the other fields that the map has. */
    public void setNonPKFields(Map<? extends Object, ? extends Object> values) { setAllFields(values, true, null, Boolean.FALSE); }

    /** Sets the other fields that the map has. */
    public void setNonPKFields(Map<? extends Object, ? extends Object> values, boolean setIfEmpty) {
        setAllFields(values, setIfEmpty, null, Boolean.FALSE);
    }

    /** Sets the fields that the map has under prefix and name; "" becomes null, or is left out unless setIfEmpty. */
    public void setAllFields(Map<? extends Object, ? extends Object> values, boolean setIfEmpty, String prefix, Boolean pks) {
        for (ModelField field : pks == null ? getModelEntity().getFieldsUnmodifiable()
                : pks ? getModelEntity().getPkFieldsUnmodifiable() : getModelEntity().getNopksCopy()) {
            String name = field.getName();
            String key = prefix == null || prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            if (values.containsKey(key)) {
                Object value = "".equals(values.get(key)) ? null : values.get(key);
                set(name, value, setIfEmpty);
            }
        }
    }

    /** The key of this row. */
    public GenericPK getPrimaryKey() {
        return GenericPK.create(getDelegator(), getModelEntity(), getFields(getModelEntity().getPkFieldNames()));
    }

    /** The key values, joined by two colons. */
    public String getPkShortValueString() {
        return getModelEntity().getPkFieldNames().stream().map(pk -> String.valueOf(get(pk))).collect(Collectors.joining("::"));
    }

    /** Whether all key fields are there and, if asked, none is null. */
    public boolean containsPrimaryKey(boolean requireValue) {
        return getModelEntity().getPkFieldNames().stream().allMatch(pk -> requireValue ? fields.get(pk) != null : fields.containsKey(pk));
    }

    /** A copy of the fields. */
    public Map<String, Object> getAllFields() { return new HashMap<>(fields); }
    /** The named fields that are set. */
    public Map<String, Object> getFields(Collection<String> names) {
        Map<String, Object> some = new HashMap<>();
        names.stream().filter(fields::containsKey).forEach(name -> some.put(name, fields.get(name)));
        return some;
    }

    /** Takes all fields of the other value of the same row. */
    void refreshFromValue(GenericEntity other) throws GenericEntityException {
        if (other == null) {
            throw new GenericEntityNotFoundException("No row to refresh " + this + " from");
        }
        checkMutable();
        fields = new HashMap<>(other.fields);
    }

    /** From now on nothing can be set. */
    public void setImmutable() {
        mutable = false;
        fields.values().stream().filter(GenericEntity.class::isInstance).forEach(nested -> ((GenericEntity) nested).setImmutable());
    }

    /** Whether fields can be set. */
    public boolean isMutable() { return mutable; }
    /** Reads without a check; for the SQL layer. */
    public Object dangerousGetNoCheckButFast(ModelField field) { return fields.get(field.getName()); }
    /** Writes without check or conversion; for the SQL layer. */
    public void dangerousSetNoCheckButFast(ModelField field, Object value) { fields.put(field.getName(), value); }
    @Override
    public Object put(String name, Object value) { return set(name, value, true); }

    @Override
    public Object remove(Object name) {
        checkMutable();
        return fields.remove(name);
    }

    @Override
    public boolean containsKey(Object name) { return fields.containsKey(name); }
    @Override
    public Set<Map.Entry<String, Object>> entrySet() { return Collections.unmodifiableMap(fields).entrySet(); }

    @Override
    public boolean equals(Object other) {
        return other instanceof GenericEntity that && entityName.equals(that.entityName) && known().equals(that.known());
    }

    @Override
    public int hashCode() { return 31 * entityName.hashCode() + known().hashCode(); }

    /** A field that is absent counts as null. */
    private Map<String, Object> known() {
        if (!fields.containsValue(null)) {
            return fields;
        }
        Map<String, Object> known = new HashMap<>(fields);
        known.values().removeIf(Objects::isNull);
        return known;
    }

    /** By entity, then key, then the other fields. */
    @Override
    public int compareTo(GenericEntity that) {
        int order = entityName.compareTo(that.entityName);
        List<String> names = new ArrayList<>(getModelEntity().getPkFieldNames());
        names.addAll(getModelEntity().getNoPkFieldNames());
        for (int i = 0; order == 0 && i < names.size(); i++) {
            Object mine = fields.get(names.get(i));
            Object theirs = that.fields.get(names.get(i));
            order = mine == null || theirs == null ? Boolean.compare(mine == null, theirs == null)
                    : mine instanceof Comparable<?> ? UtilGenerics.<Comparable<Object>>cast(mine).compareTo(theirs) : 0;
        }
        return order;
    }

    @Override
    public Object clone() {
        try {
            GenericEntity copy = (GenericEntity) super.clone();
            copy.fields = new HashMap<>(fields);
            copy.mutable = true;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[GenericEntity:").append(entityName).append(']');
        new TreeMap<>(fields).forEach((name, value) -> text.append('[').append(name).append(',').append(value)
                .append(value == null ? "" : "(" + value.getClass().getName() + ")").append(']'));
        return text.toString();
    }
}
