package org.fulian.host.entity.model;

import java.util.HashMap;
import java.util.Map;

/** A field type: its columns and its Java class (host-api §2.2). */
public record FieldType(String name, String derbyType, String postgresType, String javaType) {
    private static final String TABLE = """
            id VARCHAR(20) String
            id-long VARCHAR(60) String
            id-vlong VARCHAR(255) String
            indicator CHAR(1) String
            very-short VARCHAR(10) String
            short-varchar VARCHAR(60) String
            long-varchar VARCHAR(255) String
            very-long CLOB|TEXT String
            comment VARCHAR(255) String
            description VARCHAR(255) String
            value VARCHAR(255) String
            name VARCHAR(100) String
            credit-card-number VARCHAR(255) String
            credit-card-date VARCHAR(7) String
            email VARCHAR(320) String
            url VARCHAR(2000) String
            tel-number VARCHAR(60) String
            date-time TIMESTAMP|TIMESTAMPTZ java.sql.Timestamp
            date DATE java.sql.Date
            time TIME java.sql.Time
            currency-amount NUMERIC(18,2) java.math.BigDecimal
            currency-precise NUMERIC(18,3) java.math.BigDecimal
            fixed-point NUMERIC(18,6) java.math.BigDecimal
            floating-point DOUBLE|FLOAT8 Double
            numeric NUMERIC(20,0) Long
            integer INTEGER Integer
            blob BLOB|BYTEA java.sql.Blob
            byte-array BLOB|BYTEA byte[]
            object BLOB|BYTEA Object
            """;
    private static final Map<String, FieldType> ALL = new HashMap<>();

    static {
        TABLE.lines().map(line -> line.split(" ")).forEach(row -> {
            String[] sql = row[1].split("\\|");
            ALL.put(row[0], new FieldType(row[0], sql[0], sql[sql.length - 1], row[2]));
        });
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
}
