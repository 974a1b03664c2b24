package org.fulian.people;

import groovy.json.JsonOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.common.Scope;

/** Answers of the register that are not pages. */
public final class PeopleEvents {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PeopleEvents() { }

    /** The rejected rows of an import as a workbook. */
    public static String errorWorkbook(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDispatcher dispatcher = (LocalDispatcher) request.getAttribute("dispatcher");
        try {
            Map<String, Object> result = dispatcher.runSync("makeFulianErrorWorkbook", UtilMisc.toMap("importId", request.getParameter("importId"),
                    "userLogin", request.getSession().getAttribute("userLogin"), "locale", UtilHttp.getLocale(request)));
            if (ServiceUtil.isError(result)) {
                request.setAttribute("_ERROR_MESSAGE_", ServiceUtil.getErrorMessage(result));
                return "error";
            }
            ByteBuffer content = (ByteBuffer) result.get("content");
            UtilHttp.streamContentToBrowser(response, content.array(), XLSX, (String) result.get("fileName"));
            return null;
        } catch (GenericServiceException e) {
            request.setAttribute("_ERROR_MESSAGE_", e.getMessage());
            return "error";
        }
    }

    /** How far an import has come, as JSON; tells nothing about imports outside the scope. */
    public static String importProgress(HttpServletRequest request, HttpServletResponse response) throws IOException, GenericEntityException {
        Delegator delegator = (Delegator) request.getAttribute("delegator");
        GenericValue userLogin = (GenericValue) request.getSession().getAttribute("userLogin");
        Scope scope = Scope.of(delegator, (Security) request.getAttribute("security"), userLogin);
        String importId = request.getParameter("importId");
        GenericValue registerImport = EntityQuery.use(delegator).from("FulianImport").where("importId", importId).queryOne();
        Map<String, Object> answer = new LinkedHashMap<>();
        if (registerImport != null && scope.covers(registerImport.getString("federationId"))) {
            ImportProgress progress = ImportProgress.of(importId);
            answer.put("statusId", registerImport.getString("statusId"));
            answer.put("done", progress == null ? 0 : progress.done());
            answer.put("total", registerImport.getLong("acceptedCount"));
            answer.put("ended", progress == null || progress.isEnded());
            answer.put("message", progress == null ? null : progress.message());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(JsonOutput.toJson(answer));
        return null;
    }
}
