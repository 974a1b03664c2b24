package org.apache.ofbiz.service;

import java.io.Serializable;
import org.fulian.host.service.Attributes;

/** One declared parameter of a service (host-api §4.1). */
public abstract class ModelParam implements Serializable {
    private final Attributes attributes;

    protected ModelParam(Attributes attributes) { this.attributes = attributes; }

    public String getName() { return attributes.get("name"); }
    public String getType() { return attributes.get("type"); }
    public String getMode() { return attributes.get("mode"); }
    public boolean isIn() { return !ModelService.OUT_PARAM.equals(getMode()); }
    public boolean isOut() { return !ModelService.IN_PARAM.equals(getMode()); }

    /** A parameter with a default may always be left out. */
    public boolean isOptional() { return attributes.get("default-value") != null || attributes.is("optional"); }
    public boolean isInternal() { return attributes.is("internal"); }
    public boolean isFormDisplay() { return attributes.is("form-display"); }
    public String getAllowHtml() { return attributes.get("allow-html"); }
    public String getFormLabel() { return attributes.get("form-label"); }
    public String getEntityName() { return attributes.get("entity-name"); }
    public String getFieldName() { return attributes.get("field-name"); }
    public String getRequestAttributeName() { return attributes.get("request-attribute-name", getName()); }
    public String getSessionAttributeName() { return attributes.get("session-attribute-name", getName()); }
}
