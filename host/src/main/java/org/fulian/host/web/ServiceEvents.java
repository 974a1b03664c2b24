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
import org.apache.ofbiz.webapp.control.ConfigXMLReader.Event;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.RequestMap;
import org.apache.ofbiz.webapp.event.EventHandler;
import org.apache.ofbiz.webapp.event.EventHandlerException;

/** Event type {@code service}: one service call with the request's values (host-api §5.3). */
public class ServiceEvents implements EventHandler, EventCheck {
    private static final Set<String> MESSAGES = Set.of(ModelService.RESPONSE_MESSAGE, ModelService.ERROR_MESSAGE, ModelService.ERROR_MESSAGE_LIST,
            ModelService.ERROR_MESSAGE_MAP, ModelService.SUCCESS_MESSAGE, ModelService.SUCCESS_MESSAGE_LIST, "userLogin", "locale", "timeZone");
    private LocalDispatcher dispatcher;

    @Override
    public final void init(ServletContext context) {
        dispatcher = (LocalDispatcher) context.getAttribute("dispatcher");
    }

    @Override
    public final void check(SiteConf.Event event) {
        try {
            dispatcher.getDispatchContext().getModelService(String.valueOf(event.invoke()));
        } catch (GenericServiceException e) {
            throw new IllegalArgumentException("service " + event.invoke() + " is not defined", e);
        }
    }

    @Override
    public String invoke(Event event, RequestMap requestMap, HttpServletRequest request, HttpServletResponse response) throws EventHandlerException {
        SiteConf.Event definition = (SiteConf.Event) event;
        ModelService model = model(definition);
        List<Object> problems = new ArrayList<>();
        Map<String, Object> input = new ServiceInput(request, model).collect(problems);
        if (!problems.isEmpty()) {
            request.setAttribute(Messages.ERROR_LIST, problems);
            return "error";
        }
        Map<String, Object> result = call(definition, model, input);
        ServiceUtil.getMessages(request, result, null);
        publish(request, result);
        return String.valueOf(result.getOrDefault(ModelService.RESPONSE_MESSAGE, ModelService.RESPOND_SUCCESS));
    }

    final ModelService model(SiteConf.Event event) throws EventFault {
        try {
            return dispatcher.getDispatchContext().getModelService(event.invoke());
        } catch (GenericServiceException e) {
            throw new EventFault("service " + event.invoke() + " is not defined", e);
        }
    }

    /** The service's result; refusals become error results, for their text is meant for the user. */
    final Map<String, Object> call(SiteConf.Event event, ModelService model, Map<String, Object> input) throws EventFault {
        try {
            return event.timeout() > 0 ? dispatcher.runSync(model.getName(), input, event.timeout(), false) : dispatcher.runSync(model.getName(), input);
        } catch (ServiceAuthException e) {
            return ServiceUtil.returnError(e.getNonNestedMessage());
        } catch (ServiceValidationException e) {
            return ServiceUtil.returnError(e.getMessageList() == null || e.getMessageList().isEmpty() ? List.of(e.getNonNestedMessage()) : e.getMessageList());
        } catch (GenericServiceException e) {
            throw new EventFault("service " + model.getName() + " failed", e);
        }
    }

    /** Makes the result visible to the view that follows. */
    static void publish(HttpServletRequest request, Map<String, Object> result) {
        result.forEach((name, value) -> {
            if (!MESSAGES.contains(name)) {
                request.setAttribute(name, value);
            }
        });
    }
}
