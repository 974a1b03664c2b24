package org.fulian.host.widget;

import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** A screen definition: one root section, by default inside a transaction (host-api §7.1). */
record Screen(String fullName, Attrs a, Widget section) {

    void render(Render r) {
        boolean began = false;
        try {
            began = a.is("use-transaction") && TransactionUtil.begin(Integer.parseInt(a.get("transaction-timeout", "0")));
            section.render(r);
            TransactionUtil.commit(began);
        } catch (Exception e) {
            undo(began, e);
            throw ScreenRenderException.of("screen [" + fullName + "]", e);
        }
    }

    private void undo(boolean began, Exception cause) {
        try {
            TransactionUtil.rollback(began, "Error rendering " + fullName, cause);
        } catch (GenericTransactionException e) {
            cause.addSuppressed(e);
        }
    }
}
