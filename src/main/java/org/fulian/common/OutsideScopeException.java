package org.fulian.common;

import java.util.Locale;
import org.apache.ofbiz.base.util.UtilProperties;

/** Somebody asked for what is not hers to see, or for what does not exist; which of the two is not told. */
public class OutsideScopeException extends RuntimeException {
    /** With the label's text. */
    public OutsideScopeException() {
        super(UtilProperties.getMessage("FulianCommonUiLabels", "FulianOutsideScope", Locale.getDefault()));
    }
}
