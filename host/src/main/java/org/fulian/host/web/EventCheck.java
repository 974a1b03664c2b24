package org.fulian.host.web;

/** An event handler that can say at boot whether an event's target exists. */
interface EventCheck {
    /** Throws any RuntimeException, its message naming the reason. */
    void check(SiteConf.Event event);
}
