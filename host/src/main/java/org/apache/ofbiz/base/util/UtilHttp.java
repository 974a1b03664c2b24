package org.apache.ofbiz.base.util;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.function.Function;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.fulian.host.base.Multipart;

/** What requests and sessions hold, as maps (host-api §5.3, §5.5, §8). */
public final class UtilHttp {
    private static final String MODULE = UtilHttp.class.getName();
    private static final String MULTI_PART = "multiPartMap";

    private UtilHttp() { }

    /** All parameters: of the path, the address and the body, multipart ones included; a repeated one is a List. */
    public static Map<String, Object> getParameterMap(HttpServletRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        addPathParameters(request, parameters);
        request.getParameterMap().forEach((name, values) ->
                parameters.put(name, values.length == 1 ? values[0] : new LinkedList<>(List.of(values))));
        parameters.putAll(getMultiPartParameterMap(request));
        return canonicalizeParameterMap(parameters);
    }

    /** The parameters of the address alone: its query part and its path. */
    public static Map<String, Object> getUrlOnlyParameterMap(HttpServletRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String pair : UtilValidate.isEmpty(request.getQueryString()) ? new String[0] : request.getQueryString().split("&")) {
            String[] parts = pair.split("=", 2);
            add(parameters, decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        addPathParameters(request, parameters);
        return canonicalizeParameterMap(parameters);
    }

    private static String decode(String text) { return URLDecoder.decode(text, StandardCharsets.UTF_8); }

    /** The pseudo-parameters of a path, {@code /~name=value}; they win over those of the query. */
    private static void addPathParameters(HttpServletRequest request, Map<String, Object> parameters) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String segment : request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/")) {
            int equals = segment.indexOf('=');
            if (segment.startsWith("~") && equals > 0) {
                add(found, segment.substring(1, equals), segment.substring(equals + 1));
            }
        }
        parameters.putAll(found);
    }

    private static void add(Map<String, Object> parameters, String name, Object value) {
        parameters.merge(name, value, (old, more) -> {
            List<Object> values = old instanceof List ? UtilGenerics.cast(old) : new LinkedList<>(List.of(old));
            values.add(more);
            return values;
        });
    }

    /** The fields of an upload form; a file gives {@code name}, {@code _name_fileName}, {@code _name_size}, {@code _name_contentType}. */
    public static Map<String, Object> getMultiPartParameterMap(HttpServletRequest request) {
        Map<String, Object> known = UtilGenerics.cast(request.getAttribute(MULTI_PART));
        if (known == null) {
            Map<String, Object> fields = new HashMap<>();
            Multipart.read(request, (name, value) -> add(fields, name, value));
            request.setAttribute(MULTI_PART, fields);
            return fields;
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
        paramMap.replaceAll((name, value) -> value instanceof List<?> values ? new LinkedList<>(values.stream().map(UtilHttp::canonical).toList())
                : canonical(value));
        return paramMap;
    }

    private static Object canonical(Object value) { return value instanceof String text ? canonicalizeParameter(text) : value; }

    /** Parameters, servlet context, session and request attributes in one map, later ones winning. */
    public static Map<String, Object> getCombinedMap(HttpServletRequest request) {
        ServletContext context = request.getServletContext();
        HttpSession session = request.getSession();
        Map<String, Object> combined = getParameterMap(request);
        addAll(context.getInitParameterNames(), context::getInitParameter, combined);
        addAll(context.getAttributeNames(), context::getAttribute, combined);
        addAll(session.getAttributeNames(), session::getAttribute, combined);
        addAll(request.getAttributeNames(), request::getAttribute, combined);
        return combined;
    }

    private static void addAll(Enumeration<String> names, Function<String, Object> values, Map<String, Object> target) {
        Collections.list(names).forEach(name -> target.put(name, values.apply(name)));
    }

    /** The request's attributes that JSON can say: texts, numbers, booleans, maps, collections; moments as text. */
    public static Map<String, Object> getJSONAttributeMap(HttpServletRequest request) {
        Map<String, Object> json = new HashMap<>();
        addAll(request.getAttributeNames(), request::getAttribute, json);
        json.keySet().removeIf(name -> name.startsWith("javax.") || name.startsWith("org.apache.") || MULTI_PART.equals(name));
        json.replaceAll((name, value) -> value instanceof Timestamp ? value.toString() : value);
        json.values().removeIf(value -> !(value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Map
                || value instanceof Collection));
        return json;
    }

    /** Stands between name and row number in the fields of a form of many rows. */
    public static String getMultiRowDelimiter() { return "_o_"; }

    /** Begins the name of the field that says whether a row is sent. */
    public static String getRowSubmitPrefix() { return "_rowSubmit_o_"; }

    /** Number of rows: the highest row number plus one. */
    public static int getMultiFormRowCount(Map<String, ?> requestMap) {
        return requestMap.keySet().stream().mapToInt(UtilHttp::row).max().orElse(-1) + 1;
    }

    /** Number of the row that a field belongs to, -1 for none. */
    private static int row(String name) {
        int at = name.lastIndexOf(getMultiRowDelimiter());
        Integer row = at <= 0 ? null : UtilMisc.toIntegerObject(name.substring(at + getMultiRowDelimiter().length()));
        return row == null ? -1 : row;
    }

    /** The user's language: session, else the login's last one, else the browser's. */
    public static Locale getLocale(HttpServletRequest request) {
        Object locale = preference(request, "locale", "lastLocale");
        return UtilMisc.ensureLocale(locale == null ? request.getLocale() : locale);
    }

    /** The user's time zone: session, else the login's last one, else the JVM's. */
    public static TimeZone getTimeZone(HttpServletRequest request) {
        Object zone = preference(request, "timeZone", "lastTimeZone");
        return zone instanceof TimeZone own ? own : UtilDateTime.toTimeZone((String) zone);
    }

    private static Object preference(HttpServletRequest request, String attribute, String loginField) {
        HttpSession session = request.getSession();
        Object last = session.getAttribute("userLogin") instanceof Map<?, ?> login ? login.get(loginField) : null;
        return Arrays.asList(session.getAttribute(attribute), last).stream().filter(UtilValidate::isNotEmpty).findFirst().orElse(null);
    }

    /** Sets the session's language. */
    public static void setLocale(HttpServletRequest request, String localeString) {
        request.getSession().setAttribute("locale", UtilMisc.parseLocale(localeString));
    }

    /** Arguments of a link, separated by {@code &amp;} or by a bare ampersand; empty ones are left out. */
    public static String urlEncodeArgs(Map<String, ? extends Object> args, boolean useExpandedEntites) {
        StringJoiner pairs = new StringJoiner(useExpandedEntites ? "&amp;" : "&");
        args.forEach((name, value) -> {
            for (Object item : value instanceof Collection<?> items ? items : Collections.singletonList(value)) {
                if (UtilValidate.isNotEmpty(name) && UtilValidate.isNotEmpty(item)) {
                    pairs.add(encode(name) + "=" + encode(item.toString()));
                }
            }
        });
        return pairs.toString();
    }

    private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    /** Sends bytes as a file to be saved. */
    public static void streamContentToBrowser(HttpServletResponse response, byte[] bytes, String contentType, String fileName)
            throws IOException {
        String encoded = encode(fileName).replace("+", "%20");   // Chinese names are written by RFC 5987
        response.setContentLength(bytes.length);
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + encoded + "\"; filename*=UTF-8''" + encoded);
        response.getOutputStream().write(bytes);
    }
}
