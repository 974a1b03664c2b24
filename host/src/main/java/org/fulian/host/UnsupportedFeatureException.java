package org.fulian.host;

/** Something OFBiz has and this host has not; thrown instead of doing nothing, so that nobody builds on a silent gap. */
public class UnsupportedFeatureException extends UnsupportedOperationException {
    /** Names the feature and the section of the host's specification that describes it. */
    public UnsupportedFeatureException(String feature, String section) {
        super(feature + " is not supported by the embedded host (host-api " + section + ")");
    }
}
