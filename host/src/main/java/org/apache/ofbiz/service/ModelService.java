package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** The definition of a service (host-api §4.1); as a map it shows the attributes of its XML element. */
public abstract class ModelService extends AbstractMap<String, Object> implements Serializable {
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

    public abstract ModelParam getParam(String name);
    public abstract List<ModelParam> getModelParamList();
    public abstract List<ModelParam> getInModelParamList();
    public abstract Set<String> getAllParamNames();

    /** Fills what is absent or null and has a default. */
    public abstract void updateDefaultValues(Map<String, Object> context, String mode);

    /** Keeps the declared parameters of this mode only, converted to their types by the context's locale and time zone. */
    public abstract Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode);

    /** As above, by the locale and time zone given; what cannot be converted stays as it is and is named in errors. */
    public abstract Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            TimeZone timeZone, Locale locale);

    /** Checks presence, types, type-validate and HTML of a context; it converts nothing. */
    public abstract void validate(Map<String, Object> context, String mode, Locale locale) throws ServiceValidationException;

    public String getName() { return (String) get("name"); }
    public String getDescription() { return (String) get("description"); }
    public String getEngineName() { return (String) get("engine"); }
    public String getLocation() { return (String) get("location"); }
    public String getInvoke() { return (String) get("invoke"); }
    public String getDefaultEntityName() { return (String) get("default-entity-name"); }
    public boolean isAuth() { return "true".equals(get("auth")); }
    public boolean isExport() { return "true".equals(get("export")); }
}
