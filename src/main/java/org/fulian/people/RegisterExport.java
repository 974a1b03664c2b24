package org.fulian.people;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.LocalDispatcher;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fulian.common.AuditServices;
import org.fulian.common.Scope;
import org.fulian.common.Vaults;
import org.fulian.common.rules.CodeTable;
import org.fulian.common.rules.Texts;

/**
 * The register as the list shows it, as a workbook: the rows of the search, within the scope, protected fields masked. Written row by row to the
 * client, federation by federation; each export is an entry of the audit chain.
 */
public final class RegisterExport {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of("serialNumber", "fullName", "federationId", "birthDate", "idMasked", "phoneMasked", "addressMasked",
        "gridId", "householdNumber", "ethnicCode", "educationCode", "politicalCode", "maritalCode", "registrationEnumId", "occupation", "remark");
    private static final Map<String, String> TITLES = Map.of("idMasked", "idNumber", "phoneMasked", "phone", "addressMasked", "address");
    private static final Map<String, CodeTable> TABLES = Map.of("ethnicCode", CodeTable.ETHNIC, "educationCode", CodeTable.EDUCATION,
        "politicalCode", CodeTable.POLITICAL, "maritalCode", CodeTable.MARITAL, "registrationEnumId", CodeTable.REGISTRATION);
    private static final int WIDTH = 16;
    private static final int FLUSH_ROWS = 500;

    private final Delegator delegator;
    private final Scope scope;
    private final Locale locale;
    private final Map<String, String> gridNames = new HashMap<>();

    private RegisterExport(Delegator delegator, Scope scope, Locale locale) {
        this.delegator = delegator;
        this.scope = scope;
        this.locale = locale;
    }

    /** Event: the workbook of a search, with the parameters of the search form. */
    public static String registerWorkbook(HttpServletRequest request, HttpServletResponse response) throws IOException, GenericEntityException {
        Delegator delegator = (Delegator) request.getAttribute("delegator");
        Security security = (Security) request.getAttribute("security");
        GenericValue userLogin = (GenericValue) request.getSession().getAttribute("userLogin");
        Locale locale = UtilHttp.getLocale(request);
        Scope scope = Scope.of(delegator, security, userLogin);
        Map<String, Object> form = UtilHttp.getParameterMap(request);
        String federationId = (String) form.get("federationId");
        boolean outside = federationId != null && !federationId.isEmpty() && !scope.covers(federationId);
        if (outside || !security.hasEntityPermission("FULIAN_PEOPLE", "_VIEW", userLogin)) {
            request.setAttribute("_ERROR_MESSAGE_", UtilProperties.getMessage("FulianCommonUiLabels", "FulianNotInScope", locale));
            return "error";
        }
        RegisterSearch search = new RegisterSearch(delegator, scope, RegisterFilter.of(form, Vaults.of(delegator)));
        AuditServices.append((LocalDispatcher) request.getAttribute("dispatcher"), userLogin, "FL_ACT_EXPORT", federationId, "FulianFederation", federationId,
            null, "rows " + search.count());
        String name = URLEncoder.encode(PeopleServices.label("FulianExportFile", Map.of(), locale) + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + name);
        new RegisterExport(delegator, scope, locale).write(search, response.getOutputStream());
        return null;
    }

    private void write(RegisterSearch search, OutputStream out) throws IOException, GenericEntityException {
        try (Workbook workbook = new Workbook(out, "Fulian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(PeopleServices.label("FulianExportFile", Map.of(), locale));
            sheet.freezePane(0, 1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                String field = COLUMNS.get(column);
                sheet.value(0, column, PeopleServices.label("FulianField_" + TITLES.getOrDefault(field, field), Map.of(), locale));
                sheet.width(column, WIDTH);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            int line = 1;
            for (String federationId : search.counts().keySet()) {
                for (GenericValue woman : search.all(federationId)) {
                    write(sheet, line++, woman);
                    if (line % FLUSH_ROWS == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    }

    private void write(Worksheet sheet, int line, GenericValue woman) throws GenericEntityException {
        for (int column = 0; column < COLUMNS.size(); column++) {
            String text = text(woman, COLUMNS.get(column));
            if (!text.isEmpty()) {
                sheet.value(line, column, Texts.looksLikeFormula(text) ? "'" + text : text);
            }
        }
    }

    private String text(GenericValue woman, String field) throws GenericEntityException {
        Object value = woman.get(field);
        if (value == null) {
            return "";
        }
        if (TABLES.containsKey(field)) {
            return UtilProperties.getMessage("FulianCommonUiLabels", TABLES.get(field).labelKey(value.toString()), locale);
        }
        return switch (field) {
            case "federationId" -> scope.place(value.toString()).shortName();
            case "gridId" -> gridName(value.toString());
            case "birthDate" -> ((Date) value).toLocalDate().toString();
            default -> value.toString();
        };
    }

    private String gridName(String gridId) throws GenericEntityException {
        if (!gridNames.containsKey(gridId)) {
            GenericValue grid = EntityQuery.use(delegator).from("FulianGrid").where("gridId", gridId).queryOne();
            gridNames.put(gridId, grid == null ? "" : grid.getString("gridName"));
        }
        return gridNames.get(gridId);
    }
}
