package org.apache.ofbiz.base.util;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Values as text for people (host-api §8). */
public final class UtilFormatOut {

    private UtilFormatOut() { }

    /** "" for null. */
    public static String checkNull(String string1) { return string1 == null ? "" : string1; }

    /** With leading zeros. */
    public static String formatPaddedNumber(long number, int numericPadding) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, numericPadding - digits.length())) + digits;
    }

    /** An amount with the currency's sign and its number of decimals. */
    public static String formatCurrency(BigDecimal price, String isoCode, Locale locale) {
        return formatCurrency(price, isoCode, locale, -1);
    }

    /** An amount with at most that many decimals; -1 takes the currency's. */
    public static String formatCurrency(BigDecimal price, String isoCode, Locale locale, int maximumFractionDigits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        if (UtilValidate.isNotEmpty(isoCode)) {
            format.setCurrency(Currency.getInstance(isoCode));
        }
        if (maximumFractionDigits >= 0) {
            format.setMaximumFractionDigits(maximumFractionDigits);
        }
        return price == null ? "" : format.format(price);
    }

    /** A date by pattern, or in the locale's style without one. */
    public static String formatDate(Date date, String dateFormat, Locale locale, TimeZone timeZone) {
        return date == null ? "" : UtilDateTime.toDateFormat(dateFormat, timeZone, locale).format(date);
    }
}
