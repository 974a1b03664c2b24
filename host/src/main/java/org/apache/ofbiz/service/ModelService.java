package org.apache.ofbiz.service;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.fulian.host.service.Attributes;

/** The definition of a service (host-api §4.1). */
public abstract class ModelService implements Serializable {
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

    private final Attributes attributes;

    protected ModelService(Attributes attributes) { this.attributes = attributes; }

    public String getName() { return attributes.get("name"); }
    public String getEngineName() { return attributes.get("engine"); }
    public String getLocation() { return attributes.get("location", ""); }
    public String getInvoke() { return attributes.get("invoke", ""); }
    public String getDefaultEntityName() { return attributes.get("default-entity-name", ""); }
    public boolean isAuth() { return attributes.is("auth"); }

    public abstract ModelParam getParam(String name);
    public abstract List<ModelParam> getModelParamList();
    public abstract List<ModelParam> getInModelParamList();

    /** Keeps the declared parameters of this mode only, converted to their types by the context's locale and time zone. */
    public Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode) {
        return makeValid(source, mode, true, null, null, null);
    }

    /** As above, by the locale and time zone given; what cannot be converted stays as it is and is named in errors. */
    public abstract Map<String, Object> makeValid(Map<String, ? extends Object> source, String mode, boolean internal, List<Object> errors,
            TimeZone timeZone, Locale locale);
}
