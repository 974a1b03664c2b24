package org.apache.ofbiz.base.util;

import java.util.List;
import java.util.Locale;

/** Encoders. */
public final class UtilCodec {

    private UtilCodec() { }

    public static SimpleEncoder getEncoder(String type) {
        throw new UnsupportedOperationException();
    }

    public static SimpleDecoder getDecoder(String type) {
        throw new UnsupportedOperationException();
    }

    public static String canonicalize(String value) throws IntrusionException {
        throw new UnsupportedOperationException();
    }

    public static String checkStringForHtmlStrictNone(String valueName, String value, List<String> errorMessageList, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public static String checkStringForHtmlSafe(String valueName, String value, List<String> errorMessageList, Locale locale,
            boolean enableSanitizer) {
        throw new UnsupportedOperationException();
    }

    /** Encodes. */
    public interface SimpleEncoder {
        String encode(String original);
    }

    /** Decodes. */
    public interface SimpleDecoder {
        String decode(String original);
    }

    /** Found an attack. */
    public static class IntrusionException extends GeneralRuntimeException {
        public IntrusionException(String message) {
            super(message);
        }
    }
}
