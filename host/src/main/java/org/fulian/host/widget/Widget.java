package org.fulian.host.widget;

/** A piece of a screen, ready to be rendered as often as needed, or an action that prepares data for those after it. */
interface Widget {
    void render(Render r) throws Exception;
}
