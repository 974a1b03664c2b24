package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** The definition of a service (host-api §4.1); as a map it shows the attributes of its XML element. */
public class ModelService extends AbstractMap<String, Object> implements Serializable {
    public static final String OUT_PARAM = "OUT";
    public static final String IN_PARAM = "IN";
    public static final String IN_OUT_PARAM = "INOUT";
    public static final String RESPONSE_MESSAGE = "responseMessage";
    public static final String RESPOND_SUCCESS = "success";
    public static final String RESPOND_ERROR = "error";
    public static final String RESPOND_FAIL = "fail";
    public static final String ERROR_MESSAGE = "errorMessage";
    public static final String ERROR_MESSAGE_LIST = "errorMessageList";
    public static final String ERROR_MESSAGE_MAP = "errorMessageMap";
    public static final String SUCCESS_MESSAGE = "successMessage";
    public static final String SUCCESS_MESSAGE_LIST = "successMessageList";

    private final Map<String, Object> attributes;
    private final Map<String, ModelParam> params = new LinkedHashMap<>();

    protected ModelService(Map<String, String> attributes, Collection<? extends ModelParam> params) {
        this.attributes = Map.copyOf(attributes);
        params.forEach(param -> this.params.put(param.getName(), param));
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return attributes.entrySet();
    }

    protected String text(String attribute) {
        return (String) attributes.getOrDefault(attribute, "");
    }

    public ModelParam getParam(String name) {
        return params.get(name);
    }

    public List<ModelParam> getModelParamList() {
        return List.copyOf(params.values());
    }

    public List<ModelParam> getInModelParamList() {
        return params.values().stream().filter(ModelParam::isIn).toList();
    }

    public Set<String> getAllParamNames() {
        return Collections.unmodifiableSet(params.keySet());
    }

    /** Fills what is absent or null and has a default. */
    public void updateDefaultValues(Map<String, Object> context, String mode) {
        for (ModelParam param : params.values()) {
            Object value = param.hasMode(mode) && context.get(param.getName()) == null ? param.getDefaultValue(context) : null;
            if (value != null) {
                context.put(param.getName(), ParamCheck.convert(param, value, null, null, null));
            }
        }
    }

    /** Keeps the declared parameters of this mode only, converted to their types by the context's locale and time zone. */
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode) {
        return makeValid(source, mode, true, null, null, null);
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors) {
        return makeValid(source, mode, internal, errors, null, null);
    }

    /** As above; what cannot be converted stays as it is and is named in errors. */
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            TimeZone timeZone, Locale locale) {
        return ParamCheck.makeValid(params.values().stream().filter(p -> p.hasMode(mode) && (internal || !p.isInternal())).toList(), source,
                errors, timeZone, locale);
    }

    /** Checks presence, types, type-validate and HTML of a context; it converts nothing. */
    public void validate(Map<String, Object> context, String mode, Locale locale) throws ServiceValidationException {
        new ParamCheck(this, mode, locale).validate(params.values().stream().filter(p -> p.hasMode(mode)).toList(), context);
    }

    public String getName() { return text("name"); }
    public String getDescription() { return text("description"); }
    public String getEngineName() { return text("engine"); }
    public String getLocation() { return text("location"); }
    public String getInvoke() { return text("invoke"); }
    public String getDefaultEntityName() { return text("default-entity-name"); }
    public int getTransactionTimeout() { return Integer.parseInt(text("transaction-timeout")); }
    public boolean isAuth() { return "true".equals(text("auth")); }
    public boolean isExport() { return "true".equals(text("export")); }
    public boolean isValidate() { return "true".equals(text("validate")); }
    public boolean isUseTransaction() { return "true".equals(text("use-transaction")); }
    public boolean isRequireNewTransaction() { return "true".equals(text("require-new-transaction")); }
}
