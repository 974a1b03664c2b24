package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.fulian.host.component.Component;
import org.fulian.host.component.Components;
import org.fulian.host.component.Webapp;

/** The applications that the user may enter, for the bar at the top of every page. */
final class AppBar {
    private AppBar() { }

    static List<Map<String, Object>> of(HttpServletRequest request) {
        List<Map<String, Object>> entries = new ArrayList<>();
        GenericValue user = (GenericValue) request.getSession().getAttribute("userLogin");
        Security security = (Security) request.getServletContext().getAttribute("security");
        for (Component component : Components.current().all()) {
            for (Webapp webapp : component.webapps()) {
                if (user != null && webapp.appBarDisplay() && mayUse(webapp, user, security)) {
                    entries.add(Map.of("title", webapp.title() == null ? webapp.name() : webapp.title(),
                            "url", webapp.mountPoint() + "/control/main", "selected", webapp.mountPoint().equals(request.getContextPath())));
                }
            }
        }
        return entries;
    }

    private static boolean mayUse(Webapp webapp, GenericValue user, Security security) {
        String access = webapp.accessPermission();
        return access != null ? security.hasEntityPermission(access, "_VIEW", user) || security.hasPermission(access, user)
                : webapp.basePermissions().stream().allMatch(name -> name.equals("NONE") || security.hasEntityPermission(name, "_VIEW", user));
    }
}
