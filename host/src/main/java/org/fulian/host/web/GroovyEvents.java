package org.fulian.host.web;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.Event;
import org.apache.ofbiz.webapp.control.ConfigXMLReader.RequestMap;
import org.apache.ofbiz.webapp.event.EventHandler;
import org.apache.ofbiz.webapp.event.EventHandlerException;
import org.fulian.host.component.Components;
import org.fulian.host.service.GroovyScripts;

/** Event type {@code groovy}: a script or one of its methods (host-api §5.3). */
public final class GroovyEvents implements EventHandler, EventCheck {
    @Override
    public void init(ServletContext context) {
        // scripts are compiled when they are first run
    }

    @Override
    public void check(SiteConf.Event event) {
        if (event.path() == null || Components.resolve(event.path()) == null) {
            throw new IllegalArgumentException("script " + event.path() + " does not exist");
        }
    }

    @Override
    public String invoke(Event event, RequestMap requestMap, HttpServletRequest request, HttpServletResponse response) throws EventHandlerException {
        SiteConf.Event definition = (SiteConf.Event) event;
        return EventTransaction.run(definition, () -> {
            Object result = GroovyScripts.run(definition.path(), definition.invoke(), binding(request, response));
            return result instanceof Map<?, ?> map ? fromMap(map, request) : result == null ? null : result.toString();
        });
    }

    private static Map<String, Object> binding(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> binding = new HashMap<>();
        binding.put("request", request);
        binding.put("response", response);
        binding.put("session", request.getSession());
        for (String name : new String[] {"dispatcher", "delegator", "security"}) {
            binding.put(name, request.getAttribute(name));
        }
        binding.put("locale", UtilHttp.getLocale(request));
        binding.put("timeZone", UtilHttp.getTimeZone(request));
        binding.put("userLogin", request.getSession().getAttribute("userLogin"));
        binding.put("parameters", UtilHttp.getCombinedMap(request));
        return binding;
    }

    private static String fromMap(Map<?, ?> map, HttpServletRequest request) {
        if (map.get("_error_message_") != null) {
            request.setAttribute(Messages.ERROR, map.get("_error_message_"));
        }
        if (map.get("_event_message_") != null) {
            request.setAttribute(Messages.EVENT, map.get("_event_message_"));
        }
        return map.get("_response_code_") == null ? "success" : map.get("_response_code_").toString();
    }
}
