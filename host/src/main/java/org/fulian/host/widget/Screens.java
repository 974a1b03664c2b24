package org.fulian.host.widget;

/** What templates find under {@code screens}. */
public final class Screens {
    private final Render page;

    Screens(Render page) {
        this.page = page;
    }

    /** Renders the screen {@code component://…#Name} in place, in the scope of the caller. */
    public String render(String fullName) {
        Widgets.current().screen(fullName).render(page);
        return "";
    }
}
