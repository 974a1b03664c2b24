package org.fulian.host.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;

/** Event type {@code service-multi}: one call for each submitted row {@code name_o_0 …} (host-api §5.3). */
public final class ServiceMultiEvents extends ServiceEvents {
    @Override
    public String invoke(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return EventTransaction.run(event, () -> {
            List<Object> errors = new ArrayList<>();
            List<Object> done = new ArrayList<>();
            callRows(event, request, errors, done);
            if (!errors.isEmpty() && event.globalTransaction()) {
                TransactionUtil.setRollbackOnly("rows were refused", null);
            }
            if (!done.isEmpty()) {
                request.setAttribute("_EVENT_MESSAGE_LIST_", done);
            }
            if (!errors.isEmpty()) {
                request.setAttribute("_ERROR_MESSAGE_LIST_", errors);
            }
            return errors.isEmpty() ? "success" : "error";
        });
    }

    private static void callRows(SiteConf.Event event, HttpServletRequest request, List<Object> errors, List<Object> done) throws Exception {
        ServiceInput source = new ServiceInput(request, model(event, request));
        Map<String, Object> posted = UtilHttp.getParameterMap(request);
        boolean marked = !"N".equals(posted.getOrDefault("_useRowSubmit", "N"));
        boolean globals = !"N".equals(posted.get("_checkGlobalScope"));
        int rows = UtilHttp.getMultiFormRowCount(posted);
        for (int row = 0; row < rows; row++) {
            if (marked && !"Y".equals(posted.get(UtilHttp.getRowSubmitPrefix() + row))) {
                continue;
            }
            List<Object> problems = new ArrayList<>();
            Map<String, Object> input = source.collectRow(UtilHttp.getMultiRowDelimiter() + row, globals, problems);
            errors.addAll(problems);
            if (problems.isEmpty()) {
                Map<String, Object> result = call(event, request, input);
                if (!ServiceUtil.isSuccess(result)) {
                    errors.add(ServiceUtil.getErrorMessage(result));
                } else if (result.get(ModelService.SUCCESS_MESSAGE) != null) {
                    done.add(result.get(ModelService.SUCCESS_MESSAGE));
                }
            }
        }
    }
}
