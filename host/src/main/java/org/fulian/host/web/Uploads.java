package org.fulian.host.web;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.ofbiz.base.util.GeneralRuntimeException;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;

/** Reads the parts of a multipart request before anything else looks at its parameters (host-api §5.3). */
final class Uploads {
    private static final long MEGABYTE = 1024L * 1024L;
    private static final long DEFAULT_LIMIT = 20 * MEGABYTE;

    private Uploads() { }

    /** The largest request body that is read, in bytes. */
    static long limit() {
        long limit = UtilProperties.getPropertyAsLong("general", "http.upload.max.size", DEFAULT_LIMIT);
        return limit > 0 ? limit : DEFAULT_LIMIT;
    }

    /** Null when the request has no parts or all of them could be read; else the reason to tell. */
    static WebRefusal read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        if (request.getContentLengthLong() > limit()) {
            request.setAttribute("multiPartMap", new HashMap<String, Object>());
            return tooLarge();
        }
        try {
            UtilHttp.getMultiPartParameterMap(request);
            return null;
        } catch (GeneralRuntimeException e) {
            // the body is used up; whatever looks at the parameters from here on finds none
            request.setAttribute("multiPartMap", new HashMap<String, Object>());
            return e.getCause() instanceof FileUploadBase.SizeLimitExceededException ? tooLarge() : WebRefusal.of(400, "WebappUploadBroken", Map.of());
        }
    }

    private static WebRefusal tooLarge() {
        return WebRefusal.of(413, "WebappUploadTooLarge", Map.of("limit", limit() / MEGABYTE));
    }
}
