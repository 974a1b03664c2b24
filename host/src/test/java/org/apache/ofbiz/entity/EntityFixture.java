package org.apache.ofbiz.entity;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.component.Components;
import org.fulian.host.entity.DatabaseConfig;
import org.fulian.host.entity.EntityEngine;
import org.junit.rules.ExternalResource;

/** An entity engine over the fixture model in a new Derby database in memory, for one test class. */
public final class EntityFixture extends ExternalResource {

    private Object formerComponents;
    private EntityEngine engine;

    /** The engine. */
    public EntityEngine engine() {
        return engine;
    }

    /** Its delegator. */
    public Delegator delegator() {
        return engine.delegator();
    }

    /** The fixture's components, made the registry in force. */
    public static Components components() {
        return Components.load(List.of(Path.of("host/components/entity"), Path.of("host/src/test/resources/entityfixture")));
    }

    @Override
    protected void before() throws Exception {
        formerComponents = registry().get(null);
        engine = EntityEngine.start(components(), DatabaseConfig.inMemory());
    }

    @Override
    protected void after() {
        try {
            if (TransactionUtil.isTransactionInPlace()) {
                TransactionUtil.rollback();
            }
            engine.close();
            registry().set(null, formerComponents);
        } catch (GenericEntityException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The host has one registry per JVM; a test host that other classes share must find its own again. */
    private static Field registry() throws ReflectiveOperationException {
        Field current = Components.class.getDeclaredField("current");
        current.setAccessible(true);
        return current;
    }
}
