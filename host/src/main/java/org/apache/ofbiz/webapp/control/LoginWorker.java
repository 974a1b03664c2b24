package org.apache.ofbiz.webapp.control;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilHttp;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.web.LoginSession;
import org.fulian.host.web.RequestFlow;

/** The events of logging in and out (host-api §5.5). */
public final class LoginWorker {
    private static final String LABELS = "SecurityextUiLabels";

    private LoginWorker() { }

    /**
     * Whether somebody is logged in who may use this application; if not, the request is kept to be repeated after the login. Credentials
     * sent along log in on the way, but only from a body: in an address they would end up in histories and logs.
     */
    public static String checkLogin(HttpServletRequest request, HttpServletResponse response) {
        if (checkLogout(request, response) != null) {
            return "success";
        }
        Map<String, Object> posted = UtilHttp.getParameterMap(request);
        if (request.getMethod().equals("POST") && posted.containsKey("USERNAME") && posted.containsKey("PASSWORD")) {
            String result = login(request, response);
            if (!"error".equals(result)) {
                return result;
            }
        }
        LoginSession.saveRequest(request);
        return "error";
    }

    /** The session's user, or null; a user who was disabled or lost the permission meanwhile is logged out. */
    public static GenericValue checkLogout(HttpServletRequest request, HttpServletResponse response) {
        GenericValue userLogin = (GenericValue) request.getSession().getAttribute("userLogin");
        GenericValue current = userLogin == null ? null : LoginSession.find(request, userLogin.getString("userLoginId"));
        if (userLogin == null || current != null && !"N".equals(current.getString("enabled")) && hasBasePermission(current, request)) {
            return userLogin;
        }
        LoginSession.end(request);
        return null;
    }

    /** Whether the user holds every base permission of the application, or its access permission where it has one. */
    public static boolean hasBasePermission(GenericValue userLogin, HttpServletRequest request) {
        return LoginSession.mayUse(userLogin, request.getServletContext());
    }

    /** Logs in with the posted USERNAME and PASSWORD; with requirePasswordChange=Y also sets a new password. */
    public static String login(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> posted = UtilHttp.getParameterMap(request);
        String username = text(posted.get("USERNAME")).trim();
        String password = text(posted.get("PASSWORD"));
        if (username.isEmpty() || password.isEmpty()) {
            return refuse(request, label(request, username.isEmpty() ? "loginevents.username_was_empty_reenter" : "loginevents.password_was_empty_reenter", Map.of()));
        }
        Map<String, Object> result = run(request, "userLogin", Map.of("login.username", username, "login.password", password));
        GenericValue userLogin = (GenericValue) result.get("userLogin");
        if (!ServiceUtil.isSuccess(result) || userLogin == null) {
            String reason = text(ServiceUtil.getErrorMessage(result));
            return refuse(request, label(request, "loginevents.following_error_occurred_during_login", Map.of("errorMessage", reason)));
        }
        if ("Y".equals(userLogin.getString("requirePasswordChange"))) {
            if (!"Y".equals(posted.get("requirePasswordChange"))) {
                return "requirePasswordChange";
            }
            Map<String, Object> changed = run(request, "updatePassword", Map.of("userLoginId", userLogin.getString("userLoginId"), "currentPassword", password,
                    "newPassword", text(posted.get("newPassword")), "newPasswordVerify", text(posted.get("newPasswordVerify")), "userLogin", userLogin));
            if (!ServiceUtil.isSuccess(changed)) {
                refuse(request, ServiceUtil.getErrorMessage(changed));
                return "requirePasswordChange";
            }
            userLogin = LoginSession.find(request, username);
        }
        if (!hasBasePermission(userLogin, request)) {
            return refuse(request, label(request, "loginevents.unable_to_login_this_application", Map.of()));
        }
        LoginSession.open(userLogin, request);
        request.setAttribute("_LOGIN_PASSED_", "TRUE");
        RequestFlow.of(request.getServletContext()).runBlock("after-login", request, response);
        return "success";
    }

    /** Ends the session; the next one begins at the main page. */
    public static String logout(HttpServletRequest request, HttpServletResponse response) {
        RequestFlow.of(request.getServletContext()).runBlock("before-logout", request, response);
        LoginSession.end(request);
        return "success";
    }

    private static Map<String, Object> run(HttpServletRequest request, String service, Map<String, Object> input) {
        Map<String, Object> all = new HashMap<>(input);
        all.put("locale", UtilHttp.getLocale(request));
        try {
            return ((LocalDispatcher) request.getAttribute("dispatcher")).runSync(service, all);
        } catch (GenericServiceException e) {
            Debug.logError(e, LoginWorker.class.getName());
            return ServiceUtil.returnError(UtilProperties.getMessage("CommonErrorUiLabels", "CommonErrorUnknown", UtilHttp.getLocale(request)));
        }
    }

    private static String label(HttpServletRequest request, String key, Map<String, Object> values) {
        return UtilProperties.getMessage(LABELS, key, values, UtilHttp.getLocale(request));
    }

    private static String refuse(HttpServletRequest request, String message) {
        request.setAttribute("_ERROR_MESSAGE_", message);
        return "error";
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
