package org.fulian.host.service;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.transaction.Transaction;
import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.transaction.GenericTransactionException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.ServiceValidationException;
import org.fulian.host.entity.AuditTrail;

/** One run of one service, step by step as in host-api §4.2. */
final class ServiceCall {
    private static final String MODULE = ServiceCall.class.getName();
    private static final int DEADLOCK_RETRIES = 3;

    private final Dispatcher dispatcher;
    private final ServiceDefinition model;
    private final Map<String, Object> result = new HashMap<>();
    private Map<String, Object> context;
    private Map<String, Object> ecaContext;
    private int timeout;
    private boolean ownsTransaction;

    ServiceCall(Dispatcher dispatcher, ServiceDefinition definition, Map<String, ? extends Object> given) {
        this.dispatcher = dispatcher;
        this.model = definition;
        this.context = given == null ? new HashMap<>() : new HashMap<>(given);
        context.computeIfAbsent("locale", key -> Locale.getDefault());
        model.fillDefaults(context, ModelService.IN_PARAM);
    }

    Map<String, Object> runSync(int wantedTimeout, boolean newTransaction) throws GenericServiceException {
        timeout = wantedTimeout >= 0 ? wantedTimeout : model.timeout();
        boolean apart = model.is("use-transaction") && (newTransaction || model.is("require-new-transaction"));
        try {
            Transaction parent = apart && TransactionUtil.isTransactionInPlace() ? TransactionUtil.suspend() : null;
            try {
                runInTransaction();
            } finally {
                if (parent != null) {
                    TransactionUtil.resume(parent);
                }
            }
        } catch (GenericTransactionException failed) {
            throw new GenericServiceException("Transaction of service [" + model.getName() + "]: " + failed.getMessage(), failed);
        }
        secas("return", ecaContext);
        return result;
    }

    private void runInTransaction() throws GenericServiceException, GenericTransactionException {
        begin();
        try {
            runSteps();
        } catch (Throwable failed) {
            rollback("Error in Service [" + model.getName() + "]: " + failed.getMessage(), failed);
            if (failed instanceof GenericServiceException known) {
                throw known;
            }
            if (failed instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            throw new GenericServiceException("Service [" + model.getName() + "] Failed", failed);
        }
        if (ServiceUtil.isError(result)) {
            rollback("Error in Service [" + model.getName() + "]: " + ServiceUtil.getErrorMessage(result), null);
        } else {
            TransactionUtil.commit(ownsTransaction);
        }
    }

    private void runSteps() throws GenericServiceException, GenericTransactionException {
        for (String event : List.of("global-rollback", "global-commit", "global-commit-post-run", "auth")) {
            secas(event, context);
        }
        ServiceAuthorization.check(dispatcher, model, context);
        secas("in-validate", context);
        if (model.is("validate")) {
            context = model.makeValid(context, ModelService.IN_PARAM);
            model.validate(context, ModelService.IN_PARAM, Dispatcher.locale(context));
        }
        secas("invoke", context);
        if (!ServiceUtil.isError(result) && !ServiceUtil.isFailure(result)) {
            invoke();
        }
        model.fillDefaults(result, ModelService.OUT_PARAM);
        ecaContext = new HashMap<>(context);
        ecaContext.putAll(result);
        secas("out-validate", ecaContext);
        checkOutput();
        secas("commit", ecaContext);
    }

    private void invoke() throws GenericServiceException, GenericTransactionException {
        for (int attempt = 1; true; attempt++) {
            Map<String, Object> answer = runBody();
            if (answer == null) {
                throw new GenericServiceException("Service [" + model.getName() + "] returned no result");
            }
            boolean deadlock = ownsTransaction && ServiceUtil.isError(answer)
                    && ServiceUtil.getErrorMessage(answer).toUpperCase(Locale.ROOT).contains("DEADLOCK");
            if (!deadlock || attempt == DEADLOCK_RETRIES) {
                result.putAll(answer);
                return;
            }
            rollback("Deadlock in Service [" + model.getName() + "], trying again", null);
            begin();
        }
    }

    private Map<String, Object> runBody() throws GenericServiceException {
        String user = context.get("userLogin") instanceof GenericValue login ? login.getString("userLoginId") : AuditTrail.user();
        String before = AuditTrail.setUser(user);
        try {
            return model.body().run(dispatcher.getDispatchContext(), model, context);
        } finally {
            AuditTrail.setUser(before);
        }
    }

    private void checkOutput() throws GenericServiceException {
        try {
            if (!ServiceUtil.isError(result) && !ServiceUtil.isFailure(result)) {
                model.validate(result, ModelService.OUT_PARAM, Dispatcher.locale(context));
            }
        } catch (ServiceValidationException refused) {
            throw new GenericServiceException("The result of service [" + model.getName() + "] does not fit its definition", refused);
        }
    }

    /** For jobs: authorization and checks at once, and no conversion, as nobody could be told later. */
    Map<String, Object> checkForJob() throws GenericServiceException {
        secas("auth", context);
        ServiceAuthorization.check(dispatcher, model, context);
        secas("in-validate", context);
        model.validate(context, ModelService.IN_PARAM, Dispatcher.locale(context));
        return context;
    }

    private void secas(String event, Map<String, Object> map) throws GenericServiceException {
        for (Seca eca : dispatcher.registry().ecas(model.getName())) {
            if (eca.event().equals(event)) {
                eca.eval(dispatcher, map, result);
            }
        }
    }

    private void begin() throws GenericTransactionException {
        ownsTransaction = model.is("use-transaction") && TransactionUtil.begin(timeout);
    }

    /** Rolls back, or marks the caller's transaction rollback-only. */
    private void rollback(String message, Throwable cause) {
        try {
            if (TransactionUtil.isTransactionInPlace()) {
                TransactionUtil.rollback(ownsTransaction, message, cause);
            }
        } catch (GenericTransactionException failed) {
            Debug.logError(failed, "Rollback of service [" + model.getName() + "] failed", MODULE);
        }
    }
}
