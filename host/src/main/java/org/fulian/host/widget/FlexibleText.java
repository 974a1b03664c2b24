package org.fulian.host.widget;

import java.util.Map;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;

/** Expansion of texts that are no attribute of their own. */
final class FlexibleText {
    private FlexibleText() { }

    static String expand(Render r, String text) {
        return FlexibleStringExpander.expandString(text, r.context(), r.timeZone(), r.locale());
    }

    /** Expands with the fields of a row put over the scope, as descriptions of options and looked-up rows need it. */
    static String expandWith(Render r, String text, Map<String, Object> row) {
        r.context().push(row);
        try {
            return expand(r, text);
        } finally {
            r.context().pop();
        }
    }
}
