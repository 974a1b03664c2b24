package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilCodec;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceValidationException;

/** Conversion and checks of parameters, with the tested texts of host-api §4.2. */
final class ParamCheck {
    private static final String MODULE = ParamCheck.class.getName();

    private final ServiceDefinition service;
    private final String mode;
    private final Locale locale;

    ParamCheck(ServiceDefinition service, String mode, Locale locale) {
        this.service = service;
        this.mode = mode;
        this.locale = locale;
    }

    static Map<String, Object> makeValid(List<Param> params, Map<String, ? extends Object> source, List<Object> errors,
            TimeZone givenZone, Locale givenLocale) {
        Map<String, Object> target = new HashMap<>();
        if (source == null) {
            return target;
        }
        Locale locale = givenLocale != null ? givenLocale : source.get("locale") instanceof Locale own ? own : Locale.getDefault();
        TimeZone zone = givenZone != null ? givenZone : source.get("timeZone") instanceof TimeZone own ? own : TimeZone.getDefault();
        for (Param param : params) {
            String key = param.getName();
            if (source.containsKey(key)) {
                Object value = source.get(key);
                if (value != null || !param.isInternal()) {
                    target.put(key, convert(param, value, errors, zone, locale));
                }
            }
        }
        return target;
    }

    /** A failed conversion keeps the value as it is: validation then reports its type. */
    static Object convert(Param param, Object value, List<Object> errors, TimeZone zone, Locale locale) {
        try {
            return value == null ? null : ObjectType.simpleTypeOrObjectConvert(value, param.getType(), null, zone, locale, false);
        } catch (GeneralException failed) {
            String message = "Type conversion of field [" + param.getName() + "] to type [" + param.getType()
                    + "] failed for value \"" + value + "\": " + failed.getMessage();
            Debug.logWarning(message, MODULE);
            if (errors != null) {
                errors.add(message);
            }
            return value;
        }
    }

    void validate(List<Param> params, Map<String, Object> context) throws ServiceValidationException {
        List<String> missing = params.stream().filter(p -> !p.isOptional() && context.get(p.getName()) == null).map(Param::getName).toList();
        if (!missing.isEmpty()) {
            String text = UtilProperties.getMessage("ServiceErrorUiLabels", "ModelService.following_required_parameter_missing", locale);
            refuse(missing.stream().map(name -> text + " [" + mode + "] " + field(name)).toList(), missing);
        }
        Set<String> extra = new TreeSet<>(context.keySet());
        params.forEach(param -> extra.remove(param.getName()));
        refuse(extra.stream().map(name -> "Unknown parameter found: " + field(name)).toList(), List.of());
        List<String> errors = new ArrayList<>();
        params.forEach(param -> checkType(param, context.get(param.getName()), errors));
        if (errors.isEmpty() && ModelService.IN_PARAM.equals(mode)) {
            params.forEach(param -> checkHtml(param, context.get(param.getName()), errors));
        }
        refuse(errors, List.of());
    }

    private void refuse(List<String> messages, List<String> missing) throws ServiceValidationException {
        if (!messages.isEmpty()) {
            throw new ServiceValidationException(messages, service, missing, null, mode);
        }
    }

    private String field(String name) { return "[" + service.getName() + "." + name + "]"; }

    private void checkType(Param param, Object value, List<String> errors) {
        if (value == null) {
            return;
        }
        if (param.checks().isEmpty() && !ObjectType.instanceOf(value, param.getType())) {
            errors.add("Type check failed for field " + field(param.getName()) + "; expected type is [" + param.getType()
                    + "]; actual type is [" + value.getClass().getName() + "]");
        }
        param.checks().stream().map(check -> check.refusal(field(param.getName()), value, locale)).filter(Objects::nonNull).forEach(errors::add);
    }

    private void checkHtml(Param param, Object value, List<String> errors) {
        if (!(value instanceof String text) || !param.getType().endsWith("String")) {
            return;
        }
        if ("none".equals(param.getAllowHtml())) {
            UtilCodec.checkStringForHtmlStrictNone(param.getName(), text, errors, locale);
        } else if ("safe".equals(param.getAllowHtml())) {
            UtilCodec.checkStringForHtmlSafe(param.getName(), text, errors, locale, true);
        }
    }
}
