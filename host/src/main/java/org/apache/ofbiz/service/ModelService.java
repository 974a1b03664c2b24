package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The definition of a service (host-api §4.1); as a map it shows its main attributes. */
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

    private final Map<String, ModelParam> params = new LinkedHashMap<>();
    private String name;
    private String description;
    private String engineName;
    private String location;
    private String invoke;
    private String defaultEntityName;
    private String definitionLocation;
    private int transactionTimeout;
    private boolean auth;
    private boolean validate = true;
    private boolean useTransaction = true;
    private boolean requireNewTransaction;

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name);
        view.put("description", description);
        view.put("engineName", engineName);
        view.put("location", location);
        view.put("invoke", invoke);
        view.put("defaultEntityName", defaultEntityName);
        view.put("auth", auth);
        view.put("contextInfo", params);
        return view.entrySet();
    }

    /** Adds a parameter, or replaces the one of the same name. */
    public void addParam(ModelParam param) {
        params.put(param.getName(), param);
    }

    public void addParamClone(ModelParam param) {
        addParam(new ModelParam(param));
    }

    public ModelParam getParam(String paramName) {
        return params.get(paramName);
    }

    public List<ModelParam> getModelParamList() {
        return List.copyOf(params.values());
    }

    public List<ModelParam> getInModelParamList() {
        return params.values().stream().filter(ModelParam::isIn).toList();
    }

    public Set<String> getAllParamNames() {
        return names(param -> true);
    }

    public Set<String> getInParamNames() {
        return names(ModelParam::isIn);
    }

    public Set<String> getOutParamNames() {
        return names(ModelParam::isOut);
    }

    public List<String> getParameterNames(String mode, boolean optional, boolean internal) {
        return List.copyOf(names(p -> p.hasMode(mode) && (optional || !p.isOptional()) && (internal || !p.isInternal())));
    }

    public List<String> getParameterNames(String mode, boolean optional) {
        return getParameterNames(mode, optional, true);
    }

    private Set<String> names(Predicate<ModelParam> wanted) {
        return params.values().stream().filter(wanted).map(ModelParam::getName)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Fills what is absent or null and has a default. */
    public void updateDefaultValues(Map<String, Object> context, String mode) {
        for (ModelParam param : params.values()) {
            if (param.getDefaultValue() != null && param.hasMode(mode) && context.get(param.getName()) == null) {
                context.put(param.getName(), ParamCheck.convert(param, param.getDefaultValue(context), null, null, null));
            }
        }
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode) {
        return makeValid(source, mode, true, null);
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors) {
        return makeValid(source, mode, internal, errors, null);
    }

    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            Locale locale) {
        return makeValid(source, mode, internal, errors, null, locale);
    }

    /** Keeps the declared parameters of this mode only, converted to their types; what cannot be converted stays and is named in errors. */
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            TimeZone timeZone, Locale locale) {
        return makeValid(getModelParamList(), source, mode, internal, errors, timeZone, locale);
    }

    public Map<String, Object> makeValid(List<ModelParam> wanted, Map<String, ? extends Object> source, String mode, boolean internal,
            List<Object> errors, TimeZone timeZone, Locale locale) {
        Collection<ModelParam> taken = wanted.stream().filter(p -> p.hasMode(mode) && (internal || !p.isInternal())).toList();
        return ParamCheck.makeValid(this, taken, source, errors, timeZone, locale);
    }

    /** Checks presence, types, type-validate and HTML of a context; it converts nothing. */
    public void validate(Map<String, Object> context, String mode, Locale locale) throws ServiceValidationException {
        validate(new ArrayList<>(params.values()), context, mode, locale);
    }

    public void validate(List<ModelParam> wanted, Map<String, Object> context, String mode, Locale locale)
            throws ServiceValidationException {
        ParamCheck.validate(this, wanted.stream().filter(p -> p.hasMode(mode)).toList(), context, mode, locale);
    }

    public boolean isValid(Map<String, Object> context, Locale locale) {
        try {
            validate(context, IN_PARAM, locale);
            return true;
        } catch (ServiceValidationException refused) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name + "::" + engineName + "::" + location + "::" + invoke;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public String getName() { return name; }
    public void setName(String value) { name = value; }
    public String getDescription() { return description; }
    public void setDescription(String value) { description = value; }
    public String getEngineName() { return engineName; }
    public void setEngineName(String value) { engineName = value; }
    public String getLocation() { return location; }
    public void setLocation(String value) { location = value; }
    public String getInvoke() { return invoke; }
    public void setInvoke(String value) { invoke = value; }
    public String getDefaultEntityName() { return defaultEntityName; }
    public void setDefaultEntityName(String value) { defaultEntityName = value; }
    public String getDefinitionLocation() { return definitionLocation; }
    public void setDefinitionLocation(String value) { definitionLocation = value; }
    public int getTransactionTimeout() { return transactionTimeout; }
    public void setTransactionTimeout(int value) { transactionTimeout = value; }
    public boolean isAuth() { return auth; }
    public void setAuth(boolean value) { auth = value; }
    public boolean isValidate() { return validate; }
    public void setValidate(boolean value) { validate = value; }
    public boolean isUseTransaction() { return useTransaction; }
    public void setUseTransaction(boolean value) { useTransaction = value; }
    public boolean isRequireNewTransaction() { return requireNewTransaction; }
    public void setRequireNewTransaction(boolean value) { requireNewTransaction = value; }
}
