package org.fulian.host.web;

import java.util.concurrent.Callable;
import javax.transaction.Status;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/**
 * Runs an event inside its transaction (host-api §5.3). As in OFBiz the transaction is committed even after an exception, unless something
 * marked it rollback-only: a component that wants to undo must do so in a service.
 */
final class EventTransaction {
    private EventTransaction() { }

    static String run(SiteConf.Event event, Callable<String> work) throws EventFault {
        boolean began = false;
        String result = null;
        try {
            began = event.globalTransaction() && TransactionUtil.begin(event.timeout());
            result = work.call();
            return result;
        } catch (EventFault e) {
            throw e;
        } catch (Exception e) {
            throw new EventFault("event " + event.type() + " " + event.path() + " " + event.invoke() + " failed", e);
        } finally {
            end(began, "success".equals(result));
        }
    }

    /** After a refusal the transaction is usually doomed, and the event has said so; a success that cannot be kept is no success. */
    private static void end(boolean began, boolean success) throws EventFault {
        if (!began) {
            return;
        }
        try {
            if (!success && TransactionUtil.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                TransactionUtil.rollback();
            } else {
                TransactionUtil.commit(true);
            }
        } catch (GenericTransactionException e) {
            throw new EventFault("the event's transaction could not be committed", e);
        }
    }
}
