package org.fulian.host.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.UtilProperties;

/**
 * The allow list of host names (host-api §5.2) against DNS rebinding: the names of {@code security.properties}, and the literal address
 * at which the connection really arrived.
 */
final class HostHeader {
    private static final String DEFAULT = "localhost,127.0.0.1,[::1]";

    private HostHeader() { }

    static void check(HttpServletRequest request) throws WebRefusal {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        String allowed = UtilProperties.getPropertyValue("security", "host-headers-allowed", DEFAULT);
        boolean listed = Arrays.stream(allowed.split(",")).map(String::trim).anyMatch(name::equals);
        if (!listed && !name.replaceAll("[\\[\\]]", "").equals(request.getLocalAddr())) {
            throw WebRefusal.of(400, "WebappHostRefused", Map.of());
        }
    }
}
