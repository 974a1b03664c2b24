package org.fulian.host.testing;

import java.math.BigDecimal;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;

import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestResult;
import junit.framework.TestSuite;

import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.testtools.EntityTestCase;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.apache.ofbiz.service.LocalDispatcher;
import org.apache.ofbiz.service.ServiceUtil;
import org.apache.ofbiz.service.testtools.OFBizTestCase;
import org.apache.ofbiz.testtools.GroovyScriptTestCase;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;
import org.fulian.host.entity.data.DataLoader;
import org.fulian.host.service.GroovyScripts;
import org.fulian.host.service.ServiceEngine;
import org.fulian.host.xml.HostXml;
import org.w3c.dom.Element;

/** Builds JUnit tests from the testdef files of components; what a suite writes is undone after it (host-api §9). */
public final class TestDefRunner {
    private final Delegator delegator;
    private final LocalDispatcher dispatcher;

    private TestDefRunner(LocalDispatcher base, String suiteName) {
        delegator = base.getDelegator().makeTestDelegator("test-" + suiteName);
        dispatcher = ServiceEngine.sibling(base, delegator);
    }

    /** One JUnit suite per testdef file of these components, in load order. */
    public static TestSuite suites(Components components, LocalDispatcher dispatcher) {
        TestSuite all = new TestSuite("testdef");
        for (Resource file : components.resources(Resource.Kind.TEST_SUITE)) {
            Element root = HostXml.read(file.path()).getDocumentElement();
            all.addTest(new TestDefRunner(dispatcher, root.getAttribute("suite-name")).suite(root));
        }
        return all;
    }

    private TestSuite suite(Element root) {
        TestSuite suite = new TestSuite(root.getAttribute("suite-name")) {
            @Override
            public void run(TestResult result) {
                try {
                    super.run(result);
                } finally {
                    delegator.rollback();
                }
            }
        };
        for (Element group : HostXml.children(root)) {
            TestSuite cases = new TestSuite(suite.getName() + "." + group.getAttribute("case-name"));
            HostXml.children(group).forEach(e -> cases.addTest(prepared(test(e, group.getAttribute("case-name")))));
            suite.addTest(cases);
        }
        return suite;
    }

    private Test test(Element e, String name) {
        return switch (HostXml.localName(e)) {
            case "junit-test-suite" -> new TestSuite(testClass(e).asSubclass(TestCase.class));
            case "groovy-test-suite" -> new TestSuite(GroovyScripts.fileClass(e.getAttribute("location")).asSubclass(TestCase.class));
            case "service-test" -> new ServiceTest(name, e.getAttribute("service-name"));
            default -> new EntityXmlTest(name, url(e), "assert".equals(e.getAttribute("action")));
        };
    }

    private static Class<?> testClass(Element e) {
        try {
            return Class.forName(e.getAttribute("class-name"));
        } catch (ClassNotFoundException missing) {
            throw HostXml.error(e, "no class " + e.getAttribute("class-name"));
        }
    }

    private static URL url(Element e) {
        URL url = Components.resolve(e.getAttribute("entity-xml-url"));
        if (url == null) {
            throw HostXml.error(e, "nothing at " + e.getAttribute("entity-xml-url"));
        }
        return url;
    }

    /** Hands every case its delegator and dispatcher. */
    private Test prepared(Test test) {
        if (test instanceof TestSuite suite) {
            Collections.list(suite.tests()).forEach(this::prepared);
        }
        if (test instanceof EntityTestCase entityTest) {
            entityTest.setDelegator(delegator);
        }
        if (test instanceof OFBizTestCase serviceTest) {
            serviceTest.setDispatcher(dispatcher);
        }
        if (test instanceof GroovyScriptTestCase script) {
            script.setDelegator(delegator);
            script.setDispatcher(dispatcher);
            script.setSecurity(dispatcher.getSecurity());
        }
        return test;
    }

    /** The service reports into the result itself; an error answer is a failure. */
    private final class ServiceTest extends TestCase {
        private final String service;
        private TestResult result;

        ServiceTest(String name, String service) {
            super(name);
            this.service = service;
        }

        @Override
        public void run(TestResult running) {
            result = running;
            super.run(running);
        }

        @Override
        protected void runTest() throws Throwable {
            var answer = dispatcher.runSync(service, UtilMisc.toMap("test", this, "testResult", result, "locale", Locale.getDefault(),
                    "userLogin", EntityQuery.use(delegator).from("UserLogin").where("userLoginId", "system").queryOne()));
            assertFalse(ServiceUtil.getErrorMessage(answer), ServiceUtil.isError(answer));
        }
    }

    /** Loads an entity XML file, or asserts that its rows exist with the values given. */
    private final class EntityXmlTest extends TestCase {
        private final URL file;
        private final boolean asserting;

        EntityXmlTest(String name, URL file, boolean asserting) {
            super(name);
            this.file = file;
            this.asserting = asserting;
        }

        @Override
        protected void runTest() throws Throwable {
            if (!asserting) {
                DataLoader.loadFile(delegator, file);
                return;
            }
            for (GenericValue wanted : DataLoader.values(delegator, file)) {
                GenericValue found = delegator.findOne(wanted.getEntityName(), wanted.getPrimaryKey(), false);
                assertNotNull("no row " + wanted.getPrimaryKey(), found);
                wanted.getAllFields().forEach((field, value) -> assertEquals(wanted.getPrimaryKey() + " " + field, plain(value),
                        plain(found.get(field))));
            }
        }

        /** Numbers come back with the scale of their column. */
        private static Object plain(Object value) {
            return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }
    }
}
