package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;

/** Result maps of services and their messages (host-api §4.6). */
public final class ServiceUtil {
    private static final String MODULE = ServiceUtil.class.getName();

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
    public static Map<String, Object> returnSuccess(List<String> messages) {
        Map<String, Object> result = returnSuccess();
        result.put(ModelService.SUCCESS_MESSAGE_LIST, new ArrayList<>(messages));
        return result;
    }

    public static Map<String, Object> returnFailure() { return returnMessage(ModelService.RESPOND_FAIL, null); }
    public static Map<String, Object> returnFailure(String message) { return returnMessage(ModelService.RESPOND_FAIL, message); }
    public static Map<String, Object> returnFailure(List<? extends Object> messages) {
        return returnProblem(ModelService.RESPOND_FAIL, null, messages, null, null);
    }

    public static Map<String, Object> returnError(String message) {
        return returnProblem(ModelService.RESPOND_ERROR, message, null, null, null);
    }

    public static Map<String, Object> returnError(String message, List<? extends Object> messages) {
        return returnProblem(ModelService.RESPOND_ERROR, message, messages, null, null);
    }

    public static Map<String, Object> returnError(List<? extends Object> messages) {
        return returnProblem(ModelService.RESPOND_ERROR, null, messages, null, null);
    }

    public static Map<String, Object> returnError(String message, List<? extends Object> messages, Map<String, ? extends Object> messageMap,
            Map<String, ? extends Object> nestedResult) {
        return returnProblem(ModelService.RESPOND_ERROR, message, messages, messageMap, nestedResult);
    }

    public static Map<String, Object> returnMessage(String code, String message) {
        Map<String, Object> result = new HashMap<>();
        if (code != null) {
            result.put(ModelService.RESPONSE_MESSAGE, code);
        }
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
        Debug.logVerbose("Service problem: " + result, MODULE);
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
        return all.stream().filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
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
        boolean silent = listOf(result, ModelService.SUCCESS_MESSAGE_LIST).isEmpty() && result.get(ModelService.SUCCESS_MESSAGE) == null
                && getErrorMessage(result).isEmpty();
        if (silent) {
            setIfPresent(request, "_EVENT_MESSAGE_", defaultMessage);
        }
    }

    private static void setIfPresent(HttpServletRequest request, String name, Object value) {
        boolean empty = value == null || "".equals(value) || value instanceof Collection<?> list && list.isEmpty();
        if (!empty) {
            request.setAttribute(name, value);
        }
    }

    public static Locale getLocale(Map<String, ? extends Object> context) {
        return context.get("locale") instanceof Locale locale ? locale : Locale.getDefault();
    }

    /** The login of this id, or the context's own when none is asked for. */
    public static GenericValue getUserLogin(DispatchContext dctx, Map<String, ? extends Object> context, String runAsUser) {
        GenericValue own = (GenericValue) context.get("userLogin");
        if (runAsUser == null || runAsUser.isEmpty() || own != null && runAsUser.equals(own.getString("userLoginId"))) {
            return own;
        }
        try {
            GenericValue found = EntityQuery.use(dctx.getDelegator()).from("UserLogin").where("userLoginId", runAsUser).cache().queryOne();
            return found == null ? own : found;
        } catch (GenericEntityException failed) {
            Debug.logError(failed, MODULE);
            return own;
        }
    }
}
