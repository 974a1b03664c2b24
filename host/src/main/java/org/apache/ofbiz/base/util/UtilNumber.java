package org.apache.ofbiz.base.util;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Scales and roundings of arithmetic.properties (host-api §8). */
public final class UtilNumber {

    private static final String RESOURCE = "arithmetic";

    private UtilNumber() { }

    /** Decimals of a kind of number, 2 when nothing is set. */
    public static int getBigDecimalScale(String property) {
        return UtilProperties.getPropertyAsInteger(RESOURCE, property, 2);
    }

    /** Rounding of a kind of number, half up when nothing is set. */
    public static RoundingMode getRoundingMode(String property) {
        return roundingModeFromString(UtilProperties.getPropertyValue(RESOURCE, property, "ROUND_HALF_UP"));
    }

    /** Of a name like ROUND_HALF_UP. */
    public static RoundingMode roundingModeFromString(String value) {
        return RoundingMode.valueOf(value.trim().toUpperCase(Locale.ROOT).replaceFirst("^ROUND_", ""));
    }

    /** The sum; null counts as nothing. */
    public static BigDecimal safeAdd(BigDecimal left, BigDecimal right) {
        return left == null ? right : right == null ? left : left.add(right);
    }
}
