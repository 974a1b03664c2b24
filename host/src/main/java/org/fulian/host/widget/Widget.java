package org.fulian.host.widget;

/** A piece of a screen, ready to be rendered as often as needed. */
interface Widget {
    void render(Render r) throws Exception;
}
