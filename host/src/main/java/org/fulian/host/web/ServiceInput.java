package org.fulian.host.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;

/** Collects a service's input from a request (host-api §5.3, row "service"). */
final class ServiceInput {
    private static final Set<String> IMPLICIT = Set.of("userLogin", "locale", "timeZone");
    private final HttpServletRequest request;
    private final ModelService service;
    private final Map<String, Object> parts;

    ServiceInput(HttpServletRequest request, ModelService service) {
        this.request = request;
        this.service = service;
        this.parts = UtilHttp.getMultiPartParameterMap(request);
    }

    /** The converted input; what cannot be converted is added to the errors. */
    Map<String, Object> collect(List<Object> errors) {
        return complete(raw("", false), errors);
    }

    /** The input of one row of a multi form; global values stand in where the row has none. */
    Map<String, Object> collectRow(String suffix, boolean withGlobals, List<Object> errors) {
        Map<String, Object> input = withGlobals ? raw("", false) : new HashMap<>();
        input.putAll(raw(suffix, true));
        return complete(input, errors);
    }

    private Map<String, Object> raw(String suffix, boolean parametersOnly) {
        Map<String, Object> input = new HashMap<>();
        for (ModelParam param : service.getInModelParamList()) {
            Object value = IMPLICIT.contains(param.getName()) ? null : value(param, suffix, parametersOnly);
            if (value != null) {
                input.put(param.getName(), value.equals("") ? null : value);
            }
        }
        return input;
    }

    private Object value(ModelParam param, String suffix, boolean parametersOnly) {
        String name = param.getName() + suffix;
        Object value = parts.get(name);
        if (value == null && !parametersOnly) {
            value = request.getAttribute(param.getRequestAttributeName());
        }
        value = value == null ? parameter(param, name) : value;
        return value == null && !parametersOnly ? request.getSession().getAttribute(param.getSessionAttributeName()) : value;
    }

    private Object parameter(ModelParam param, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        boolean any = "any".equals(param.getAllowHtml());
        List<String> texts = Arrays.stream(values).map(text -> any ? text : UtilHttp.canonicalizeParameter(text)).collect(Collectors.toList());
        return texts.size() == 1 ? texts.get(0) : texts;
    }

    private Map<String, Object> complete(Map<String, Object> raw, List<Object> errors) {
        Locale locale = UtilHttp.getLocale(request);
        Map<String, Object> input = service.makeValid(raw, ModelService.IN_PARAM, true, errors, UtilHttp.getTimeZone(request), locale);
        input.put("userLogin", request.getSession().getAttribute("userLogin"));
        input.put("locale", locale);
        input.put("timeZone", UtilHttp.getTimeZone(request));
        return input;
    }
}
