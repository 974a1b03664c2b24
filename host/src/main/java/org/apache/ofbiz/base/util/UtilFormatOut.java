package org.apache.ofbiz.base.util;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Values as text for people (host-api §8). */
public final class UtilFormatOut {
    private UtilFormatOut() { }

    /** An amount with the currency's sign and at most that many decimals; -1 takes the currency's. */
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
}
