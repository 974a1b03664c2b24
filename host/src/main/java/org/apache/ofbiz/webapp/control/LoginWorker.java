package org.apache.ofbiz.webapp.control;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.web.LoginSession;

/** The events of logging in and out (host-api §5.5). */
public final class LoginWorker {
    private static final String MODULE = LoginWorker.class.getName();
    private static final String LABELS = "SecurityextUiLabels";

    private LoginWorker() { }

    /**
     * Whether somebody is logged in who may use this application; if not, the request is kept to be repeated after the login. Credentials
     * sent along in the body log in on the way.
     */
    public static String checkLogin(HttpServletRequest request, HttpServletResponse response) {
        if (checkLogout(request, response) != null) {
            return "success";
        }
        boolean credentials = request.getParameter("USERNAME") != null && request.getParameter("PASSWORD") != null;
        // only from a body: a password in an address would end up in histories and logs
        if (credentials && request.getMethod().equals("POST") && request.getAttribute("_LOGIN_TRIED_") == null) {
            String result = login(request, response);
            if (!"error".equals(result)) {
                return result;
            }
        }
        LoginSession.saveRequest(request);
        return "error";
    }

    /** As {@link #checkLogin}; named by requests that are open to all and show the login page themselves. */
    public static String extensionCheckLogin(HttpServletRequest request, HttpServletResponse response) {
        return checkLogin(request, response);
    }

    /** The session's user, or null; a user who was disabled or lost the permission meanwhile is logged out. */
    public static GenericValue checkLogout(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        GenericValue userLogin = (GenericValue) session.getAttribute("userLogin");
        if (userLogin == null) {
            return null;
        }
        GenericValue current = find((Delegator) request.getAttribute("delegator"), userLogin.getString("userLoginId"));
        if (current != null && isUserLoginActive(current) && hasBasePermission(current, request)) {
            return userLogin;
        }
        doBasicLogout(userLogin, request, response);
        return null;
    }

