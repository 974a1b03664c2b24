package org.fulian.host.entity.data;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelViewEntity;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.entity.data.DataFile.Mode;
import org.fulian.host.entity.data.DataFile.Row;
import org.fulian.host.entity.model.FieldType;

/**
 * Loads entity XML data through the delegator, one transaction per file (host-api §3.7). Rows go to the database one at a time:
 * a refused one is then named by its own line.
 */
public final class DataLoader {
    private static final String MODULE = DataLoader.class.getName();
    private static final int FILE_TIMEOUT_SECONDS = 7200;

    private final Delegator delegator;
    private int rows;

    private DataLoader(Delegator delegator) {
        this.delegator = delegator;
    }

    /** Loads the files of these readers: reader by reader, in component order. Returns the number of rows read. */
    public static int load(Delegator delegator, Components components, String... readerNames) {
        int rows = 0;
        try {
            for (String reader : readerNames) {
                for (Resource resource : components.resources(Resource.Kind.ENTITY_DATA)) {
                    rows += resource.readerName().equals(reader) ? loadFile(delegator, resource.path().toUri().toURL()) : 0;
                }
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Loads one file, all or nothing. Returns the number of rows read. */
    public static int loadFile(Delegator delegator, URL xml) {
        DataLoader loader = new DataLoader(delegator);
        try {
            boolean began = TransactionUtil.begin(FILE_TIMEOUT_SECONDS);
            try {
                DataFile.read(xml, loader::write);
                TransactionUtil.commit(began);
                return loader.rows;
            } catch (GenericEntityException | RuntimeException e) {
                TransactionUtil.rollback(began, "Data file failed", e);
                throw e;
            }
        } catch (GenericEntityException e) {
            throw new IllegalStateException("Cannot load " + xml + ": " + e.getMessage(), e);
        }
    }

    /** The rows of a file as values, without touching the database; the {@code assert} of a test suite compares them. */
    public static List<GenericValue> values(Delegator delegator, URL xml) {
        DataLoader loader = new DataLoader(delegator);
        List<GenericValue> values = new ArrayList<>();
        DataFile.read(xml, row -> values.add(loader.value(row)));
        return values;
    }

    private void write(Row row) {
        rows++;
        GenericValue value = value(row);
        try {
            completeKey(row, value);
            if (row.mode() == Mode.DELETE) {
                delegator.removeByPrimaryKey(value.getPrimaryKey());
                return;
            }
            if (row.mode() == Mode.CREATE_REPLACE) {
                value.getModelEntity().getNopksCopy().stream().filter(f -> !f.getIsAutoCreatedInternal() && !value.containsKey(f.getName()))
                        .forEach(f -> value.set(f.getName(), null));
            }
            if (row.mode() != Mode.CREATE || delegator.findOne(value.getEntityName(), value.getPrimaryKey(), false) == null) {
                delegator.storeAll(List.of(value));
            }
        } catch (GenericEntityException e) {
            throw row.error(e.getMessage(), e);
        }
    }

    private GenericValue value(Row row) {
        ModelEntity entity = delegator.getModelReader().getModelEntityNoCheck(row.entity());
        if (entity == null || entity instanceof ModelViewEntity) {
            throw row.error("is no entity with a table", null);
        }
        GenericValue value = delegator.makeValue(row.entity());
        row.fields().forEach((field, text) -> {
            if (entity.isField(field)) {
                set(row, value, field, text);
            } else {
                Debug.logWarning(row.error("field " + field + " is unknown and ignored", null).getMessage(), MODULE);
            }
        });
        return value;
    }

    private static void set(Row row, GenericValue value, String field, String text) {
        FieldType type = FieldType.get(value.getModelEntity().getField(field).getType());
        if (text.isEmpty()) {
            value.set(field, null);
        } else if (type.name().equals("byte-array") || type.name().equals("blob")) {
            value.setBytes(field, Base64.getMimeDecoder().decode(text));
        } else {
            value.setString(field, text);
            if (!type.isText() && value.get(field) instanceof String) {
                throw row.error("field " + field + " cannot hold \"" + text + "\" (" + type.name() + ")", null);
            }
        }
    }

    private static void completeKey(Row row, GenericValue value) {
        if (!value.containsPrimaryKey(true)) {
            if (value.getModelEntity().getPksSize() != 1 || row.mode() == Mode.DELETE) {
                throw row.error("the primary key " + value.getModelEntity().getPkFieldNames() + " is not complete", null);
            }
            value.setNextSeqId();
        }
    }
}
