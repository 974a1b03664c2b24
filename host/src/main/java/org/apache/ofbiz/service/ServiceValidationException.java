package org.apache.ofbiz.service;

import java.util.List;

/** The parameters do not fit the service's definition. */
public class ServiceValidationException extends GenericServiceException {
    private final List<String> messages;
    private final List<String> missingFields;
    private final String mode;

    public ServiceValidationException(List<String> messages, ModelService service, List<String> missing, List<String> extra, String mode) {
        super(String.join(", ", messages));
        this.messages = List.copyOf(messages);
        this.missingFields = List.copyOf(missing);
        this.mode = mode;
    }

    public List<String> getMessageList() { return messages; }
    public List<String> getMissingFields() { return missingFields; }

    /** IN or OUT: which side of the call was wrong. */
    public String getMode() { return mode; }
}