    /** Whether the session has a user. */
    public static boolean isUserLoggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute("userLogin") != null;
    }

    /** Whether the account is enabled. */
    public static boolean isUserLoginActive(GenericValue userLogin) {
        return userLogin != null && !"N".equals(userLogin.getString("enabled"));
    }

    /** Whether the user holds every base permission of the application, or its access permission where it has one. */
    public static boolean hasBasePermission(GenericValue userLogin, HttpServletRequest request) {
        return LoginSession.mayUse(userLogin, request.getServletContext());
    }

    /** Logs in with the posted USERNAME and PASSWORD; with requirePasswordChange=Y also sets a new password. */
    public static String login(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute("_LOGIN_TRIED_", Boolean.TRUE);
        Map<String, Object> posted = UtilHttp.getParameterMap(request);
        String username = text(posted.get("USERNAME")).trim();
        String password = text(posted.get("PASSWORD"));
        if (username.isEmpty() || password.isEmpty()) {
            String label = username.isEmpty() ? "loginevents.username_was_empty_reenter" : "loginevents.password_was_empty_reenter";
            return refuse(request, UtilProperties.getMessage(LABELS, label, UtilHttp.getLocale(request)));
        }
        try {
            Map<String, Object> result = run(request, "userLogin", credentials(username, password));
            GenericValue userLogin = (GenericValue) result.get("userLogin");
            if (!ServiceUtil.isSuccess(result) || userLogin == null) {
                return refuse(request, failed(request, ServiceUtil.getErrorMessage(result)));
            }
            if ("Y".equals(userLogin.getString("requirePasswordChange"))) {
                if (!"Y".equals(posted.get("requirePasswordChange"))) {
                    return "requirePasswordChange";
                }
                Map<String, Object> changed = changePassword(request, userLogin, password, posted);
                if (!ServiceUtil.isSuccess(changed)) {
                    refuse(request, ServiceUtil.getErrorMessage(changed));
                    return "requirePasswordChange";
                }
                userLogin = find((Delegator) request.getAttribute("delegator"), username);
            }
            return doMainLogin(request, response, userLogin, result);
        } catch (GenericServiceException e) {
            Debug.logError(e, MODULE);
            return refuse(request, failed(request, UtilProperties.getMessage("CommonErrorUiLabels", "CommonErrorUnknown", UtilHttp.getLocale(request))));
        }
    }

    /** Makes the checked user the session's, unless the application is not hers to use. */
    public static String doMainLogin(HttpServletRequest request, HttpServletResponse response, GenericValue userLogin, Map<String, Object> userLoginSession) {
        if (!hasBasePermission(userLogin, request)) {
            return refuse(request, UtilProperties.getMessage(LABELS, "loginevents.unable_to_login_this_application", UtilHttp.getLocale(request)));
        }
        doBasicLogin(userLogin, request, response);
        request.setAttribute("_LOGIN_PASSED_", "TRUE");
        RequestHandler.from(request).runAfterLoginEvents(request, response);
        return "success";
    }

    /** Sets up the session of a user, under a new session id. */
    public static void doBasicLogin(GenericValue userLogin, HttpServletRequest request, HttpServletResponse response) {
        LoginSession.open(userLogin, request);
    }

    /** Ends the session; the next one begins at the main page. */
    public static String logout(HttpServletRequest request, HttpServletResponse response) {
        GenericValue userLogin = (GenericValue) request.getSession().getAttribute("userLogin");
        RequestHandler.from(request).runBeforeLogoutEvents(request, response);
        doBasicLogout(userLogin, request, response);
        return "success";
    }

    /** Invalidates the session and notes that the user has left. */
    public static void doBasicLogout(GenericValue userLogin, HttpServletRequest request, HttpServletResponse response) {
        if (userLogin != null) {
            setLoggedOut(userLogin.getString("userLoginId"), (Delegator) request.getAttribute("delegator"));
        }
        LoginSession.end(request);
    }

    /** Writes hasLoggedOut=Y. */
    public static void setLoggedOut(String userLoginId, Delegator delegator) {
        GenericValue userLogin = find(delegator, userLoginId);
        if (userLogin == null) {
            return;
        }
        try {
            userLogin.set("hasLoggedOut", "Y");
            userLogin.store();
        } catch (GenericEntityException e) {
            Debug.logWarning(e, "Cannot note the logout of " + userLoginId, MODULE);
        }
    }

    private static Map<String, Object> changePassword(HttpServletRequest request, GenericValue userLogin, String password, Map<String, Object> posted)
            throws GenericServiceException {
        Map<String, Object> input = new HashMap<>();
        input.put("userLoginId", userLogin.getString("userLoginId"));
        input.put("currentPassword", password);
        input.put("newPassword", text(posted.get("newPassword")));
        input.put("newPasswordVerify", text(posted.get("newPasswordVerify")));
        input.put("userLogin", userLogin);
        return run(request, "updatePassword", input);
    }

    private static Map<String, Object> run(HttpServletRequest request, String service, Map<String, Object> input) throws GenericServiceException {
        input.put("locale", UtilHttp.getLocale(request));
        return ((LocalDispatcher) request.getAttribute("dispatcher")).runSync(service, input);
    }

    private static Map<String, Object> credentials(String username, String password) {
        return new HashMap<>(Map.of("login.username", username, "login.password", password));
    }

    private static String failed(HttpServletRequest request, String reason) {
        return UtilProperties.getMessage(LABELS, "loginevents.following_error_occurred_during_login", Map.of("errorMessage", text(reason)), UtilHttp.getLocale(request));
    }

    private static String refuse(HttpServletRequest request, String message) {
        request.setAttribute("_ERROR_MESSAGE_", message);
        return "error";
    }

    private static GenericValue find(Delegator delegator, String userLoginId) {
        try {
            return EntityQuery.use(delegator).from("UserLogin").where("userLoginId", userLoginId).queryOne();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
