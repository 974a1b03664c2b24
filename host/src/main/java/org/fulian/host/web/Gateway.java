package org.fulian.host.web;

import java.io.IOException;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Where a request enters the controller and where everything that went wrong ends. */
public final class Gateway {
    private Gateway() { }

    /** Answers one request, whatever happens. */
    public static void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestFlow flow = RequestFlow.of(request.getServletContext());
        ErrorPage.number(request, response);
        try {
            prepare(request);
            new Exchange(flow, request, response).run();
        } catch (Exception | StackOverflowError e) {
            rollBackLeftover();
            ErrorPage.show(flow, request, response, e);
        } finally {
            rollBackLeftover();
        }
    }

    /** Puts what events and views expect into request and session (host-api §5.4, §6.3). */
    public static void prepare(HttpServletRequest request) throws IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        ServletContext context = request.getServletContext();
        for (String name : new String[] {"delegator", "dispatcher", "security"}) {
            request.setAttribute(name, context.getAttribute(name));
        }
        request.setAttribute("servletContext", context);
        request.setAttribute("_CONTEXT_ROOT_", context.getRealPath("/"));
        request.setAttribute("_CONTROL_PATH_", request.getContextPath() + "/control");
        HttpSession session = request.getSession();
        if (session.getAttribute("_WEBAPP_NAME_") == null) {
            session.setAttribute("_WEBAPP_NAME_", context.getAttribute("_WEBAPP_NAME_"));
            session.setAttribute("delegatorName", "default");
        }
    }

    /** A transaction that an event or page left open would poison the next request of this thread. */
    private static void rollBackLeftover() {
        try {
            if (TransactionUtil.isTransactionInPlace()) {
                Debug.logWarning("A transaction was left open and is rolled back", Gateway.class.getName());
                TransactionUtil.rollback();
            }
        } catch (GenericTransactionException e) {
            Debug.logError(e, Gateway.class.getName());
        }
    }
}
