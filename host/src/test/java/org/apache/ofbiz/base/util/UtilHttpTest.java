package org.apache.ofbiz.base.util;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.servlet.ReadListener;
import javax.servlet.ServletContext;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

import org.junit.Test;

/** Request maps (host-api §5.3, §5.5). */
public class UtilHttpTest {

    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> session = new HashMap<>();
    private String pathInfo = "/find";
    private byte[] body = new byte[0];
    private String contentType;

    private HttpServletRequest request() {
        ServletContext context = fake(ServletContext.class, Map.of("who", "context", "scope", "context"), Map.of());
        HttpSession httpSession = fake(HttpSession.class, session, Map.of());
        Map<String, Object> answers = new HashMap<>();
        answers.put("getPathInfo", pathInfo);
        answers.put("getParameterMap", parameters);
        answers.put("getSession", httpSession);
        answers.put("getServletContext", context);
        answers.put("getLocale", Locale.FRENCH);
        answers.put("getMethod", "POST");
        answers.put("getContentType", contentType);
        answers.put("getContentLength", body.length);
        answers.put("getCharacterEncoding", "UTF-8");
        answers.put("getInputStream", new Body(body));
        return fake(HttpServletRequest.class, attributes, answers);
    }

    /** Answers from a table, and keeps attributes in a map. */
    private <T> T fake(Class<T> type, Map<String, Object> kept, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) ->
            switch (method.getName()) {
            case "getAttribute" -> kept.get(args[0]);
            case "setAttribute" -> kept.put((String) args[0], args[1]);
            case "getAttributeNames" -> Collections.enumeration(List.copyOf(kept.keySet()));
            case "getInitParameterNames" -> Collections.emptyEnumeration();
            case "getParameter" -> parameters.containsKey(args[0]) ? parameters.get(args[0])[0] : null;
            default -> answers.get(method.getName());
            }));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream in;

        Body(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) { }
    }

    @Test
    public void combinedMap_shouldLetLaterSourcesWin() {
        pathInfo = "/find/~who=path/~only=path";
        parameters.put("who", new String[] {"parameter"});
        parameters.put("many", new String[] {"a", "b"});
        session.put("scope", "session");
        Map<String, Object> combined = UtilHttp.getCombinedMap(request());
        assertEquals("context", combined.get("who"));
        assertEquals("session", combined.get("scope"));
        assertEquals("path", combined.get("only"));
        assertEquals(List.of("a", "b"), combined.get("many"));
        attributes.put("scope", "attribute");
        assertEquals("attribute", UtilHttp.getCombinedMap(request()).get("scope"));
    }

    @Test
    public void parameters_shouldBeCanonicalized() {
        parameters.put("name", new String[] {"&lt;b&gt; 100%"});
        assertEquals("<b> 100%", UtilHttp.getParameterMap(request()).get("name"));
    }

    @Test
    public void upload_shouldGiveBytesAndFacts() {
        String chinese = "\u540d\u518c";
        body = String.join("\r\n", "--B", "Content-Disposition: form-data; name=\"title\"", "", chinese, "--B",
                "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\x\\" + chinese + ".txt\"", "Content-Type: text/plain", "",
                "abc", "--B--", "").getBytes(StandardCharsets.UTF_8);
        contentType = "multipart/form-data; boundary=B";
        Map<String, Object> map = UtilHttp.getParameterMap(request());
        assertEquals(chinese, map.get("title"));
        assertEquals(ByteBuffer.wrap("abc".getBytes(StandardCharsets.UTF_8)), map.get("file"));
        assertEquals(chinese + ".txt", map.get("_file_fileName"));
        assertEquals(3L, map.get("_file_size"));
        assertEquals("text/plain", map.get("_file_contentType"));
    }

    @Test
    public void rows_shouldBeCountedByTheirHighestNumber() {
        Map<String, Object> map = new HashMap<>(Map.of("a_o_0", "x", "a_o_2", "z", "b_o_2", "w", "_rowSubmit_o_2", "Y", "plain", "p"));
        assertEquals(3, UtilHttp.getMultiFormRowCount(map));
    }

    @Test
    public void locale_shouldComeFromSessionThenLoginThenBrowser() {
        assertEquals(Locale.FRENCH, UtilHttp.getLocale(request()));
        session.put("userLogin", Map.of("lastLocale", "zh"));
        assertEquals(Locale.CHINESE, UtilHttp.getLocale(request()));
        session.put("locale", Locale.ENGLISH);
        assertEquals(Locale.ENGLISH, UtilHttp.getLocale(request()));
    }

    @Test
    public void urlEncodeArgs_shouldLeaveEmptyValuesOut() {
        assertEquals("a=%E5%A6%87", UtilHttp.urlEncodeArgs(UtilMisc.toMap("a", "\u5987", "b", "", "c", null), false));
    }
}
