package org.fulian.host.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * The token strategy against cross-site request forgery (host-api §5.5): one token per session and request uri, the keyed hash of the uri under
 * a secret of the session, so nothing is stored per link. Unlike OFBiz's own strategy a POST does not use the token up: printing twice from
 * one page, the back button and a second tab go on working, and the session binding is what protects.
 */
public final class Csrf {
    /** Name of the form field and the query parameter. */
    public static final String FIELD = "csrf";
    private static final String SECRET = "_CSRF_SECRET_";
    private static final String AJAX = "\u0000ajax";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() { }

    /** The token for a form or link to the request uri; a query string or further path after the uri does not count. */
    public static String token(HttpServletRequest request, String requestUri) {
        return sign(request, requestUri.replaceFirst("^/", "").replaceFirst("[?/#].*", ""));
    }

    /** The token of the session for the header of XHR requests to any uri. */
    public static String ajaxToken(HttpServletRequest request) {
        return sign(request, AJAX);
    }

    /** Whether the request carries its token, as field or header. */
    static boolean valid(HttpServletRequest request, String requestUri, Object field) {
        String header = request.getHeader("X-CSRF-Token");
        boolean byHeader = header != null && (same(header, ajaxToken(request)) || same(header, token(request, requestUri)));
        return byHeader || header == null && field instanceof String text && same(text, token(request, requestUri));
    }

    /** After a login tokens handed out before are void. */
    static void renew(HttpSession session) {
        session.removeAttribute(SECRET);
    }

    private static String sign(HttpServletRequest request, String text) {
        HttpSession session = request.getSession();
        byte[] secret;
        synchronized (session.getId().intern()) {
            secret = (byte[]) session.getAttribute(SECRET);
            if (secret == null) {
                secret = new byte[32];
                RANDOM.nextBytes(secret);
                session.setAttribute(SECRET, secret);
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
