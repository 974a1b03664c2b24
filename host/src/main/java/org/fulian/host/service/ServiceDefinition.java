package org.fulian.host.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceValidationException;

/** A service as the engine holds it: its attributes and parameters, who may run it, and what running means. */
final class ServiceDefinition extends ModelService {
    private static final long serialVersionUID = 1L;
    private final Attributes attributes;
    private final Map<String, Param> params;
    private final transient List<Permission> permissions;
    private transient Body body;

    /** What an engine made of the definition at load. */
    interface Body {
        Map<String, Object> run(DispatchContext dctx, ServiceDefinition service, Map<String, Object> context) throws GenericServiceException;
    }

    /** One condition on the caller (host-api §4.1, permission-service and required-permissions). */
    sealed interface Permission { }

    record ByService(String service, String mainAction, String resource, boolean newTransaction, boolean failOnRefusal) implements Permission { }

    record ByPermission(String permission, String action) implements Permission { }

    record Joined(boolean all, List<Permission> parts) implements Permission { }

    ServiceDefinition(Attributes attributes, Map<String, Param> params, List<Permission> permissions) {
        super(attributes);
        this.attributes = attributes;
        this.params = params;
        this.permissions = permissions;
    }

    List<Permission> permissions() { return permissions; }
    Body body() { return body; }
    void body(Body made) { body = made; }
    boolean is(String attribute) { return attributes.is(attribute); }
    int timeout() { return Integer.parseInt(attributes.get("transaction-timeout")); }

    @Override public ModelParam getParam(String name) { return params.get(name); }
    @Override public List<ModelParam> getModelParamList() { return List.copyOf(params.values()); }
    @Override public List<ModelParam> getInModelParamList() { return List.copyOf(params(Param::isIn)); }

    private List<Param> params(Predicate<Param> wanted) { return params.values().stream().filter(wanted).toList(); }

    /** Fills what is absent or null and has a default. */
    void fillDefaults(Map<String, Object> context, String mode) {
        for (Param param : params(param -> param.hasMode(mode))) {
            Object value = context.get(param.getName()) == null ? param.defaultValue(context) : null;
            if (value != null) {
                context.put(param.getName(), ParamCheck.convert(param, value, null, null, null));
            }
        }
    }

    @Override
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            TimeZone timeZone, Locale locale) {
        return ParamCheck.makeValid(params(p -> p.hasMode(mode) && (internal || !p.isInternal())), source, errors, timeZone, locale);
    }

    /** Checks presence, types, type-validate and HTML of a context; it converts nothing. */
    void validate(Map<String, Object> context, String mode, Locale locale) throws ServiceValidationException {
        if (is("validate")) {
            new ParamCheck(this, mode, locale).validate(params(param -> param.hasMode(mode)), context);
        }
    }
}
