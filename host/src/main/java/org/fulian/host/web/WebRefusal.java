package org.fulian.host.web;

import java.util.Locale;
import java.util.Map;
import org.apache.ofbiz.base.util.UtilProperties;

/** A request that is refused, with the status and the sentence that the user gets. */
final class WebRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String label;
    private final transient Map<String, Object> values;

    WebRefusal(int status, String label, Map<String, Object> values) {
        super(label + " " + values);
        this.status = status;
        this.label = label;
        this.values = values;
    }

    int status() {
        return status;
    }

    String text(Locale locale) {
        return UtilProperties.getMessage(label.startsWith("Common") ? "CommonErrorUiLabels" : "WebappUiLabels", label, values, locale);
    }
}
