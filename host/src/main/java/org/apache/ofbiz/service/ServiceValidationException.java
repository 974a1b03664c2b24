package org.apache.ofbiz.service;

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
        this.messages = List.copyOf(messages);
        this.service = service;
        this.missingFields = missing == null ? List.of() : List.copyOf(missing);
        this.extraFields = extra == null ? List.of() : List.copyOf(extra);
        this.mode = mode;
    }

    public List<String> getMessageList() { return messages; }
    public List<String> getMissingFields() { return missingFields; }
    public List<String> getExtraFields() { return extraFields; }
    public ModelService getModelService() { return service; }

    /** IN or OUT: which side of the call was wrong. */
    public String getMode() { return mode; }
}
