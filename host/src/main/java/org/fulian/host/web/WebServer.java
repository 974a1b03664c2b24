package org.fulian.host.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.fulian.host.component.Component;
import org.fulian.host.component.Webapp;

/**
 * The embedded Tomcat. It is opened in three steps, so that its start runs beside the database's: {@link #prepare} tries the port,
 * {@link #mount} starts Tomcat and the web applications, {@link #open} lets requests in.
 */
public final class WebServer implements AutoCloseable {
    /** Kept here, or the level set on them would be collected with them. */
    private static final List<Logger> QUIET = Stream.of("org.apache.catalina", "org.apache.coyote").map(Logger::getLogger).toList();
    /** A refused upload is read to its end within this, or the browser would show a broken connection instead of the message. */
    private static final String SWALLOWED = String.valueOf(200 * 1024 * 1024);
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector("HTTP/1.1");
    private final List<Context> contexts = new ArrayList<>();
    private final Path work;

    private WebServer(String address, int port) throws IOException {
        work = Files.createTempDirectory("fulian-web");
        connector.setPort(port);
        connector.setURIEncoding("UTF-8");
        Map.of("address", address, "compression", "on", "maxSwallowSize", SWALLOWED, "maxThreads", "64", "maxParameterCount", "5000", "compressibleMimeType",
                "text/html,text/css,text/plain,text/javascript,application/json,image/svg+xml").forEach(connector::setProperty);
    }

    /** Tries the port, so that one in use shows before anything slow has begun. */
    public static WebServer prepare(String address, int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        }
        return new WebServer(address, port);
    }

    /** Starts Tomcat and the web applications of the components, and takes the port. */
    public void mount(List<Component> components) {
        try {
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
            ErrorReportValve errors = new ErrorReportValve();
            errors.setShowReport(false);
            errors.setShowServerInfo(false);
            tomcat.setBaseDir(work.toString());
            tomcat.getHost().setAutoDeploy(false);
            tomcat.getHost().getPipeline().addValve(errors);
            tomcat.start();
            String start = null;
            for (Webapp webapp : components.stream().flatMap(component -> component.webapps().stream()).toList()) {
                contexts.add(WebappContext.add(tomcat, webapp));
                start = Files.exists(webapp.location().resolve("WEB-INF/controller.xml")) ? webapp.mountPoint() + "/control/main" : start;
            }
            WebappContext.addRoot(tomcat, start, work);
            connector.setService(tomcat.getService());
            connector.init();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server cannot start", e);
        }
    }

    /** Loads and checks the controllers and begins to answer. */
    public void open(Map<String, Object> services) {
        for (Context context : contexts) {
            services.forEach(context.getServletContext()::setAttribute);
            WebappContext.loadController(context);
        }
        tomcat.getService().addConnector(connector);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws LifecycleException, IOException {
        tomcat.stop();
        tomcat.destroy();
        connector.destroy();
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
