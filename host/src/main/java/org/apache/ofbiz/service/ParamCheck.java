package org.apache.ofbiz.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.GeneralException;
import org.apache.ofbiz.base.util.ObjectType;
import org.apache.ofbiz.base.util.UtilCodec;
import org.apache.ofbiz.base.util.UtilProperties;

/** Conversion and checks of parameters, with the tested texts of host-api §4.2. */
final class ParamCheck {
    private static final String MODULE = ParamCheck.class.getName();
    private static final String ERRORS = "ServiceErrorUiLabels";

    private ParamCheck() { }

    static Map<String, Object> makeValid(ModelService service, Collection<ModelParam> params, Map<String, ? extends Object> source,
            List<Object> errors, TimeZone givenZone, Locale givenLocale) {
        Map<String, Object> target = new HashMap<>();
        if (source == null) {
            return target;
        }
        Locale locale = givenLocale != null ? givenLocale : source.get("locale") instanceof Locale own ? own : Locale.getDefault();
        TimeZone zone = givenZone != null ? givenZone : source.get("timeZone") instanceof TimeZone own ? own : TimeZone.getDefault();
        for (ModelParam param : params) {
            String key = param.getName();
            if (source.containsKey(key)) {
                Object value = source.get(key);
                if (value != null || !param.isInternal()) {
                    target.put(key, convert(param, value, errors, zone, locale));
                }
            } else if (param.getStringMapPrefix() != null && !param.getStringMapPrefix().isEmpty()) {
                putIfFilled(target, key, withPrefix(source, param.getStringMapPrefix()));
            } else if (param.getStringListSuffix() != null && !param.getStringListSuffix().isEmpty()) {
                putIfFilled(target, key, withSuffix(source, param.getStringListSuffix()));
            }
        }
        return target;
    }

    /** A failed conversion keeps the value as it is: validation then reports its type. */
    static Object convert(ModelParam param, Object value, List<Object> errors, TimeZone zone, Locale locale) {
        if (value == null) {
            return null;
        }
        try {
            return ObjectType.simpleTypeOrObjectConvert(value, param.getType(), null, zone, locale, false);
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

    private static void putIfFilled(Map<String, Object> target, String key, Object value) {
        boolean filled = value instanceof Map<?, ?> map ? !map.isEmpty() : !((Collection<?>) value).isEmpty();
        if (filled) {
            target.put(key, value);
        }
    }

    /** {@code foo_1=a, foo_2=b} with prefix {@code foo_} becomes {@code {1=a, 2=b}}. */
    private static Map<String, Object> withPrefix(Map<String, ? extends Object> source, String prefix) {
        Map<String, Object> found = new HashMap<>();
        source.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static List<Object> withSuffix(Map<String, ? extends Object> source, String suffix) {
        Map<String, Object> found = new TreeMap<>();
        source.forEach((key, value) -> {
            if (key.endsWith(suffix)) {
                found.put(key, value);
            }
        });
        return new ArrayList<>(found.values());
    }

    static void validate(ModelService service, List<ModelParam> params, Map<String, Object> context, String mode, Locale locale)
            throws ServiceValidationException {
        checkMissing(service, params, context, mode, locale);
        checkExtra(service, params, context, mode, locale);
        List<String> errors = new ArrayList<>();
        for (ModelParam param : params) {
            checkType(service, param, context.get(param.getName()), errors, locale);
        }
        if (!errors.isEmpty()) {
            throw new ServiceValidationException(errors, service, mode);
        }
        if (!ModelService.OUT_PARAM.equals(mode)) {
            params.forEach(param -> checkHtml(param, context.get(param.getName()), errors, locale));
        }
        if (!errors.isEmpty()) {
            throw new ServiceValidationException(errors, service, mode);
        }
    }

    private static void checkMissing(ModelService service, List<ModelParam> params, Map<String, Object> context, String mode, Locale locale)
            throws ServiceValidationException {
        List<String> missing = params.stream().filter(p -> !p.isOptional() && context.get(p.getName()) == null)
                .map(ModelParam::getName).toList();
        if (!missing.isEmpty()) {
            String text = label("ModelService.following_required_parameter_missing", "The following required parameter is missing:", locale);
            List<String> messages = missing.stream().map(name -> text + " [" + mode + "] [" + service.getName() + "." + name + "]").toList();
            throw new ServiceValidationException(messages, service, missing, null, mode);
        }
    }

    private static void checkExtra(ModelService service, List<ModelParam> params, Map<String, Object> context, String mode, Locale locale)
            throws ServiceValidationException {
        Set<String> extra = new HashSet<>(context.keySet());
        params.forEach(param -> extra.remove(param.getName()));
        if (!extra.isEmpty()) {
            String text = label("ModelService.unknown_parameter_found", "Unknown parameter found:", locale);
            List<String> messages = extra.stream().sorted().map(name -> text + " [" + service.getName() + "." + name + "]").toList();
            throw new ServiceValidationException(messages, service, null, new ArrayList<>(extra), mode);
        }
    }

    private static void checkType(ModelService service, ModelParam param, Object value, List<String> errors, Locale locale) {
        if (value == null) {
            return;
        }
        String field = "[" + service.getName() + "." + param.getName() + "]";
        if (param.validators().isEmpty()) {
            if (!ObjectType.instanceOf(value, param.getType())) {
                errors.add("Type check failed for field " + field + "; expected type is [" + param.getType()
                        + "]; actual type is [" + value.getClass().getName() + "]");
            }
            return;
        }
        for (ModelParam.Validator validator : param.validators()) {
            if (!accepts(validator, value)) {
                String message = validator.message(locale);
                errors.add(message != null && !message.isEmpty() ? message : "The following parameter failed validation: " + field);
            }
        }
    }

    /** Calls a static or instance boolean method that takes the value's class or Object. */
    private static boolean accepts(ModelParam.Validator validator, Object value) {
        try {
            Class<?> type = ObjectType.loadClass(validator.className());
            Method method = method(type, validator.methodName(), value.getClass());
            Object owner = java.lang.reflect.Modifier.isStatic(method.getModifiers()) ? null : type.getDeclaredConstructor().newInstance();
            return (Boolean) method.invoke(owner, value);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("Validator " + validator.methodName() + " failed", failed.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("No validator " + validator.className() + "." + validator.methodName(), failed);
        }
    }

    private static Method method(Class<?> owner, String name, Class<?> type) throws NoSuchMethodException {
        try {
            return owner.getMethod(name, type);
        } catch (NoSuchMethodException absent) {
            return owner.getMethod(name, Object.class);
        }
    }

    private static void checkHtml(ModelParam param, Object value, List<String> errors, Locale locale) {
        if (!(value instanceof String text) || !"String".equals(param.getType()) && !"java.lang.String".equals(param.getType())) {
            return;
        }
        switch (param.getAllowHtml()) {
            case "none" -> UtilCodec.checkStringForHtmlStrictNone(param.getName(), text, errors, locale);
            case "safe" -> UtilCodec.checkStringForHtmlSafe(param.getName(), text, errors, locale, true);
            default -> { }
        }
    }

    private static String label(String key, String fallback, Locale locale) {
        String text = UtilProperties.getMessage(ERRORS, key, new LinkedHashMap<>(), locale);
        return text == null || text.equals(key) ? fallback : text;
    }
}
