package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilValidate;

/** Result maps of services and their messages (host-api §4.6). */
public final class ServiceUtil {
    private ServiceUtil() { }

    public static boolean isError(Map<String, ? extends Object> results) { return hasResponse(results, ModelService.RESPOND_ERROR); }
    public static boolean isFailure(Map<String, ? extends Object> results) { return hasResponse(results, ModelService.RESPOND_FAIL); }
    public static boolean isSuccess(Map<String, ? extends Object> results) {
        return results != null && !isError(results) && !isFailure(results);
    }

    private static boolean hasResponse(Map<String, ? extends Object> results, String response) {
        return results != null && response.equals(results.get(ModelService.RESPONSE_MESSAGE));
    }

    public static Map<String, Object> returnSuccess() { return returnMessage(ModelService.RESPOND_SUCCESS, null); }
    public static Map<String, Object> returnSuccess(String message) { return returnMessage(ModelService.RESPOND_SUCCESS, message); }
    public static Map<String, Object> returnFailure(String message) { return returnMessage(ModelService.RESPOND_FAIL, message); }
    public static Map<String, Object> returnError(String message) { return returnMessage(ModelService.RESPOND_ERROR, message); }

    public static Map<String, Object> returnError(List<? extends Object> messages) {
        return returnProblem(ModelService.RESPOND_ERROR, null, messages, null, null);
    }

    public static Map<String, Object> returnError(String message, List<? extends Object> messages, Map<String, ? extends Object> messageMap,
            Map<String, ? extends Object> nestedResult) {
        return returnProblem(ModelService.RESPOND_ERROR, message, messages, messageMap, nestedResult);
    }

    public static Map<String, Object> returnMessage(String code, String message) {
        Map<String, Object> result = new HashMap<>(Map.of(ModelService.RESPONSE_MESSAGE, code));
        if (message != null) {
            result.put(ModelService.RESPOND_SUCCESS.equals(code) ? ModelService.SUCCESS_MESSAGE : ModelService.ERROR_MESSAGE, message);
        }
        return result;
    }

    /** A result of this kind with the messages given and, behind them, those of the nested result. */
    public static Map<String, Object> returnProblem(String code, String message, List<? extends Object> messages,
            Map<String, ? extends Object> messageMap, Map<String, ? extends Object> nestedResult) {
        Map<String, Object> result = returnMessage(code, message);
        List<Object> list = messages == null ? new ArrayList<>() : new ArrayList<>(messages);
        Map<String, Object> map = messageMap == null ? new HashMap<>() : new HashMap<>(messageMap);
        if (nestedResult != null) {
            Object nested = nestedResult.get(ModelService.ERROR_MESSAGE);
            if (nested != null && message == null) {
                result.put(ModelService.ERROR_MESSAGE, nested);
            } else if (nested != null) {
                list.add(nested);
            }
            list.addAll(listOf(nestedResult, ModelService.ERROR_MESSAGE_LIST));
            if (nestedResult.get(ModelService.ERROR_MESSAGE_MAP) instanceof Map<?, ?> more) {
                map.putAll(UtilGenerics.<Map<String, Object>>cast(more));
            }
        }
        if (!list.isEmpty()) {
            result.put(ModelService.ERROR_MESSAGE_LIST, list);
        }
        if (!map.isEmpty()) {
            result.put(ModelService.ERROR_MESSAGE_MAP, map);
        }
        return result;
    }

    /** All error messages of a result, joined with ", ". */
    public static String getErrorMessage(Map<String, ? extends Object> result) {
        List<Object> all = new ArrayList<>();
        all.add(result.get(ModelService.ERROR_MESSAGE));
        all.addAll(listOf(result, ModelService.ERROR_MESSAGE_LIST));
        if (result.get(ModelService.ERROR_MESSAGE_MAP) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> all.add(key + ": " + value));
        }
        return all.stream().filter(UtilValidate::isNotEmpty).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Collection<?> listOf(Map<String, ? extends Object> result, String key) {
        return result.get(key) instanceof Collection<?> found ? found : List.of();
    }

    /** Copies the messages of a result into the request attributes that pages show (host-api §5.3). */
    public static void getMessages(HttpServletRequest request, Map<String, ? extends Object> result, String defaultMessage) {
        setIfPresent(request, "_ERROR_MESSAGE_", result.get(ModelService.ERROR_MESSAGE));
        setIfPresent(request, "_ERROR_MESSAGE_LIST_", result.get(ModelService.ERROR_MESSAGE_LIST));
        setIfPresent(request, "_ERROR_MESSAGE_MAP_", result.get(ModelService.ERROR_MESSAGE_MAP));
        setIfPresent(request, "_EVENT_MESSAGE_", result.get(ModelService.SUCCESS_MESSAGE));
        setIfPresent(request, "_EVENT_MESSAGE_LIST_", result.get(ModelService.SUCCESS_MESSAGE_LIST));
        if (listOf(result, ModelService.SUCCESS_MESSAGE_LIST).isEmpty() && result.get(ModelService.SUCCESS_MESSAGE) == null
                && getErrorMessage(result).isEmpty()) {
            setIfPresent(request, "_EVENT_MESSAGE_", defaultMessage);
        }
    }

    private static void setIfPresent(HttpServletRequest request, String name, Object value) {
        if (UtilValidate.isNotEmpty(value)) {
            request.setAttribute(name, value);
        }
    }
}
