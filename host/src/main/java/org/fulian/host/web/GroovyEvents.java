package org.fulian.host.web;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.UtilHttp;
import org.fulian.host.component.Components;
import org.fulian.host.service.GroovyScripts;

/** Event type {@code groovy}: a script or one of its methods (host-api §5.3). */
public final class GroovyEvents implements EventHandler {
    @Override
    public void check(SiteConf.Event event, ServletContext context) {
        if (event.path() == null || Components.resolve(event.path()) == null) {
            throw new IllegalArgumentException("script " + event.path() + " does not exist");
        }
    }

    @Override
    public String invoke(SiteConf.Event event, HttpServletRequest request, HttpServletResponse response) throws Exception {
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
        return EventTransaction.run(event, () -> {
            Object result = GroovyScripts.run(event.path(), event.invoke(), binding);
            return result instanceof Map<?, ?> map ? fromMap(map, request) : result == null ? null : result.toString();
        });
    }

    private static String fromMap(Map<?, ?> map, HttpServletRequest request) {
        Map.of("_error_message_", Reply.ERROR, "_event_message_", "_EVENT_MESSAGE_").forEach((key, attribute) -> {
            if (map.get(key) != null) {
                request.setAttribute(attribute, map.get(key));
            }
        });
        return map.get("_response_code_") == null ? "success" : map.get("_response_code_").toString();
    }
}
