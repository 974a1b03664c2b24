package org.fulian.host.web;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.security.Security;
import org.fulian.host.component.Webapp;

/** What a login changes in the session (host-api §5.5). */
public final class LoginSession {
    /** Servlet context attribute that holds the component's {@link Webapp}. */
    static final String WEBAPP = Webapp.class.getName();

    private LoginSession() { }

    /** Whether the user may use the application: the access permission alone where one is given, else all base permissions (host-api §1). */
    public static boolean mayUse(GenericValue userLogin, ServletContext context) {
        Webapp webapp = (Webapp) context.getAttribute(WEBAPP);
        Security security = (Security) context.getAttribute("security");
        if (webapp.accessPermission() != null) {
            return security.hasEntityPermission(webapp.accessPermission(), "_VIEW", userLogin) || security.hasPermission(webapp.accessPermission(), userLogin);
        }
        return webapp.basePermissions().stream().allMatch(name -> name.equals("NONE") || security.hasEntityPermission(name, "_VIEW", userLogin));
    }

    /** Keeps an interrupted GET; a POST is not repeated, for its fields would land in an address. */
    public static void saveRequest(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (request.getMethod().equals("GET") && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            session.setAttribute("_PREVIOUS_REQUEST_", request.getPathInfo());
            Map<String, Object> params = new HashMap<>(UtilHttp.getUrlOnlyParameterMap(request));
            params.keySet().removeAll(java.util.Set.of("USERNAME", "PASSWORD", Csrf.FIELD));
            session.setAttribute("_PREVIOUS_PARAM_MAP_URL_", params);
        } else {
            session.removeAttribute("_PREVIOUS_REQUEST_");
        }
    }

    /** Opens the user's session; the id and all tokens change, so that nothing planted before the login is worth anything. */
    public static void open(GenericValue userLogin, HttpServletRequest request) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        Csrf.renew(session);
        for (String name : new String[] {"_LAST_VIEW_NAME_", "_SAVED_VIEW_NAME_", "_HOME_VIEW_NAME_"}) {
            session.removeAttribute(name);
        }
        session.setAttribute("userLogin", userLogin);
        session.setAttribute("javaScriptEnabled", "Y".equals(request.getParameter("JavaScriptEnabled")));
        String lastLocale = userLogin.getString("lastLocale");
        if (session.getAttribute("locale") == null && lastLocale != null) {
            UtilHttp.setLocale(request, lastLocale);
        }
        String partyId = userLogin.getString("partyId");
        if (partyId != null) {
            Delegator delegator = (Delegator) request.getAttribute("delegator");
            try {
                session.setAttribute("person", EntityQuery.use(delegator).from("Person").where("partyId", partyId).queryOne());
                session.setAttribute("partyGroup", EntityQuery.use(delegator).from("PartyGroup").where("partyId", partyId).queryOne());
            } catch (GenericEntityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends the session; the language chosen in it goes on. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object locale = session.getAttribute("locale");
        Object webappName = session.getAttribute("_WEBAPP_NAME_");
        session.invalidate();
        HttpSession next = request.getSession();
        next.setAttribute("_WEBAPP_NAME_", webappName);
        next.setAttribute("delegatorName", "default");
        if (locale != null) {
            next.setAttribute("locale", locale);
        }
    }
}
