package org.fulian.host.widget;

/** A page that could not be rendered; the message names the innermost screen, form or menu. */
public final class ScreenRenderException extends RuntimeException {
    ScreenRenderException(String what, Throwable cause) {
        super("Error rendering " + what + ": " + cause, cause);
    }

    /** The failure as such an exception, without naming the outer screens of a failure that is named already. */
    static ScreenRenderException of(String what, Exception cause) {
        return cause instanceof ScreenRenderException named ? named : new ScreenRenderException(what, cause);
    }
}
