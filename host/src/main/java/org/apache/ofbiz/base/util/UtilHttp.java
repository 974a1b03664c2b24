package org.apache.ofbiz.base.util;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** Requests. */
public final class UtilHttp {

    private UtilHttp() { }

    private static UnsupportedOperationException pending() {
        return new UnsupportedOperationException();
    }

    public static Map<String, Object> getParameterMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getParameterMap(HttpServletRequest request, Predicate<String> pred) {
        throw pending();
    }

    public static Map<String, Object> getPathInfoOnlyParameterMap(String pathInfo, Predicate<String> pred) {
        throw pending();
    }

    public static Map<String, Object> getQueryStringOnlyParameterMap(String queryString) {
        throw pending();
    }

    public static Map<String, Object> getUrlOnlyParameterMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getMultiPartParameterMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getCombinedMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getCombinedMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        throw pending();
    }

    public static Map<String, Object> getAttributeMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getAttributeMap(HttpServletRequest request, Set<? extends String> namesToSkip) {
        throw pending();
    }

    public static Map<String, Object> getSessionMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getServletContextMap(HttpServletRequest request) {
        throw pending();
    }

    public static Map<String, Object> getJSONAttributeMap(HttpServletRequest request) {
        throw pending();
    }

    public static String canonicalizeParameter(String paramValue) {
        throw pending();
    }

    public static Map<String, Object> canonicalizeParameterMap(Map<String, Object> paramMap) {
        throw pending();
    }

    public static Map<String, Object> makeParamMapWithPrefix(HttpServletRequest request, String prefix, String suffix) {
        throw pending();
    }

    public static List<Object> makeParamListWithSuffix(HttpServletRequest request, String suffix, String prefix) {
        throw pending();
    }

    public static Object makeParamValueFromComposite(HttpServletRequest request, String paramName) {
        throw pending();
    }

    public static String makeCompositeParam(String prefix, String suffix) {
        throw pending();
    }

    public static String getMultiRowDelimiter() {
        return "_o_";
    }

    public static String getRowSubmitPrefix() {
        return "_rowSubmit_o_";
    }

    public static int getMultiFormRowCount(HttpServletRequest request) {
        throw pending();
    }

    public static int getMultiFormRowCount(Map<String, ?> requestMap) {
        throw pending();
    }

    public static Collection<Map<String, Object>> parseMultiFormData(Map<String, Object> parameters) {
        throw pending();
    }

    public static <V> Map<String, V> removeMultiFormParameters(Map<String, V> parameters) {
        throw pending();
    }

    public static Locale getLocale(HttpServletRequest request) {
        throw pending();
    }

    public static Locale getLocale(HttpSession session) {
        throw pending();
    }

    public static void setLocale(HttpServletRequest request, String localeString) {
        throw pending();
    }

    public static void setLocale(HttpSession session, Locale locale) {
        throw pending();
    }

    public static void setLocaleIfNone(HttpSession session, String localeString) {
        throw pending();
    }

    public static TimeZone getTimeZone(HttpServletRequest request) {
        throw pending();
    }

    public static void setTimeZone(HttpServletRequest request, String tzId) {
        throw pending();
    }

    public static void setTimeZone(HttpSession session, TimeZone timeZone) {
        throw pending();
    }

    public static String getCurrencyUom(HttpServletRequest request) {
        throw pending();
    }

    public static String getApplicationName(HttpServletRequest request) {
        throw pending();
    }

    public static String getFullRequestUrl(HttpServletRequest request) {
        throw pending();
    }

    public static String getServerRootUrl(HttpServletRequest request) {
        throw pending();
    }

    public static String getSessionId(HttpServletRequest request) {
        throw pending();
    }

    public static boolean isJavaScriptEnabled(HttpServletRequest request) {
        throw pending();
    }

    public static String urlEncodeArgs(Map<String, ? extends Object> args) {
        throw pending();
    }

    public static String urlEncodeArgs(Map<String, ? extends Object> args, boolean useExpandedEntites) {
        throw pending();
    }

    public static String getRequestUriFromTarget(String target) {
        throw pending();
    }

    public static String getQueryStringFromTarget(String target) {
        throw pending();
    }

    public static String removeQueryStringFromTarget(String target) {
        throw pending();
    }

    public static void setResponseBrowserProxyNoCache(HttpServletResponse response) {
        throw pending();
    }

    public static void streamContentToBrowser(HttpServletResponse response, byte[] bytes, String contentType) throws IOException {
        throw pending();
    }

    public static void streamContentToBrowser(HttpServletResponse response, byte[] bytes, String contentType, String fileName)
            throws IOException {
        throw pending();
    }

    public static void streamContentToBrowser(HttpServletResponse response, InputStream in, int length, String contentType)
            throws IOException {
        throw pending();
    }

    public static void streamContentToBrowser(HttpServletResponse response, InputStream in, int length, String contentType,
            String fileName) throws IOException {
        throw pending();
    }
}
