package org.fulian.host.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.Event;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.RequestMap;
import org.apache.ofbiz.webapp.event.EventHandlerException;

/** Event type {@code service-multi}: one call for each submitted row {@code name_o_0 …} (host-api §5.3). */
public final class ServiceMultiEvents extends ServiceEvents {
    @Override
    public String invoke(Event event, RequestMap requestMap, HttpServletRequest request, HttpServletResponse response) throws EventHandlerException {
        SiteConf.Event definition = (SiteConf.Event) event;
        List<Object> errors = new ArrayList<>();
        List<Object> done = new ArrayList<>();
        boolean began = false;
        try {
            began = definition.globalTransaction() && TransactionUtil.begin(definition.timeout());
            callRows(definition, request, errors, done);
            if (errors.isEmpty()) {
                TransactionUtil.commit(began);
            } else {
                TransactionUtil.rollback(began, "rows were refused", null);
            }
        } catch (GenericTransactionException e) {
            throw new EventFault("the rows' transaction could not be completed", e);
        } catch (EventFault | RuntimeException e) {
            undo(began, e);
            throw e;
        }
        if (!done.isEmpty()) {
            request.setAttribute(Messages.EVENT_LIST, done);
        }
        if (!errors.isEmpty()) {
            request.setAttribute(Messages.ERROR_LIST, errors);
        }
        return errors.isEmpty() ? "success" : "error";
    }

    private void callRows(SiteConf.Event event, HttpServletRequest request, List<Object> errors, List<Object> done) throws EventFault {
        ModelService model = model(event);
        ServiceInput source = new ServiceInput(request, model);
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
            if (!problems.isEmpty()) {
                errors.addAll(problems);
                continue;
            }
            Map<String, Object> result = call(event, model, input);
            if (ServiceUtil.isSuccess(result)) {
                addMessages(result, ModelService.SUCCESS_MESSAGE, ModelService.SUCCESS_MESSAGE_LIST, done);
                publish(request, result);
            } else {
                errors.add(ServiceUtil.getErrorMessage(result));
            }
        }
    }

    private static void addMessages(Map<String, Object> result, String single, String list, List<Object> target) {
        if (result.get(single) != null) {
            target.add(result.get(single));
        }
        if (result.get(list) instanceof List<?> texts) {
            target.addAll(texts);
        }
    }

    private static void undo(boolean began, Exception cause) throws EventFault {
        try {
            TransactionUtil.rollback(began, "a row failed", cause);
        } catch (GenericTransactionException e) {
            throw new EventFault("the rows' transaction could not be rolled back", e);
        }
    }
}
