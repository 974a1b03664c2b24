package org.apache.ofbiz.service.testtools;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.testtools.EntityTestCase;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.LocalDispatcher;

/** A JUnit 3 case with a dispatcher, run by a testdef suite (host-api §9). */
public class OFBizTestCase extends EntityTestCase {
    private LocalDispatcher dispatcher;

    public OFBizTestCase(String name) {
        super(name);
    }

    public LocalDispatcher getDispatcher() { return dispatcher; }
    public void setDispatcher(LocalDispatcher value) { dispatcher = value; }

    /** The login "system", as which most tests call services. */
    protected GenericValue getUserLogin() throws GenericEntityException {
        return getUserLogin("system");
    }

    protected GenericValue getUserLogin(String userLoginId) throws GenericEntityException {
        return from("UserLogin").where("userLoginId", userLoginId).queryOne();
    }

    protected EntityQuery from(String entityName) { return EntityQuery.use(getDelegator()).from(entityName); }
    protected EntityQuery select(String... fields) { return EntityQuery.use(getDelegator()).select(fields); }
    protected void logInfo(String message) { Debug.logInfo(message, getClass().getName()); }
    protected void logWarning(String message) { Debug.logWarning(message, getClass().getName()); }
    protected void logError(String message) { Debug.logError(message, getClass().getName()); }
}
