package org.apache.ofbiz.base.util;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Encoding for pages, XML and addresses, and the checks of {@code allow-html} (host-api §8). */
public final class UtilCodec {
    private static final PolicyFactory SAFE = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.IMAGES).and(Sanitizers.LINKS)
            .and(Sanitizers.STYLES).and(Sanitizers.TABLES);
    /** What has a meaning in markup, and what XML forbids; Chinese text stays readable in the page's source. */
    private static final Pattern SPECIAL = Pattern.compile("[&<>\"'\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");
    private static final Map<String, String> ENTITIES = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;");

    private UtilCodec() { }

    /** Encodes text for one kind of place. */
    public interface SimpleEncoder {
        /** The encoded text, null for null. */
        String encode(String original);
    }

    /** A text is encoded more than once, as attackers do to slip past checks. */
    public static class IntrusionException extends GeneralRuntimeException {
        /** Says what was found. */
        public IntrusionException(String message) { super(message, null); }
    }

    /** The encoder for "html", "xml", "url" or "string"; null for other names. */
    public static SimpleEncoder getEncoder(String type) {
        return switch (type) {
            case "html" -> original -> markup(original, "&#39;");
            case "xml" -> original -> markup(original, "&apos;");
            case "url" -> original -> original == null ? null : URLEncoder.encode(original, StandardCharsets.UTF_8);
            case "string" -> original -> original == null ? null : original.replace("\\", "\\\\").replace("\"", "\\\"");
            default -> null;
        };
    }

    private static String markup(String original, String apostrophe) {
        return original == null ? null : SPECIAL.matcher(original).replaceAll(found ->
                ENTITIES.getOrDefault(found.group(), "'".equals(found.group()) ? apostrophe : ""));
    }

    /** Takes HTML and percent encoding away; a text encoded twice, or in both ways, is an attack. */
    public static String canonicalize(String value) throws IntrusionException {
        if (value == null) {
            return null;
        }
        String html = Encoding.decodeHtml(value, false);
        String plain = percentDecoded(html);
        boolean both = !html.equals(value) && !plain.equals(html);
        if (both || !plain.equals(value) && !percentDecoded(Encoding.decodeHtml(plain, false)).equals(plain)) {
            throw new IntrusionException("Input validation failure: the text is encoded more than once");
        }
        return plain;
    }

    private static String percentDecoded(String text) {
        String literalsKept = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(literalsKept, StandardCharsets.UTF_8);
    }

    /** The check of {@code allow-html="none"}: no angle brackets, however encoded. Returns the canonical text. */
    public static String checkStringForHtmlStrictNone(String valueName, String value, List<String> errorMessageList, Locale locale) {
        try {
            String plain = canonicalize(value);
            if (plain != null && (plain.indexOf('<') >= 0 || plain.indexOf('>') >= 0)) {
                errorMessageList.add(message("PolicyNoneLess", valueName, locale));
            }
            return plain;
        } catch (IntrusionException e) {
            errorMessageList.add(message("PolicyNoneMixedEncoding", valueName, locale));
            return value;
        }
    }

    /** The check of {@code allow-html="safe"}: markup that the sanitizer would change is refused. */
    public static String checkStringForHtmlSafe(String valueName, String value, List<String> errorMessageList, Locale locale,
            boolean enableSanitizer) {
        if (enableSanitizer && value != null && !Encoding.decodeHtml(SAFE.sanitize(value), false).equals(Encoding.decodeHtml(value, false))) {
            errorMessageList.add(message("PolicySafe", valueName, locale));
        }
        return value;
    }

    private static String message(String key, String valueName, Locale locale) {
        return UtilProperties.getMessage("SecurityUiLabels", key, UtilMisc.toMap("valueName", valueName), UtilMisc.ensureLocale(locale));
    }
}
