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
    public static String checkNull(String string1) {
        return string1 == null ? "" : string1;
    }

    /** The first that is not null, else "". */
    public static String checkNull(String string1, String string2) {
        return string1 != null ? string1 : checkNull(string2);
    }

    /** The first that is neither null nor empty, else "". */
    public static String checkEmpty(String string1, String string2) {
        return UtilValidate.isNotEmpty(string1) ? string1 : checkNull(string2);
    }

    /** A text between two others, or nothing when it is empty. */
    public static String ifNotEmpty(String base, String prefix, String suffix) {
        return UtilValidate.isEmpty(base) ? "" : prefix + base + suffix;
    }

    /** With leading zeros. */
    public static String formatPaddedNumber(long number, int numericPadding) {
        return padString(String.valueOf(number), numericPadding, false, '0');
    }

    /** Brings a text to a length, cutting what is longer. */
    public static String padString(String str, int setLen, boolean padEnd, char padChar) {
        String text = checkNull(str);
        if (text.length() >= setLen) {
            return text.substring(0, setLen);
        }
        String padding = String.valueOf(padChar).repeat(setLen - text.length());
        return padEnd ? text + padding : padding + text;
    }

    /** An amount with the currency's sign and its number of decimals. */
    public static String formatCurrency(BigDecimal price, String isoCode, Locale locale) {
        return formatCurrency(price, isoCode, locale, -1);
    }

    /** An amount with at most that many decimals; -1 takes the currency's. */
    public static String formatCurrency(BigDecimal price, String isoCode, Locale locale, int maximumFractionDigits) {
        if (price == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        if (UtilValidate.isNotEmpty(isoCode)) {
            format.setCurrency(Currency.getInstance(isoCode));
        }
        if (maximumFractionDigits >= 0) {
            format.setMaximumFractionDigits(maximumFractionDigits);
        }
        return format.format(price);
    }

    /** A date by pattern, or in the locale's style without one. */
    public static String formatDate(Date date, String dateFormat, Locale locale, TimeZone timeZone) {
        return date == null ? "" : UtilDateTime.toDateFormat(dateFormat, timeZone, locale).format(date);
    }

    /** A moment by pattern, or in the locale's style without one. */
    public static String formatDateTime(Date date, String dateTimeFormat, Locale locale, TimeZone timeZone) {
        return date == null ? "" : UtilDateTime.toDateTimeFormat(dateTimeFormat, timeZone, locale).format(date);
    }

    /** Text for an XML file. */
    public static String encodeXmlValue(String inString) {
        return inString == null ? null : UtilCodec.getEncoder("xml").encode(inString);
    }
}
