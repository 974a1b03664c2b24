package org.apache.ofbiz.base.util;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.owasp.html.Encoding;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Encoding for pages, XML and addresses, and the checks of {@code allow-html} (host-api §8). */
public final class UtilCodec {

    private static final String LABELS = "SecurityUiLabels";
    private static final PolicyFactory SAFE = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.IMAGES).and(Sanitizers.LINKS)
            .and(Sanitizers.STYLES).and(Sanitizers.TABLES);

    private UtilCodec() { }

    /** Encodes text for one kind of place. */
    public interface SimpleEncoder {
        /** The encoded text, null for null. */
        String encode(String original);
    }

    /** Takes such an encoding back. */
    public interface SimpleDecoder {
        /** The plain text, null for null. */
        String decode(String original);
    }

    /** A text is encoded more than once, as attackers do to slip past checks. */
    public static class IntrusionException extends GeneralRuntimeException {
        /** Says what was found. */
        public IntrusionException(String message) { super(message); }
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

    /** The decoder for "url"; null for other names. */
    public static SimpleDecoder getDecoder(String type) {
        return "url".equals(type) ? original -> original == null ? null : URLDecoder.decode(original, StandardCharsets.UTF_8) : null;
    }

    /** Only what has a meaning in markup is replaced: Chinese text stays readable in the page's source. */
    private static String markup(String original, String apostrophe) {
        if (original == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(original.length() + 16);
        original.codePoints().forEach(c -> {
            switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append(apostrophe);
            default -> {
                if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\n' || c == '\r' || c == '\t') {
                    text.appendCodePoint(c);
                }
            }
            }
        });
        return text.toString();
    }

    /** Takes HTML and percent encoding away; a text encoded twice, or in both ways, is an attack. */
    public static String canonicalize(String value) throws IntrusionException {
        String working = value;
        int layers = 0;
        while (working != null) {
            String html = Encoding.decodeHtml(working, false);
            String plain = percentDecoded(html);
            layers += (html.equals(working) ? 0 : 1) + (plain.equals(html) ? 0 : 1);
            if (layers > 1) {
                throw new IntrusionException("Input validation failure: the text is encoded more than once");
            }
            if (plain.equals(working)) {
                break;
            }
            working = plain;
        }
        return working;
    }

    private static String percentDecoded(String text) {
        String literalsKept = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(literalsKept, StandardCharsets.UTF_8);
    }

    /** The check of {@code allow-html="none"}: no angle brackets, however encoded. Returns the canonical text. */
    public static String checkStringForHtmlStrictNone(String valueName, String value, List<String> errorMessageList, Locale locale) {
        if (UtilValidate.isEmpty(value)) {
            return value;
        }
        String plain;
        try {
            plain = canonicalize(value);
        } catch (IntrusionException e) {
            errorMessageList.add(message("PolicyNoneMixedEncoding", valueName, locale));
            return value;
        }
        if (plain.indexOf('<') >= 0 || plain.indexOf('>') >= 0) {
            errorMessageList.add(message("PolicyNoneLess", valueName, locale));
        }
        return plain;
    }

    /** The check of {@code allow-html="safe"}: markup that the sanitizer would change is refused. */
    public static String checkStringForHtmlSafe(String valueName, String value, List<String> errorMessageList, Locale locale,
            boolean enableSanitizer) {
        if (!enableSanitizer || UtilValidate.isEmpty(value)) {
            return value;
        }
        String clean = SAFE.sanitize(value);
        if (!Encoding.decodeHtml(clean, false).equals(Encoding.decodeHtml(value, false))) {
            errorMessageList.add(message("PolicySafe", valueName, locale));
        }
        return value;
    }

    private static String message(String key, String valueName, Locale locale) {
        return UtilProperties.getMessage(LABELS, key, UtilMisc.toMap("valueName", valueName), UtilMisc.ensureLocale(locale));
    }
}
