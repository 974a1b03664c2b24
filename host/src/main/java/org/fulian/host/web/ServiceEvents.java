package org.fulian.host.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;

/** Event type {@code service}: one service call with the request's values (host-api §5.3). */
public class ServiceEvents implements EventHandler {
    private static final Set<String> NOT_PUBLISHED = Set.of(ModelService.RESPONSE_MESSAGE, ModelService.ERROR_MESSAGE, ModelService.ERROR_MESSAGE_LIST,
            ModelService.ERROR_MESSAGE_MAP, ModelService.SUCCESS_MESSAGE, ModelService.SUCCESS_MESSAGE_LIST, "userLogin", "locale", "timeZone");

    @Override
    public final void check(SiteConf.Event event, ServletContext context) throws GenericServiceException {
        ((LocalDispatcher) context.getAttribute("dispatcher")).getDispatchContext().getModelService(String.valueOf(event.invoke()));
    }

    @Override
    public String invoke(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception {
        List<Object> problems = new ArrayList<>();
        Map<String, Object> input = new ServiceInput(request, model(event, request)).collect(problems);
        if (!problems.isEmpty()) {
            request.setAttribute("_ERROR_MESSAGE_LIST_", problems);
            return "error";
        }
        Map<String, Object> result = call(event, request, input);
        ServiceUtil.getMessages(request, result, null);
        return String.valueOf(result.getOrDefault(ModelService.RESPONSE_MESSAGE, ModelService.RESPOND_SUCCESS));
    }

    static ModelService model(SiteConf.Event event, HttpServletRequest request) throws GenericServiceException {
        return ((LocalDispatcher) request.getAttribute("dispatcher")).getDispatchContext().getModelService(event.invoke());
    }

    /** The service's result, published for the view that follows; refusals become error results, for their text is meant for the user. */
    static Map<String, Object> call(SiteConf.Event event, HttpServletRequest request, Map<String, Object> input) throws GenericServiceException {
        LocalDispatcher dispatcher = (LocalDispatcher) request.getAttribute("dispatcher");
        try {
            Map<String, Object> result = event.timeout() > 0 ? dispatcher.runSync(event.invoke(), input, event.timeout(), false)
                    : dispatcher.runSync(event.invoke(), input);
            result.forEach((name, value) -> {
                if (!NOT_PUBLISHED.contains(name)) {
                    request.setAttribute(name, value);
                }
            });
            return result;
        } catch (ServiceAuthException e) {
            return ServiceUtil.returnError(e.getNonNestedMessage());
        } catch (ServiceValidationException e) {
            List<String> texts = e.getMessageList();
            return ServiceUtil.returnError(texts == null || texts.isEmpty() ? List.of(e.getNonNestedMessage()) : texts);
        }
    }
}
