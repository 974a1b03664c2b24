package org.fulian.host.widget;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.UtilProperties;
import org.fulian.host.web.Csrf;
import org.fulian.host.web.RequestFlow;

/** Builds the addresses of links, forms and content (host-api §7.5). */
final class Urls {
    private Urls() { }

    /** The address of a target in one of the modes intra-app, inter-app, content or plain, with parameters added. */
    static String href(Render r, String mode, String target, List<Map.Entry<String, String>> parameters) {
        String path = switch (mode) {
            case "intra-app", "" -> control(r) + "/" + strip(target);
            case "inter-app" -> target.startsWith("/") ? target : "/" + target;
            case "content" -> content(target);
            case "plain" -> target;
            default -> throw new IllegalArgumentException("unknown url mode " + mode);
        };
        return path + query(parameters, path.indexOf('?') < 0 ? "?" : "&");
    }

    static String content(String target) {
        String prefix = UtilProperties.getPropertyValue("url", "content.url.prefix.standard");
        return target.matches("[a-z]+://.*") ? target : prefix + (target.startsWith("/") ? target : "/" + target);
    }

    /** The query string of these parameters behind the given first character; "" without any. */
    static String query(Collection<Map.Entry<String, String>> parameters, String first) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters) {
            query.append(query.isEmpty() ? first : "&").append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
        }
        return query.toString();
    }

    /** Opens a POST form; one to the own application carries its token. */
    static Html openForm(Render r, Html out, String mode, String target, Object... attributes) {
        out.open("form", Stream.concat(Stream.of("method", "post", "action", href(r, mode, target, List.of())), Stream.of(attributes)).toArray());
        boolean own = mode.isEmpty() || mode.equals("intra-app");
        return own && r.request() != null ? out.hidden(Csrf.FIELD, Csrf.token(r.request(), strip(target)), null) : out;
    }

    /** Whether a link to the target has to be a POST, because the target changes something. */
    static boolean needsPost(Render r, String target) {
        HttpServletRequest request = r.request();
        RequestFlow flow = request == null ? null : RequestFlow.of(request.getServletContext());
        return flow != null && flow.wantsPost(strip(target).replaceFirst("[?/#].*", ""));
    }

    static String control(Render r) {
        Object path = r.context().get("controlPath");
        return path == null ? "" : path.toString();
    }

    private static String strip(String target) {
        return target.startsWith("/") ? target.substring(1) : target;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
