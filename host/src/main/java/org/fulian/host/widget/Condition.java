package org.fulian.host.widget;

/** Decides whether a section or a menu item is shown. */
interface Condition {
    boolean test(Render r);
}
