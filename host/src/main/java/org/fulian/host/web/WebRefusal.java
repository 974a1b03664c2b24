package org.fulian.host.web;

import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.webapp.control.RequestHandlerException;

/** A request that is refused, with the status and the sentence that the user gets. */
final class WebRefusal extends RequestHandlerException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String resource;
    private final String label;
    private final transient Map<String, Object> values;

    private WebRefusal(int status, String resource, String label, Map<String, Object> values) {
        super(label + " " + values, null);
        this.status = status;
        this.resource = resource;
        this.label = label;
        this.values = values;
    }

    static WebRefusal of(int status, String label, Map<String, Object> values) {
        return new WebRefusal(status, "WebappUiLabels", label, values);
    }

    static WebRefusal unknownRequest(String uri) {
        return new WebRefusal(404, "CommonErrorUiLabels", "CommonRequestNotFound", Map.of("requestUri", uri));
    }

    static WebRefusal badToken() {
        return new WebRefusal(403, "CommonErrorUiLabels", "CommonCsrfTokenInvalid", Map.of());
    }

    int status() {
        return status;
    }

    String text(java.util.Locale locale) {
        return UtilProperties.getMessage(resource, label, values, locale);
    }
}
