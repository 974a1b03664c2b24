package org.fulian.host.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without windows for page tests: keeps cookies, follows redirects and fills in the CSRF token of the page that is open.
 * <pre>
 * WebClient clerk = WebClient.of(host.port(), "/fulian").login("fltown", "ofbiz");
 * Document page = clerk.get("FindPeople?name=x").document();
 * clerk.submit("form#EditPerson", Map.of("name", "y")).messages();
 * </pre>
 */
public final class WebClient {
    private static final int LONGEST_REDIRECT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String server;
    private final String mount;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "zh-CN"));
    private boolean following = true;
    private Page page;

    private WebClient(String server, String mount) {
        this.server = server;
        this.mount = mount;
    }

    /** A client of the web application at the mount point, e.g. {@code /fulian}. */
    public static WebClient of(int port, String mount) {
        return new WebClient("http://127.0.0.1:" + port, mount);
    }

    /** What came back. */
    public record Page(int status, String url, HttpResponse<byte[]> response) {
        /** The body as text. */
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as bytes, for downloads. */
        public byte[] bytes() {
            return response.body();
        }

        /** The body as HTML. */
        public Document document() {
            return Jsoup.parse(text(), url);
        }

        /** A header, empty when missing. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The texts of all messages on the page: errors, warnings and successes. */
        public List<String> messages() {
            return document().select("[role=alert], [role=status], .errorMessage, .eventMessage").eachText();
        }
    }

    /** Sets a header for all further requests; null takes it away. */
    public WebClient header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Stops at redirects, so that they can be looked at. */
    public WebClient notFollowing() {
        following = false;
        return this;
    }

    /** Logs in through the login page and goes wherever that leads. */
    public WebClient login(String user, String password) {
        get("main");
        postForm("login", Map.of("USERNAME", user, "PASSWORD", password, "JavaScriptEnabled", "N"));
        return this;
    }

    /** The page that is open. */
    public Page page() {
        return page;
    }

    /** Opens a request of the application, or any path of the server when it begins with a slash. */
    public Page get(String request) {
        return send(builder(url(request)).GET());
    }

    /** Sends fields to a request with the token that a form or link of the open page has for it. */
    public Page postForm(String request, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        String token = token(request);
        if (token != null) {
            all.putIfAbsent("csrf", token);
        }
        return post(request, all);
    }

    /** Sends exactly these fields, without a token of its own. */
    public Page post(String request, Map<String, ?> fields) {
        BodyPublisher body = BodyPublishers.ofString(encode(fields));
        return send(builder(url(request)).header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8").POST(body));
    }

    /** Submits a form of the open page with its own values, some of them changed; the form is chosen by a CSS query. */
    public Page submit(String form, Map<String, ?> changes) {
        Element element = page.document().select(form).first();
        if (element == null) {
            throw new AssertionError("No form " + form + " on " + page.url() + ":\n" + page.text());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((org.jsoup.nodes.FormElement) element).formData().forEach(pair -> fields.putIfAbsent(pair.key(), pair.value()));
        fields.putAll(changes);
        String target = URI.create(page.url()).resolve(element.attr("action")).toString();
        if (element.attr("method").equalsIgnoreCase("post")) {
            return post(target, fields);
        }
        return get(target + (target.contains("?") ? "&" : "?") + encode(fields));
    }

    /** Sends fields and one file as multipart form, with the token of the open page. */
    public Page upload(String request, Map<String, String> fields, String fileField, String fileName, String contentType, byte[] content) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        String token = token(request);
        if (token != null) {
            all.putIfAbsent("csrf", token);
        }
        String boundary = "----fulian" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"" + fileField + "\"; filename=\"" + fileName + "\"", contentType, content);
        write(body, ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(builder(url(request)).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends any other request. */
    public Page send(String method, String request) {
        return send(builder(url(request)).method(method, BodyPublishers.noBody()));
    }

    private String url(String request) {
        if (request.startsWith("http:")) {
            return request;
        }
        return server + (request.startsWith("/") ? request : mount + "/control/" + request);
    }

    /** The token is part of the form or link that leads to the request, so a page without such a form gives none. */
    private String token(String request) {
        if (page == null) {
            return null;
        }
        String uri = request.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        for (Element form : page.document().select("form[action]")) {
            String action = form.attr("action").replaceFirst("[?#;].*", "");
            Element field = form.selectFirst("input[name=csrf]");
            if (field != null && action.substring(action.lastIndexOf('/') + 1).equals(uri)) {
                return field.attr("value");
            }
        }
        return null;
    }

    private HttpRequest.Builder builder(String url) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        headers.forEach(builder::header);
        return builder;
    }

    private Page send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<byte[]> response = exchange(request);
        for (int hop = 0; following && isRedirect(response) && hop < LONGEST_REDIRECT; hop++) {
            request = builder(request.uri().resolve(response.headers().firstValue("Location").orElseThrow()).toString()).GET().build();
            response = exchange(request);
        }
        page = new Page(response.statusCode(), request.uri().toString(), response);
        return page;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3 && response.headers().firstValue("Location").isPresent();
    }

    private static String encode(Map<String, ?> fields) {
        return fields.entrySet().stream().flatMap(field -> (field.getValue() instanceof List<?> list ? list : List.of(field.getValue())).stream()
                .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, String contentType, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                + (contentType == null ? "" : "Content-Type: " + contentType + "\r\n") + "\r\n";
        write(body, head.getBytes(StandardCharsets.UTF_8));
        write(body, content);
        write(body, "\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ByteArrayOutputStream body, byte[] bytes) {
        body.write(bytes, 0, bytes.length);
    }
}
