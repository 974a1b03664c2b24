package org.fulian.host.web;

/** A view handler that can say at boot whether a {@code view-map}'s page exists, so that a wrong page is a load error. */
public interface ViewCheck {
    /** Throws any RuntimeException, its message naming the reason, when the page cannot be rendered. */
    void check(String page);
}
