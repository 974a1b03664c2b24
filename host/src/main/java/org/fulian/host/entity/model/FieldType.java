package org.fulian.host.entity.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** A field type: its columns and its Java class (host-api §2.2). */
public record FieldType(String name, String derbyType, String postgresType, String javaType) {
    private static final Map<String, FieldType> ALL = new LinkedHashMap<>();

    static {
        String text = "String";
        String decimal = "java.math.BigDecimal";
        add("id", "VARCHAR(20)", text);
        add("id-long", "VARCHAR(60)", text);
        add("id-vlong", "VARCHAR(255)", text);
        add("indicator", "CHAR(1)", text);
        add("very-short", "VARCHAR(10)", text);
        add("short-varchar", "VARCHAR(60)", text);
        add("long-varchar", "VARCHAR(255)", text);
        add("very-long", "CLOB", "TEXT", text);
        add("comment", "VARCHAR(255)", text);
        add("description", "VARCHAR(255)", text);
        add("value", "VARCHAR(255)", text);
        add("name", "VARCHAR(100)", text);
        add("credit-card-number", "VARCHAR(255)", text);
        add("credit-card-date", "VARCHAR(7)", text);
        add("email", "VARCHAR(320)", text);
        add("url", "VARCHAR(2000)", text);
        add("tel-number", "VARCHAR(60)", text);
        add("date-time", "TIMESTAMP", "TIMESTAMPTZ", "java.sql.Timestamp");
        add("date", "DATE", "java.sql.Date");
        add("time", "TIME", "java.sql.Time");
        add("currency-amount", "NUMERIC(18,2)", decimal);
        add("currency-precise", "NUMERIC(18,3)", decimal);
        add("fixed-point", "NUMERIC(18,6)", decimal);
        add("floating-point", "DOUBLE", "FLOAT8", "Double");
        add("numeric", "NUMERIC(20,0)", "Long");
        add("integer", "INTEGER", "Integer");
        add("blob", "BLOB", "BYTEA", "java.sql.Blob");
        add("byte-array", "BLOB", "BYTEA", "byte[]");
        add("object", "BLOB", "BYTEA", "Object");
    }

    /** The type of that name, or null. */
    public static FieldType get(String name) {
        return ALL.get(name);
    }

    /** The column type. */
    public String sqlType(Dialect dialect) {
        return dialect == Dialect.DERBY ? derbyType : postgresType;
    }

    /** Whether values are texts, so that an empty string is a value. */
    public boolean isText() {
        return javaType.equals("String");
    }

    private static void add(String name, String sqlType, String javaType) {
        add(name, sqlType, sqlType, javaType);
    }

    private static void add(String name, String derby, String postgres, String javaType) {
        ALL.put(name, new FieldType(name, derby, postgres, javaType));
    }
}
