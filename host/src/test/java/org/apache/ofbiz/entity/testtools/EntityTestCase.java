package org.apache.ofbiz.entity.testtools;

import junit.framework.TestCase;
import org.apache.ofbiz.entity.Delegator;

/** A JUnit 3 case that the test runner gives a delegator (host-api §9). */
public class EntityTestCase extends TestCase {
    private Delegator delegator;

    public EntityTestCase(String name) {
        super(name);
    }

    public Delegator getDelegator() { return delegator; }
    public void setDelegator(Delegator value) { delegator = value; }
}
