package org.apache.ofbiz.webapp.control;

/**
 * Names the parts of a site configuration as they appear in the signatures of handlers (host-api §5.1).
 * The definitions themselves are {@code org.fulian.host.web.SiteConf}; here are only their opaque public names.
 */
public final class ConfigXMLReader {
    private ConfigXMLReader() { }

    /** A parsed {@code site-conf}. */
    public interface ControllerConfig { }

    /** A {@code request-map}. */
    public interface RequestMap { }

    /** A {@code response} of a request. */
    public interface RequestResponse { }

    /** An {@code event}. */
    public interface Event { }

    /** A {@code view-map}. */
    public interface ViewMap { }
}
