package org.fulian.host.testing;

import java.nio.file.Path;
import java.util.List;

import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.Host;
import org.fulian.host.HostConfig;

/** The one host of a test JVM: product, demo data and the fixtures of host/components-test, in memory, on any free port. */
public final class TestHost {
    /** The repository root. */
    public static final Path PROJECT = Path.of("").toAbsolutePath();

    private TestHost() { }

    private static final class Booted {
        static final Host HOST = boot();

        private static Host boot() {
            // a hash per login is enough for tests; how slow it is, is not what they ask
            UtilProperties.setPropertyValueInMemory("security", "password.encrypt.pbkdf2.iterations", "1000");
            Host host = Host.boot(HostConfig.inMemory(PROJECT, List.of(PROJECT.resolve("host/components-test"))));
            Runtime.getRuntime().addShutdownHook(new Thread(host::close));
            return host;
        }
    }

    /** Boots at the first call. */
    public static Host host() {
        return Booted.HOST;
    }

    public static Delegator delegator() {
        return host().delegator();
    }

    public static LocalDispatcher dispatcher() {
        return host().dispatcher();
    }

    /** Waits for asynchronous services. */
    public static void drainJobs() {
        host().services().drainJobs();
    }
}
