package org.apache.ofbiz.base.lang;

/** Something that knows whether it is empty, so that {@code UtilValidate.isEmpty} can ask it. */
public interface IsEmpty {

    /** True when there is nothing inside. */
    boolean isEmpty();
}
