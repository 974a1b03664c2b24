package org.fulian.host.widget;

/** A step that prepares data in the scope before widgets are rendered. */
interface Action {
    void run(Render r) throws Exception;
}
