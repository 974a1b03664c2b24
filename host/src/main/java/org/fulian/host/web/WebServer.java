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
import javax.servlet.ServletContext;
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
    private static final String COMPRESSIBLE = "text/html,text/css,text/plain,text/javascript,application/javascript,application/json,image/svg+xml";
    /** Kept here, or the level set on them would be collected with them. */
    private static final List<Logger> QUIET = Stream.of("org.apache.catalina", "org.apache.coyote").map(Logger::getLogger).toList();
    private static final int LARGEST_FORM = 2 * 1024 * 1024;

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;
    private final Path work;
    private final List<Context> contexts = new ArrayList<>();

    private WebServer(Path work, Connector connector) {
        this.work = work;
        this.connector = connector;
    }

    /** Tries the port, so that one in use shows before anything slow has begun. */
    public static WebServer prepare(String address, int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        }
        return new WebServer(Files.createTempDirectory("fulian-web"), connector(address, port));
    }

    /** Starts Tomcat and the web applications of the components, and takes the port. */
    public void mount(List<Component> components) {
        try {
            QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
            tomcat.setBaseDir(work.toString());
            tomcat.getHost().setAutoDeploy(false);
            tomcat.getHost().getPipeline().addValve(quietErrors());
            tomcat.start();
            Webapp main = null;
            for (Component component : components) {
                for (Webapp webapp : component.webapps()) {
                    contexts.add(WebappContext.add(tomcat, webapp));
                    main = Files.isRegularFile(webapp.location().resolve("WEB-INF/controller.xml")) ? webapp : main;
                }
            }
            if (main != null && contexts.stream().noneMatch(context -> context.getPath().isEmpty())) {
                WebappContext.addRoot(tomcat, main.mountPoint() + "/control/main", work);
            }
            connector.setService(tomcat.getService());
            connector.init();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server cannot start", e);
        }
    }

    /** Loads and checks the controllers and begins to answer. */
    public void open(Map<String, Object> services) {
        for (Context context : contexts) {
            ServletContext servletContext = context.getServletContext();
            services.forEach(servletContext::setAttribute);
            WebappContext.loadController(context);
        }
        tomcat.getService().addConnector(connector);
        if (!connector.getState().isAvailable()) {
            throw new IllegalStateException("The web server cannot start");
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            // it is going down anyway
            return;
        } finally {
            deleteWork();
        }
    }

    private void deleteWork() {
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            work.toFile().deleteOnExit();
        }
    }

    private static Connector connector(String address, int port) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setProperty("address", address);
        connector.setURIEncoding("UTF-8");
        connector.setMaxPostSize(LARGEST_FORM);
        connector.setXpoweredBy(false);
        connector.setProperty("maxParameterCount", "5000");
        connector.setProperty("compression", "on");
        connector.setProperty("compressibleMimeType", COMPRESSIBLE);
        connector.setProperty("connectionTimeout", "20000");
        connector.setProperty("maxThreads", "64");
        // a refused upload is read to its end within reason, or the browser would show a broken connection instead of the message
        connector.setProperty("maxSwallowSize", String.valueOf(10 * Uploads.limit()));
        return connector;
    }

    private static ErrorReportValve quietErrors() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }
}
