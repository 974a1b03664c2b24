package org.fulian.host.web;

import java.util.concurrent.Callable;
import javax.transaction.Status;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/**
 * Runs an event inside its transaction (host-api §5.3). As in OFBiz it is committed even after an exception, unless something marked it
 * rollback-only: a component that wants to undo must do so in a service.
 */
final class EventTransaction {
    private EventTransaction() { }

    static String run(SiteConf.Event event, Callable<String> work) throws Exception {
        boolean began = event.globalTransaction() && TransactionUtil.begin(event.timeout());
        String result = null;
        try {
            result = work.call();
            return result;
        } finally {
            // after a refusal the transaction is usually doomed, and the event has said so; a success that cannot be kept is no success
            if (began && !"success".equals(result) && TransactionUtil.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                TransactionUtil.rollback();
            } else {
                TransactionUtil.commit(began);
            }
        }
    }
}
