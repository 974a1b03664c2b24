package org.fulian.print;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.fulian.common.rules.ChineseNumbers;
import org.fulian.common.rules.CodeTable;

/** Words for page data of the forms: always Chinese, whatever language the user reads the screens in. */
public final class PaperText {
    private static final Locale PAPER = Locale.CHINA;

    private PaperText() { }

    /** A text of FulianPrintUiLabels. */
    public static String text(String label, Map<String, Object> facts) {
        return UtilProperties.getMessage("FulianPrintUiLabels", label, facts, PAPER);
    }

    /** The word for a code; empty for none. */
    public static String code(CodeTable table, String code) {
        return code == null || code.isEmpty() ? "" : UtilProperties.getMessage("FulianCommonUiLabels", table.labelKey(code), PAPER);
    }

    /** Name of an office, level or kind of event. */
    public static String enumeration(Delegator delegator, String enumId) throws GenericEntityException {
        return description(EntityQuery.use(delegator).from("FulianEnumeration").where("enumId", enumId).cache().queryOne());
    }

    /** Name of a status. */
    public static String status(Delegator delegator, String statusId) throws GenericEntityException {
        return description(EntityQuery.use(delegator).from("FulianStatus").where("statusId", statusId).cache().queryOne());
    }

    private static String description(GenericValue value) {
        return value == null ? "" : String.valueOf(value.get("description", PAPER));
    }

    /** The term's name with its number in Chinese numerals. */
    public static String term(long number) {
        return UtilProperties.getMessage("FulianOrganisationUiLabels", "FulianTermName", Map.of("number", ChineseNumbers.words(number)), PAPER);
    }

    /** Yes, no, or nothing where it is not known. */
    public static String yesNo(String indicator) {
        return indicator == null ? "" : text("Y".equals(indicator) ? "FulianPrintYes" : "FulianPrintNo", Map.of());
    }

    /** The day of a timestamp, null for null. */
    public static LocalDate day(Timestamp time) {
        return time == null ? null : time.toLocalDateTime().toLocalDate();
    }
}
