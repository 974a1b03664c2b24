package org.fulian.host.testing;

import junit.framework.Test;

import org.fulian.host.component.Components;
import org.junit.runner.RunWith;
import org.junit.runners.AllTests;

/** Every testdef suite of every loaded component, test by test; each suite is undone after its last test. */
@RunWith(AllTests.class)
public class ComponentTestDefTest {

    private ComponentTestDefTest() { }

    /** AllTests asks for this name. */
    public static Test suite() {
        TestHost.host();
        return TestDefRunner.suites(Components.current(), TestHost.dispatcher());
    }
}
