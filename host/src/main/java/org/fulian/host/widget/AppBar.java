package org.fulian.host.widget;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.fulian.host.component.Components;
import org.fulian.host.component.Webapp;

/** The applications that the user may enter, for the bar at the top of every page. */
final class AppBar {
    private AppBar() { }

    static List<Map<String, Object>> of(HttpServletRequest request) {
        GenericValue user = (GenericValue) request.getSession().getAttribute("userLogin");
        Security security = (Security) request.getServletContext().getAttribute("security");
        return user == null ? List.of() : Components.current().all().stream().flatMap(component -> component.webapps().stream())
                .filter(webapp -> webapp.appBarDisplay() && mayUse(webapp, user, security))
                .map(webapp -> Map.<String, Object>of("title", webapp.title() == null ? webapp.name() : webapp.title(),
                        "url", webapp.mountPoint() + "/control/main", "selected", webapp.mountPoint().equals(request.getContextPath()))).toList();
    }

    private static boolean mayUse(Webapp webapp, GenericValue user, Security security) {
        String access = webapp.accessPermission();
        return access != null ? security.hasEntityPermission(access, "_VIEW", user) || security.hasPermission(access, user)
                : webapp.basePermissions().stream().allMatch(name -> name.equals("NONE") || security.hasEntityPermission(name, "_VIEW", user));
    }
}
