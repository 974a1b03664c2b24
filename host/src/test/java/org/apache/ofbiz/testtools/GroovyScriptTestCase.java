package org.apache.ofbiz.testtools;

import groovy.test.GroovyTestCase;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.LocalDispatcher;

/** A Groovy test addressed by its location in a groovy-test-suite (host-api §9). */
public class GroovyScriptTestCase extends GroovyTestCase {
    private Delegator delegator;
    private LocalDispatcher dispatcher;
    private Security security;

    public Delegator getDelegator() { return delegator; }
    public void setDelegator(Delegator value) { delegator = value; }
    public LocalDispatcher getDispatcher() { return dispatcher; }
    public void setDispatcher(LocalDispatcher value) { dispatcher = value; }
    public Security getSecurity() { return security; }
    public void setSecurity(Security value) { security = value; }
}
