package org.apache.ofbiz.base.util;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;

import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.fulian.host.base.Multipart;

/** What requests and sessions hold, as maps (host-api §5.3, §5.5, §8). */
public final class UtilHttp {

    private static final String MODULE = UtilHttp.class.getName();
    private static final String ROW_DELIMITER = "_o_";
    private static final String COMPOSITE_DELIMITER = "_c_";
    private static final String ROW_SUBMIT_PREFIX = "_rowSubmit_o_";

    private UtilHttp() { }

    /** All parameters: of the path, the address and the body, multipart ones included; a repeated one is a List. */
    public static Map<String, Object> getParameterMap(HttpServletRequest request) {
        Map<String, Object> parameters = pathParameters(request.getPathInfo());
        request.getParameterMap().forEach((name, values) ->
                parameters.put(name, values.length == 1 ? values[0] : new LinkedList<>(List.of(values))));
        parameters.putAll(getMultiPartParameterMap(request));
        return canonicalizeParameterMap(parameters);
    }

    /** The pseudo-parameters of a path, {@code /~name=value}. */
    private static Map<String, Object> pathParameters(String pathInfo) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String segment : pathInfo == null ? new String[0] : pathInfo.split("/")) {
            int equals = segment.indexOf('=');
            if (segment.startsWith("~") && equals > 0) {
                add(parameters, segment.substring(1, equals), segment.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** The parameters of the address alone: its query part and its path. */
    public static Map<String, Object> getUrlOnlyParameterMap(HttpServletRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String pair : UtilValidate.isEmpty(request.getQueryString()) ? new String[0] : request.getQueryString().split("&")) {
            int equals = pair.indexOf('=');
            add(parameters, decode(equals < 0 ? pair : pair.substring(0, equals)), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        parameters.putAll(pathParameters(request.getPathInfo()));
        return canonicalizeParameterMap(parameters);
    }

    private static String decode(String text) { return URLDecoder.decode(text, StandardCharsets.UTF_8); }

    private static void add(Map<String, Object> parameters, String name, Object value) {
        parameters.merge(name, value, (old, more) -> {
            List<Object> values = old instanceof List ? UtilGenerics.cast(old) : new LinkedList<>(List.of(old));
            values.add(more);
            return values;
        });
    }

    /** The fields of an upload form; a file gives {@code name}, {@code _name_fileName}, {@code _name_size}, {@code _name_contentType}. */
    public static Map<String, Object> getMultiPartParameterMap(HttpServletRequest request) {
        Map<String, Object> known = UtilGenerics.cast(request.getAttribute("multiPartMap"));
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, Object> field : Multipart.read(request)) {
                add(known, field.getKey(), field.getValue());
            }
            request.setAttribute("multiPartMap", known);
        }
        return known;
    }

    /** Takes encodings away that a browser does not make; a text encoded more than once stays as it is, for the checks to refuse. */
    public static String canonicalizeParameter(String paramValue) {
        try {
            return UtilCodec.canonicalize(paramValue);
        } catch (UtilCodec.IntrusionException e) {
            Debug.logWarning(e, "A parameter is encoded more than once", MODULE);
            return paramValue;
        }
    }

    private static Map<String, Object> canonicalizeParameterMap(Map<String, Object> paramMap) {
        paramMap.replaceAll((name, value) -> {
            if (value instanceof List<?> values) {
                return new LinkedList<>(values.stream().map(v -> v instanceof String s ? canonicalizeParameter(s) : v).toList());
            }
            return value instanceof String text ? canonicalizeParameter(text) : value;
        });
        return paramMap;
    }

    /** Parameters, servlet context, session and request attributes in one map, later ones winning. */
    public static Map<String, Object> getCombinedMap(HttpServletRequest request) { return getCombinedMap(request, Set.of()); }

    /** As {@link #getCombinedMap(HttpServletRequest)}, without some names of context, session and attributes. */
    public static Map<String, Object> getCombinedMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        Map<String, Object> combined = getParameterMap(request);
        combined.putAll(getServletContextMap(request, namesToSkip));
        combined.putAll(getSessionMap(request, namesToSkip));
        combined.putAll(getAttributeMap(request, namesToSkip));
        return combined;
    }

    /** The servlet context's init parameters and attributes. */
    public static Map<String, Object> getServletContextMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        ServletContext context = request.getServletContext();
        Map<String, Object> all = map(context.getInitParameterNames(), context::getInitParameter, namesToSkip);
        all.putAll(map(context.getAttributeNames(), context::getAttribute, namesToSkip));
        return all;
    }

    /** The session's attributes. */
    public static Map<String, Object> getSessionMap(HttpServletRequest request) { return getSessionMap(request, Set.of()); }

    /** The session's attributes, without some. */
    public static Map<String, Object> getSessionMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        HttpSession session = request.getSession();
        return map(session.getAttributeNames(), session::getAttribute, namesToSkip);
    }

    /** The request's attributes. */
    public static Map<String, Object> getAttributeMap(HttpServletRequest request) { return getAttributeMap(request, Set.of()); }

    /** The request's attributes, without some. */
    public static Map<String, Object> getAttributeMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        return map(request.getAttributeNames(), request::getAttribute, namesToSkip);
    }

    private static Map<String, Object> map(Enumeration<String> names, Function<String, Object> values, Set<? extends String> namesToSkip) {
        Map<String, Object> map = new HashMap<>();
        for (String name : Collections.list(names)) {
            if (!namesToSkip.contains(name)) {
                map.put(name, values.apply(name));
            }
        }
        return map;
    }

    /** The request's attributes that JSON can say: texts, numbers, booleans, maps, collections; moments as text. */
    public static Map<String, Object> getJSONAttributeMap(HttpServletRequest request) {
        Map<String, Object> json = new HashMap<>();
        getAttributeMap(request).forEach((name, value) -> {
            if (value instanceof Timestamp) {
                json.put(name, value.toString());
            } else if (!name.startsWith("javax.") && !name.startsWith("org.apache.") && !"multiPartMap".equals(name)
                    && (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Map
                    || value instanceof Collection)) {
                json.put(name, value);
            }
        });
        return json;
    }

    /** The parameters whose names have a prefix and a suffix, named without them. */
    public static Map<String, Object> makeParamMapWithPrefix(HttpServletRequest request, String prefix, String suffix) {
        Map<String, Object> found = new LinkedHashMap<>();
        getParameterMap(request).forEach((name, value) -> {
            String end = suffix == null ? "" : suffix;
            if (name.startsWith(prefix) && name.endsWith(end) && name.length() >= prefix.length() + end.length()) {
                found.put(name.substring(prefix.length(), name.length() - end.length()), value);
            }
        });
        return found;
    }

    /** The values of the parameters whose names have a suffix and, unless it is null, a prefix. */
    public static List<Object> makeParamListWithSuffix(HttpServletRequest request, String suffix, String prefix) {
        return new LinkedList<>(makeParamMapWithPrefix(request, prefix == null ? "" : prefix, suffix).values());
    }

    /** Name of a part of a composite field: {@code name_c_part}. */
    public static String makeCompositeParam(String prefix, String suffix) { return prefix + COMPOSITE_DELIMITER + suffix; }

    /** The moment of a field that was entered as date, hour and minutes; null when it was not. */
    public static Object makeParamValueFromComposite(HttpServletRequest request, String paramName) {
        if (!"Timestamp".equals(request.getParameter(makeCompositeParam(paramName, "compositeType")))) {
            return null;
        }
        String date = UtilFormatOut.checkNull(request.getParameter(makeCompositeParam(paramName, "date")));
        if (date.length() < 10) {
            return null;
        }
        int hour = UtilMisc.toInteger(request.getParameter(makeCompositeParam(paramName, "hour")));
        String half = request.getParameter(makeCompositeParam(paramName, "ampm"));
        int hours = half == null ? hour : hour % 12 + ("PM".equals(half) ? 12 : 0);
        int minutes = UtilMisc.toInteger(request.getParameter(makeCompositeParam(paramName, "minutes")));
        return Timestamp.valueOf(date.substring(0, 10) + " " + hours + ":" + minutes + ":00");
    }

    /** Stands between name and row number in the fields of a form of many rows. */
    public static String getMultiRowDelimiter() { return ROW_DELIMITER; }

    /** Begins the name of the field that says whether a row is sent. */
    public static String getRowSubmitPrefix() { return ROW_SUBMIT_PREFIX; }

    /** Number of rows: the highest row number plus one. */
    public static int getMultiFormRowCount(HttpServletRequest request) { return getMultiFormRowCount(getParameterMap(request)); }

    /** Number of rows: the highest row number plus one. */
    public static int getMultiFormRowCount(Map<String, ?> requestMap) {
        return requestMap.keySet().stream().mapToInt(UtilHttp::row).max().orElse(-1) + 1;
    }

    /** Number of the row that a field belongs to, -1 for none. */
    private static int row(String name) {
        int at = name.lastIndexOf(ROW_DELIMITER);
        Integer row = at <= 0 ? null : UtilMisc.toIntegerObject(name.substring(at + ROW_DELIMITER.length()));
        return row == null ? -1 : row;
    }

    /** The rows marked as sent, each with the names of its fields without the row number. */
    public static Collection<Map<String, Object>> parseMultiFormData(Map<String, Object> parameters) {
        Map<Integer, Map<String, Object>> rows = new TreeMap<>();
        parameters.forEach((name, value) -> {
            int row = row(name);
            if (row >= 0 && "Y".equals(parameters.get(ROW_SUBMIT_PREFIX + row)) && !name.startsWith(ROW_SUBMIT_PREFIX)) {
                rows.computeIfAbsent(row, r -> new HashMap<>()).put(name.substring(0, name.lastIndexOf(ROW_DELIMITER)), value);
            }
        });
        return rows.values();
    }

    /** The user's language: session, else the login's last one, else the browser's. */
    public static Locale getLocale(HttpServletRequest request) { return getLocale(request, request.getSession(), null); }

    /** The user's language, without a request: session, login, JVM. */
    public static Locale getLocale(HttpSession session) { return getLocale(null, session, null); }

    /** As the others, with an application's default before the browser's. */
    public static Locale getLocale(HttpServletRequest request, HttpSession session, Object appDefaultLocale) {
        Object locale = preference(session, "locale", "lastLocale");
        if (locale == null) {
            locale = UtilValidate.isNotEmpty(appDefaultLocale) ? appDefaultLocale : request == null ? null : request.getLocale();
        }
        return UtilMisc.ensureLocale(locale);
    }

    private static Object preference(HttpSession session, String attribute, String loginField) {
        Object own = session == null ? null : session.getAttribute(attribute);
        if (UtilValidate.isNotEmpty(own) || session == null) {
            return own;
        }
        Object last = session.getAttribute("userLogin") instanceof Map<?, ?> login ? login.get(loginField) : null;
        return UtilValidate.isEmpty(last) ? null : last;
    }

    /** Sets the session's language. */
    public static void setLocale(HttpServletRequest request, String localeString) {
        setLocale(request.getSession(), UtilMisc.parseLocale(localeString));
    }

    /** Sets the session's language. */
    public static void setLocale(HttpSession session, Locale locale) { session.setAttribute("locale", locale); }

    /** The user's time zone: session, else the login's last one, else the JVM's. */
    public static TimeZone getTimeZone(HttpServletRequest request) {
        Object zone = preference(request.getSession(), "timeZone", "lastTimeZone");
        return zone instanceof TimeZone own ? own : UtilDateTime.toTimeZone((String) zone);
    }

    /** Sets the session's time zone. */
    public static void setTimeZone(HttpServletRequest request, String tzId) {
        request.getSession().setAttribute("timeZone", UtilDateTime.toTimeZone(tzId));
    }

    /** Arguments of a link, separated by {@code &amp;} as they stand in a page. */
    public static String urlEncodeArgs(Map<String, ? extends Object> args) { return urlEncodeArgs(args, true); }

    /** Arguments of a link, separated by {@code &amp;} or by a bare ampersand; empty ones are left out. */
    public static String urlEncodeArgs(Map<String, ? extends Object> args, boolean useExpandedEntites) {
        List<String> pairs = new LinkedList<>();
        args.forEach((name, value) -> {
            for (Object item : value instanceof Collection<?> items ? items : Collections.singletonList(value)) {
                if (UtilValidate.isNotEmpty(name) && UtilValidate.isNotEmpty(item)) {
                    pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                            + URLEncoder.encode(item.toString(), StandardCharsets.UTF_8));
                }
            }
        });
        return String.join(useExpandedEntites ? "&amp;" : "&", pairs);
    }

    /** Sends bytes to be shown. */
    public static void streamContentToBrowser(HttpServletResponse response, byte[] bytes, String contentType) throws IOException {
        streamContentToBrowser(response, bytes, contentType, null);
    }

    /** Sends bytes as a file to be saved. */
    public static void streamContentToBrowser(HttpServletResponse response, byte[] bytes, String contentType, String fileName)
            throws IOException {
        response.setContentLength(bytes.length);
        response.setContentType(contentType);
        if (fileName != null) {   // Chinese names are written by RFC 5987
            String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + encoded + "\"; filename*=UTF-8''" + encoded);
        }
        response.getOutputStream().write(bytes);
    }
}
