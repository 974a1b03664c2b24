package org.fulian.host;

import groovy.lang.GroovyShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.security.Security;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.component.Components;
import org.fulian.host.entity.EntityEngine;
import org.fulian.host.service.ServiceEngine;
import org.fulian.host.web.WebServer;
import org.fulian.host.widget.Widgets;

/** A running host: components, database, services and, unless the port is -1, the web server. */
public final class Host implements AutoCloseable {
    private final List<AutoCloseable> parts = new ArrayList<>();
    private EntityEngine entities;
    private ServiceEngine services;
    private WebServer web;
    private CompletableFuture<Void> mounted = CompletableFuture.completedFuture(null);
    private DataStore store;

    private Host() { }

    /** Starts everything; when a part cannot start, those before it are stopped again. */
    public static Host boot(HostConfig config) {
        Host host = new Host();
        try {
            host.start(config);
            return host;
        } catch (IOException e) {
            host.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            host.close();
            throw e;
        }
    }

    private void start(HostConfig config) throws IOException {
        keepFilesIn(config);
        // what says nothing about its language gets Chinese, wherever the machine comes from; OFBiz has the same setting
        Locale.setDefault(Locale.forLanguageTag(System.getProperty("ofbiz.locale.default", "zh-CN")));
        Components components = Components.load(roots(config));
        if (config.port() >= 0) {
            // the first page would pay for it; here it runs while the database opens
            CompletableFuture.runAsync(() -> new GroovyShell().evaluate("'ready'.size()"));
            web = opened(WebServer.prepare(config.address(), config.port()));
            mounted = CompletableFuture.runAsync(() -> web.mount(components.all()));
        }
        store = new DataStore(config, components);
        parts.add(0, store);
        entities = opened(EntityEngine.start(components, store.database()));
        CompletableFuture<ServiceEngine> starting = CompletableFuture.supplyAsync(() -> ServiceEngine.start(components, entities.delegator()));
        try {
            store.fill(entities);
        } finally {
            services = opened(await(starting));
            await(mounted);
        }
        Widgets.load(components, dispatcher().getDispatchContext());
        if (web != null) {
            web.open(Map.of("delegator", delegator(), "dispatcher", dispatcher(), "security", security(), "delegatorName", "default"));
        }
    }

    /** The delegator "default". */
    public Delegator delegator() {
        return entities.delegator();
    }

    /** The dispatcher over it. */
    public LocalDispatcher dispatcher() {
        return services.dispatcher();
    }

    /** The permissions. */
    public Security security() {
        return services.security();
    }

    /** The engines themselves, for tests and benches. */
    public ServiceEngine services() {
        return services;
    }

    /** As above. */
    public EntityEngine entities() {
        return entities;
    }

    /** The port the web server listens on. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        // Tomcat must not be stopped while it starts
        mounted.exceptionally(failure -> null).join();
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger(Host.class.getName()).log(System.Logger.Level.WARNING, "A part of the host did not stop cleanly", e);
            }
        }
        parts.clear();
    }

    /** Later parts are closed before earlier ones, the database's own shutdown comes last. */
    private <T extends AutoCloseable> T opened(T part) {
        parts.add(0, part);
        return part;
    }

    private static List<Path> roots(HostConfig config) {
        List<Path> roots = new ArrayList<>();
        roots.add(config.project().resolve("host/components"));
        if (Files.isRegularFile(config.project().resolve("ofbiz-component.xml"))) {
            roots.add(config.project());
        }
        roots.addAll(config.extraComponents());
        return roots;
    }

    /** Tells components where their files belong, in the terms they know: OFBiz's home and the key folder. */
    private static void keepFilesIn(HostConfig config) throws IOException {
        Path data = config.dataDir() == null ? config.project().resolve("target/host") : config.dataDir();
        Files.createDirectories(data);
        defaultProperty("ofbiz.home", config.project().toAbsolutePath().toString());
        defaultProperty("fulian.keys", data.resolve("keys").toAbsolutePath().toString());
        defaultProperty("derby.stream.error.file", data.resolve("derby.log").toAbsolutePath().toString());
    }

    private static void defaultProperty(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
