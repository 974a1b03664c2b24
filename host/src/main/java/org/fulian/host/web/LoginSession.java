package org.fulian.host.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.security.Security;
import org.fulian.host.component.Webapp;

/** What logging in and out changes in the session (host-api §5.5). */
public final class LoginSession {
    private LoginSession() { }

    /** Whether the user may use the application: the access permission alone where one is given, else all base permissions (host-api §1). */
    public static boolean mayUse(GenericValue userLogin, ServletContext context) {
        Webapp webapp = (Webapp) context.getAttribute(Webapp.class.getName());
        Security security = (Security) context.getAttribute("security");
        List<String> needed = webapp.accessPermission() != null ? List.of(webapp.accessPermission()) : webapp.basePermissions();
        return needed.stream().allMatch(name -> name.equals("NONE") || security.hasEntityPermission(name, "_VIEW", userLogin));
    }

    /** Keeps an interrupted GET; a POST is not repeated, for its fields would land in an address. */
    public static void saveRequest(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET") && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
        Map<String, Object> params = new HashMap<>(UtilHttp.getUrlOnlyParameterMap(request));
        params.keySet().removeAll(List.of("USERNAME", "PASSWORD", Csrf.FIELD));
        request.getSession().setAttribute("_PREVIOUS_REQUEST_", page ? request.getPathInfo() : null);
        request.getSession().setAttribute("_PREVIOUS_PARAM_MAP_URL_", params);
    }

    /** Opens the user's session; the id and all tokens change, so that nothing planted before the login is worth anything. */
    public static void open(GenericValue userLogin, HttpServletRequest request) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        Csrf.renew(session);
        Stream.of("_LAST_VIEW_NAME_", "_SAVED_VIEW_NAME_", "_HOME_VIEW_NAME_").forEach(session::removeAttribute);
        session.setAttribute("userLogin", userLogin);
        session.setAttribute("javaScriptEnabled", "Y".equals(request.getParameter("JavaScriptEnabled")));
        if (userLogin.get("partyId") != null) {
            session.setAttribute("person", find(request, "Person", "partyId", userLogin.getString("partyId")));
            session.setAttribute("partyGroup", find(request, "PartyGroup", "partyId", userLogin.getString("partyId")));
        }
    }

    /** Ends the session and notes that the user has left; the language chosen in it goes on. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object locale = session.getAttribute("locale");
        GenericValue userLogin = session.getAttribute("userLogin") instanceof GenericValue user ? find(request, user.getString("userLoginId")) : null;
        session.invalidate();
        request.getSession().setAttribute("locale", locale);
        request.getSession().setAttribute("_WEBAPP_NAME_", request.getServletContext().getAttribute("_WEBAPP_NAME_"));
        if (userLogin != null) {
            store(userLogin, "hasLoggedOut", "Y");
        }
    }

    /** The stored login, or null. */
    public static GenericValue find(HttpServletRequest request, String userLoginId) {
        return find(request, "UserLogin", "userLoginId", userLoginId);
    }

    /** Changes one field of a stored row. */
    public static void store(GenericValue value, String field, Object content) {
        try {
            value.set(field, content);
            value.store();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GenericValue find(HttpServletRequest request, String entity, String key, String id) {
        try {
            return ((Delegator) request.getAttribute("delegator")).findOne(entity, false, key, id);
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }
}
