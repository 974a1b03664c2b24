package org.fulian.host;

import groovy.lang.GroovyShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.component.Components;
import org.fulian.host.entity.EntityEngine;
import org.fulian.host.service.ServiceEngine;
import org.fulian.host.web.WebServer;
import org.fulian.host.widget.Widgets;

/** A running host: components, database, services and, unless the port is -1, the web server. */
public final class Host implements AutoCloseable {
    /** Later parts are closed before earlier ones; the database's own shutdown comes last. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private CompletableFuture<Void> mounted = CompletableFuture.completedFuture(null);
    private EntityEngine entities;
    private ServiceEngine services;
    private WebServer web;

    private Host() { }

    /** Starts everything; when a part cannot start, those before it are stopped again. */
    public static Host boot(HostConfig config) {
        Host host = new Host();
        try {
            host.start(config);
            return host;
        } catch (IOException | RuntimeException | Error e) {
            host.close();
            if (e instanceof Error error) {
                throw error;
            }
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause.getMessage(), cause);
        }
    }

    private void start(HostConfig config) throws IOException {
        keepFilesIn(config);
        Components components = Components.load(roots(config));
        if (config.port() >= 0) {
            // the first page would pay for it; here it runs while the database opens
            CompletableFuture.runAsync(() -> new GroovyShell().evaluate("'ready'.size()"));
            web = opened(WebServer.prepare(config.address(), config.port()));
            mounted = CompletableFuture.runAsync(() -> web.mount(components.all()));
        }
        DataStore store = opened(new DataStore(config, components));
        entities = opened(EntityEngine.start(components, store.database()));
        CompletableFuture<ServiceEngine> starting = CompletableFuture.supplyAsync(() -> ServiceEngine.start(components, entities.delegator()));
        store.fill(entities);
        services = opened(starting.join());
        Widgets.load(components);
        mounted.join();
        if (web != null) {
            web.open(Map.of("delegator", delegator(), "dispatcher", dispatcher(), "security", services.security(), "delegatorName", "default"));
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
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(Host.class.getName()).log(System.Logger.Level.WARNING, "A part of the host did not stop cleanly", e);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private static List<Path> roots(HostConfig config) {
        List<Path> roots = new ArrayList<>(List.of(config.project().resolve("host/components")));
        if (Files.exists(config.project().resolve("ofbiz-component.xml"))) {
            roots.add(config.project());
        }
        roots.addAll(config.extraComponents());
        return roots;
    }

    /** Tells components where their files belong, in the terms they know: OFBiz's home and the key folder; also OFBiz's default language. */
    private static void keepFilesIn(HostConfig config) throws IOException {
        Path data = config.dataDir() == null ? config.project().resolve("target/host") : config.dataDir();
        Files.createDirectories(data);
        System.getProperties().putIfAbsent("ofbiz.home", config.project().toAbsolutePath().toString());
        System.getProperties().putIfAbsent("fulian.keys", data.resolve("keys").toAbsolutePath().toString());
        System.getProperties().putIfAbsent("derby.stream.error.file", data.resolve("derby.log").toAbsolutePath().toString());
        Locale.setDefault(Locale.forLanguageTag(System.getProperty("ofbiz.locale.default", "zh-CN")));
    }
}
