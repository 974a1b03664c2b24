package org.fulian.host.entity.model;

import java.util.HashMap;
import java.util.Map;

/** A field type: its columns and its Java class (host-api §2.2). */
public record FieldType(String name, String derbyType, String postgresType, String javaType) {
    // column type on Derby, on PostgreSQL where it differs, Java type, names
    private static final String TABLE = """
            VARCHAR(20) String id
            VARCHAR(60) String id-long short-varchar tel-number
            VARCHAR(255) String id-vlong long-varchar comment description value credit-card-number
            CHAR(1) String indicator
            VARCHAR(10) String very-short
            VARCHAR(7) String credit-card-date
            VARCHAR(100) String name
            VARCHAR(320) String email
            VARCHAR(2000) String url
            CLOB|TEXT String very-long
            TIMESTAMP|TIMESTAMPTZ java.sql.Timestamp date-time
            DATE java.sql.Date date
            TIME java.sql.Time time
            NUMERIC(18,2) java.math.BigDecimal currency-amount
            NUMERIC(18,3) java.math.BigDecimal currency-precise
            NUMERIC(18,6) java.math.BigDecimal fixed-point
            DOUBLE|FLOAT8 Double floating-point
            NUMERIC(20,0) Long numeric
            INTEGER Integer integer
            BLOB|BYTEA java.sql.Blob blob
            BLOB|BYTEA byte[] byte-array
            BLOB|BYTEA Object object
            """;
    private static final Map<String, FieldType> ALL = new HashMap<>();

    static {
        TABLE.lines().map(line -> line.split(" ")).forEach(row -> {
            String[] sql = row[0].split("\\|");
            for (int i = 2; i < row.length; i++) {
                ALL.put(row[i], new FieldType(row[i], sql[0], sql[sql.length - 1], row[1]));
            }
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
