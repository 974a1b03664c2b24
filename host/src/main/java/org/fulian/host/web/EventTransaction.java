package org.fulian.host.web;

import java.util.concurrent.Callable;
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
        try {
            began = event.globalTransaction() && TransactionUtil.begin(event.timeout());
            return work.call();
        } catch (EventFault e) {
            throw e;
        } catch (Exception e) {
            throw new EventFault("event " + event.type() + " " + event.path() + " " + event.invoke() + " failed", e);
        } finally {
            commit(began);
        }
    }

    private static void commit(boolean began) throws EventFault {
        try {
            TransactionUtil.commit(began);
        } catch (GenericTransactionException e) {
            throw new EventFault("the event's transaction could not be committed", e);
        }
    }
}
