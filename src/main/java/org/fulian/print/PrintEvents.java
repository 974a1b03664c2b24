package org.fulian.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.FileUtil;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.util.EntityUtilProperties;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;

/** Requests for printed forms. Permission, scope and the audit entry are the collecting service's; here a PDF or a message is made of its answer. */
public final class PrintEvents {
    private static final String MODULE = PrintEvents.class.getName();
    private static final String LABELS = "FulianPrintUiLabels";
    private static final String TEMPLATES = "component://fulian/template/print";

    private static Printer printer;
    private static String printerFolder;

    private PrintEvents() { }

    /** F26 as a link gives it: masked. */
    public static String committeeRoster(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return print(PrintForm.COMMITTEE_ROSTER, false, request, response);
    }

    /** The organisation sheet, masked. */
    public static String organisationSheet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return print(PrintForm.ORGANISATION_SHEET, false, request, response);
    }

    /** F04, masked. */
    public static String womenRegister(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return print(PrintForm.WOMEN_REGISTER, false, request, response);
    }

    /** Any form in full, by POST with a reason. */
    public static String printInFull(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintForm form = PrintForm.of(request.getParameter("form")).orElse(null);
        if (form == null || !"POST".equals(request.getMethod())) {
            return refuse(request, message("FulianPrintUnknownForm", Map.of(), request));
        }
        return print(form, true, request, response);
    }

    private static String print(PrintForm form, boolean clear, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDispatcher dispatcher = (LocalDispatcher) request.getAttribute("dispatcher");
        Map<String, Object> input = new HashMap<>();
        input.put(form.key(), request.getParameter(form.key()));
        input.put("clear", clear ? "Y" : "N");
        input.put("reason", clear ? request.getParameter("reason") : null);
        input.put("userLogin", request.getSession().getAttribute("userLogin"));
        input.put("locale", UtilHttp.getLocale(request));
        try {
            Map<String, Object> collected = dispatcher.runSync(form.service(), input);
            if (ServiceUtil.isError(collected)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return refuse(request, ServiceUtil.getErrorMessage(collected));
            }
            return send(form, collected, request, response);
        } catch (GenericServiceException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return refuse(request, e.getMessage());
        }
    }

    private static String send(PrintForm form, Map<String, Object> collected, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String title = (String) collected.get("title");
        Map<String, Object> data = UtilGenerics.cast(collected.get("data"));
        PdfAnswer answer = new PdfAnswer(response, title);
        try {
            PrintResult result = printer((Delegator) request.getAttribute("delegator")).print(new PrintJob(form.template(), title, (String) data.get("unit"), data), answer);
            result.warnings().forEach(warning -> Debug.logWarning(form.id() + ": " + warning, MODULE));
            answer.finish();
            return "success";
        } catch (PrintException e) {
            Debug.logError(e, "Not printed: " + form.id(), MODULE);
            if (answer.underWay()) {
                // Too late for a message: the connection must break, or the reader would take half a register for a whole one.
                throw new IOException("the form broke off", e);
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return refuse(request, message(e.label(), e.facts(), request));
        }
    }

    /** The printer of this component; a new one when the agency's font folder is set anew. */
    static synchronized Printer printer(Delegator delegator) throws PrintException {
        String folder = EntityUtilProperties.getPropertyValue("fulian", "print.fonts.folder", "", delegator);
        if (printer == null || !folder.equals(printerFolder)) {
            printer = new Printer(FileUtil.getFile(TEMPLATES).toPath(), folder.isBlank() ? null : Path.of(folder));
            printerFolder = folder;
        }
        return printer;
    }

    private static String message(String label, Map<String, Object> facts, HttpServletRequest request) {
        Locale locale = UtilHttp.getLocale(request);
        return UtilProperties.getMessage(LABELS, label, facts, locale);
    }

    private static String refuse(HttpServletRequest request, String message) {
        request.setAttribute("_ERROR_MESSAGE_", message);
        return "error";
    }
}
