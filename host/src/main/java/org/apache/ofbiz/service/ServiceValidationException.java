package org.apache.ofbiz.service;

import java.util.ArrayList;
import java.util.List;

/** The parameters do not fit the service's definition. */
public class ServiceValidationException extends GenericServiceException {
    private final List<String> messages;
    private final List<String> missingFields;
    private final List<String> extraFields;
    private final String mode;
    private final transient ModelService service;

    public ServiceValidationException(List<String> messages, ModelService service, List<String> missing, List<String> extra, String mode) {
        super(String.join(", ", messages));
        this.messages = new ArrayList<>(messages);
        this.service = service;
        this.missingFields = missing == null ? List.of() : List.copyOf(missing);
        this.extraFields = extra == null ? List.of() : List.copyOf(extra);
        this.mode = mode;
    }

    public ServiceValidationException(List<String> messages, ModelService service, String mode) {
        this(messages, service, null, null, mode);
    }

    public ServiceValidationException(String message, ModelService service, List<String> missing, List<String> extra, String mode) {
        this(List.of(message), service, missing, extra, mode);
    }

    public ServiceValidationException(String message, ModelService service) {
        this(List.of(message), service, null, null, null);
    }

    public List<String> getMessageList() {
        return messages;
    }

    public List<String> getMissingFields() {
        return missingFields;
    }

    public List<String> getExtraFields() {
        return extraFields;
    }

    /** IN or OUT: which side of the call was wrong. */
    public String getMode() {
        return mode;
    }

    public ModelService getModelService() {
        return service;
    }

    public String getServiceName() {
        return service == null ? null : service.getName();
    }
}
