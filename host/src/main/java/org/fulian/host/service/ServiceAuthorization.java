package org.fulian.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceUtil;
import org.fulian.host.service.ServiceDefinition.ByPermission;
import org.fulian.host.service.ServiceDefinition.ByService;
import org.fulian.host.service.ServiceDefinition.Joined;
import org.fulian.host.service.ServiceDefinition.Permission;

/** Step 4 of host-api §4.2: who calls, and may she. */
final class ServiceAuthorization {
    private static final String MODULE = ServiceAuthorization.class.getName();
    private static final String LOGIN_SERVICE = "userLogin";
    private static final int PERMISSION_TIMEOUT = 300;

    private final Dispatcher dispatcher;
    private final ModelService model;
    private final Map<String, Object> context;

    private ServiceAuthorization(Dispatcher dispatcher, ModelService model, Map<String, Object> context) {
        this.dispatcher = dispatcher;
        this.model = model;
        this.context = context;
    }

    /** Throws when the call is refused; replaces credentials in the context by the user's login. */
    static void check(Dispatcher dispatcher, ServiceDefinition definition, Map<String, Object> context) throws GenericServiceException {
        if (LOGIN_SERVICE.equals(definition.getName())) {
            return;
        }
        ServiceAuthorization check = new ServiceAuthorization(dispatcher, definition, context);
        check.identify();
        for (Permission permission : definition.permissions()) {
            check.require(permission);
        }
        if (definition.isAuth() && context.get("userLogin") == null) {
            throw new ServiceAuthException("User authorization is required for this service: " + definition.getName());
        }
    }

    private void identify() throws GenericServiceException {
        Object name = context.remove("login.username");
        Object password = context.remove("login.password");
        if (name != null && !"".equals(name)) {
            Map<String, Object> login = dispatcher.runSync(LOGIN_SERVICE,
                    UtilMisc.toMap("login.username", name, "login.password", password, "locale", context.get("locale")));
            if (!ServiceUtil.isSuccess(login)) {
                throw new ServiceAuthException(ServiceUtil.getErrorMessage(login));
            }
            context.put("userLogin", login.get("userLogin"));
        } else if (context.get("userLogin") instanceof GenericValue given && !isCurrent(given)) {
            Debug.logWarning("The login given to service " + model.getName() + " does not exist or has changed its password", MODULE);
            context.remove("userLogin");
        }
    }

    /** A session may outlive its login: the row must exist and carry the same password. */
    private boolean isCurrent(GenericValue given) throws GenericServiceException {
        try {
            GenericValue stored = dispatcher.getDelegator().findOne("UserLogin", true, "userLoginId", given.getString("userLoginId"));
            return stored != null && Objects.equals(stored.getString("currentPassword"), given.getString("currentPassword"));
        } catch (GenericEntityException failed) {
            throw new GenericServiceException("The login could not be read", failed);
        }
    }

    private void require(Permission permission) throws GenericServiceException {
        List<String> refusals = new ArrayList<>();
        if (evaluate(permission, refusals)) {
            return;
        }
        refusals.removeIf(text -> text == null || text.isEmpty());
        if (permission instanceof ByService service && !service.failOnRefusal()) {
            context.put("hasPermission", Boolean.FALSE);
            context.put("failMessage", String.join(", ", refusals));
            return;
        }
        throw new ServiceAuthException(refusals.isEmpty() ? UtilProperties.getMessage("ServiceErrorUiLabels", "ServicePermissionError",
                UtilMisc.toMap("serviceName", model.getName()), Dispatcher.locale(context)) : String.join(", ", refusals));
    }

    private boolean evaluate(Permission permission, List<String> refusals) throws GenericServiceException {
        if (permission instanceof ByPermission by) {
            GenericValue userLogin = (GenericValue) context.get("userLogin");
            return by.action().isEmpty() ? dispatcher.getSecurity().hasPermission(by.permission(), userLogin)
                    : dispatcher.getSecurity().hasEntityPermission(by.permission(), by.action(), userLogin);
        }
        if (permission instanceof Joined joined) {
            for (Permission part : joined.parts()) {
                if (evaluate(part, refusals) != joined.all()) {
                    return !joined.all();
                }
            }
            return joined.all();
        }
        return evaluate((ByService) permission, refusals);
    }

    private boolean evaluate(ByService permission, List<String> refusals) throws GenericServiceException {
        Map<String, Object> input = new HashMap<>(context);
        if (!permission.mainAction().isEmpty()) {
            input.put("mainAction", permission.mainAction());
        }
        input.put("resourceDescription", permission.resource().isEmpty() ? model.getName() : permission.resource());
        Map<String, Object> valid = dispatcher.getDispatchContext().makeValidContext(permission.service(), ModelService.IN_PARAM, input);
        Map<String, Object> answer = dispatcher.runSync(permission.service(), valid, PERMISSION_TIMEOUT, permission.newTransaction());
        boolean granted = ServiceUtil.isSuccess(answer) && Boolean.TRUE.equals(answer.get("hasPermission"));
        if (granted) {
            context.put("hasPermission", Boolean.TRUE);
        } else {
            refusals.add(ServiceUtil.isSuccess(answer) ? (String) answer.get("failMessage") : ServiceUtil.getErrorMessage(answer));
        }
        return granted;
    }
}
